/** What the runner tells the suite and what the suite answers: two JSON files beside the workspace folder. */
export const INPUT_FILE = 'input.json';
export const OUTPUT_FILE = 'output.json';

/** The note of 1 MB and a short one, and the glossary, in the workspace folder. */
export const LONG_NOTE = 'long.md';
export const SHORT_NOTE = 'short.md';
export const GLOSSARY = 'bench.glossary.yaml';

/** What the suite shall do. */
export interface HostInput {
  /** The scenes to play, in this order. */
  readonly scenes: readonly SceneName[];
  /** An acronym that only the glossary of the workspace knows; the short note begins with it. */
  readonly acronym: string;
  /** What `acronym` is called. */
  readonly name: string;
  /** A misspelling that the glossary lists. */
  readonly slip: string;
  /** Whether the extension is there at all. */
  readonly hasExtension: boolean;
  /** Tell what ran in the longest blocks. */
  readonly stacks: boolean;
}

export type SceneName =
  'idle' | 'activate' | 'reload' | 'open' | 'type' | 'check' | 'hover' | 'workspace';

/** A time in which the event loop did not turn, in milliseconds; `cpu`: what of it this thread worked. */
export interface Block {
  readonly wall: number;
  readonly cpu: number;
}

/** What was seen while a scene was played. */
export interface Scene {
  readonly name: SceneName;
  /** The longest block, and the one in which this thread worked longest. */
  readonly longest: Block;
  readonly busiest: Block;
  /** The longest that our own code worked in a block, in milliseconds. */
  readonly own: number;
  /** The longest that garbage was collected in a block, in milliseconds. */
  readonly garbage: number;
  /** Times that the scene took itself, in milliseconds. */
  readonly times: Readonly<Record<string, number>>;
  /** The longest blocks with what ran in them, when that was asked for. */
  readonly stacks: readonly string[];
}

export type HostOutput = readonly Scene[];
