import path from 'node:path';
import {
  DEFAULT_CONFIG,
  resolveConfig,
  type GlossaryFile,
  type LintConfig,
  type RuleLevel,
} from '../core/index.ts';
import { isIgnored, type ReadConfiguration } from '../workspace/configurations.ts';
import type { Cache } from './cache.ts';
import { slashes } from './files.ts';
import { GlossaryReader, NearbyGlossaries, type GlossaryChoice } from './glossaries.ts';
import { NodeFiles } from './node-files.ts';
import type { PackedGlossary } from './packed-glossary.ts';
import { servingNote } from './serving.ts';
import { Configurations, type FileError } from './workspace.ts';

/** Everything that decides what a run finds. */
export interface Settings extends GlossaryChoice {
  readonly cwd: string;
  /** `--config FILE`; the empty string with `--no-config`. */
  readonly config: string | undefined;
  /** `--rule`: stronger than any configuration file. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Notes that a configuration ignores are taken, too. */
  readonly takesIgnored: boolean;
  /** `--bibliography FILE`, relative to the working folder. */
  readonly bibliography?: readonly string[];
}

/** What holds for the notes of a folder. */
export interface FolderPlan {
  readonly config: LintConfig;
  /** Which of the plan's sets of glossaries. */
  readonly set: number;
  /** The bibliographies that could not be read. */
  readonly unread: readonly string[];
}

/** The glossaries and configurations of a run, read once; plain data, so that every thread can have it. */
export interface Plan {
  readonly cwd: string;
  /** By absolute folder. */
  readonly folders: ReadonlyMap<string, FolderPlan>;
  /** Sets of glossaries, the strongest first, as numbers of `glossaries`. */
  readonly sets: readonly (readonly number[])[];
  readonly glossaries: readonly PackedGlossary[];
  /** Whether the bundled glossary is the last of each set. */
  readonly bundled: boolean;
}

/** What a run is about to do. */
export interface PlannedRun {
  readonly plan: Plan;
  /** The notes that no configuration ignores, in the order given. */
  readonly files: readonly string[];
  /** Configurations and glossaries that are wrong or could not be read. */
  readonly problems: readonly FileError[];
  /** The configurations, glossaries and bibliographies (absolute paths) that were looked for. */
  readonly read: readonly string[];
  /** Glossaries of the plan that are unpacked already. */
  readonly unpacked: ReadonlyMap<PackedGlossary, GlossaryFile>;
}

/**
 * Reads what holds for notes (relative to the working folder): for each of their folders the configurations, and the
 * glossaries and bibliographies (see {@link servingNote}).
 */
export async function planRun(
  notes: readonly string[],
  settings: Settings,
  cache: Cache | undefined,
): Promise<PlannedRun> {
  const { cwd } = settings;
  const disk = new NodeFiles(cwd);
  const configurations = new Configurations(cwd, settings.config);
  const nearby = new NearbyGlossaries(cwd);
  const reader = new GlossaryReader(cwd, cache);
  const sets = new GlossarySets(reader);
  for (const file of settings.glossary ?? []) reader.require(file);
  for (const file of settings.bibliography ?? []) await reader.requireBibliography(file);
  const folders = new Map<string, FolderPlan>();
  const files: string[] = [];
  for (const note of notes) {
    const file = path.resolve(cwd, note);
    const found = configurations.for(file);
    if (!settings.takesIgnored && isIgnored(disk, slashes(file), found)) continue;
    files.push(note);
    const folder = path.dirname(file);
    if (folders.has(folder)) continue;
    const serving = servingNote(disk, slashes(file), { found, nearby, ...settings });
    const bibliographies = serving.filter(({ isBibliography }) => isBibliography);
    for (const { address } of bibliographies) await reader.readBibliography(address);
    const set = sets.numberOf(serving.map(({ address }) => address));
    const unread = bibliographies
      .map(({ address }) => address)
      .filter((one) => reader.for(one) === undefined);
    folders.set(folder, { config: configFor(found, settings), set, unread });
  }
  const { bundled } = settings;
  const plan = { cwd, bundled, folders, sets: sets.all, glossaries: sets.glossaries };
  return {
    plan,
    files,
    problems: [...configurations.problems(), ...reader.problems()],
    read: [...configurations.files(), ...reader.files()],
    unpacked: reader.unpacked,
  };
}

function configFor(found: readonly ReadConfiguration[], { rules }: Settings): LintConfig {
  return resolveConfig(DEFAULT_CONFIG, [
    ...found.map(({ configuration }) => configuration),
    { rules },
  ]);
}

/** Numbers sets of files, and the files in them; what cannot be read is in none. */
class GlossarySets {
  readonly all: number[][] = [];
  readonly glossaries: PackedGlossary[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly reader: GlossaryReader;

  constructor(reader: GlossaryReader) {
    this.reader = reader;
  }

  numberOf(files: readonly string[]): number {
    const key = files.join('\n');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const set = files.map((file) => this.glossaryNumber(file)).filter((one) => one !== undefined);
    this.numbers.set(key, this.all.length);
    return this.all.push(set) - 1;
  }

  private glossaryNumber(file: string): number | undefined {
    const known = this.known.get(file);
    if (known !== undefined) return known;
    const packed = this.reader.for(file);
    if (packed === undefined) return undefined;
    const number = this.glossaries.push(packed) - 1;
    this.known.set(file, number);
    return number;
  }
}
