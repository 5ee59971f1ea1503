import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.ts';
import type { Mutant } from './mutants.ts';
import { writeBelowRoot, type Result } from './results.ts';

/** A mutant that no test can detect, since it changes nothing visible, and why. */
export interface Equivalent {
  readonly file: string;
  /** A part of its line. */
  readonly line?: string;
  readonly original?: string;
  readonly replacement?: string;
  readonly reason: string;
}

/** The figures of a folder. */
export interface Figures {
  readonly mutants: number;
  readonly noticed: number;
  readonly equivalent: number;
  /** Of those that are not equivalent, in percent. */
  readonly score: number;
}

const EQUIVALENT = 'test/mutation/equivalent.json';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The reason why a mutant changes nothing, if it is listed as equivalent. */
export function readEquivalents(): (mutant: Mutant) => string | undefined {
  if (!existsSync(inRoot(EQUIVALENT))) return () => undefined;
  const known = JSON.parse(readFileSync(inRoot(EQUIVALENT), 'utf8')) as Equivalent[];
  return ({ file, location, original, replacement }) => {
    const line = readFileSync(inRoot(file), 'utf8').split('\n')[location.start.line] ?? '';
    return known.find(
      (one) =>
        one.file === file &&
        (one.line === undefined || line.includes(one.line)) &&
        (one.original === undefined || oneLine(one.original) === oneLine(original)) &&
        (one.replacement === undefined || oneLine(one.replacement) === oneLine(replacement)),
    )?.reason;
  };
}

const isNoticed = (result: Result): boolean =>
  result.status === 'killed' || result.status === 'timeout';

/** Writes the report of a folder, for machines and for people. */
export function writeReport(
  folder: string,
  { seed, all }: { seed: string; all: number },
  sample: readonly Mutant[],
  resultOf: (key: string) => Result | undefined,
): Figures {
  const equivalent = readEquivalents();
  const tried = sample.flatMap((mutant) => {
    const result = resultOf(mutant.key);
    return result ? [{ mutant, result, reason: equivalent(mutant) }] : [];
  });
  const noticed = tried.filter(({ result }) => isNoticed(result));
  const left = tried.filter(({ result }) => !isNoticed(result));
  const survivors = left.filter(({ reason }) => reason === undefined);
  const figures: Figures = {
    mutants: tried.length,
    noticed: noticed.length,
    equivalent: left.length - survivors.length,
    score: (100 * noticed.length) / Math.max(1, noticed.length + survivors.length),
  };
  const results = tried
    .map(({ result }) => `    ${JSON.stringify(result)}`)
    .toSorted()
    .join(',\n');
  writeBelowRoot(
    `test/mutation/${folder}.json`,
    `{\n  "figures": ${JSON.stringify(figures)},\n  "results": [\n${results}\n  ]\n}\n`,
  );
  const lines = [
    `# Mutants of src/core/${folder}`,
    '',
    `${figures.mutants} of ${all} mutants (seed ${seed}): ${figures.noticed} noticed, ${survivors.length} not, ${figures.equivalent} that change nothing. Score ${figures.score.toFixed(1)} %.`,
    '',
    '## Not noticed',
    '',
    ...survivors
      .toSorted((a, b) => comparePlaces(a.mutant, b.mutant))
      .map(({ mutant, result }) => lineOf(mutant, result)),
    '',
  ];
  writeBelowRoot(`test/mutation/${folder}.md`, lines.join('\n'));
  return figures;
}

function lineOf(mutant: Mutant, { status }: Result): string {
  const { file, location, mutator, original, replacement } = mutant;
  const place = `${file}:${location.start.line + 1}:${location.start.column + 1}`;
  const cut = (text: string): string => {
    const line = oneLine(text);
    return line.length > 100 ? `${line.slice(0, 100)}…` : line;
  };
  return `- ${place} ${mutator}${status === 'unreached' ? ' (no test reaches it)' : ''}: \`\` ${cut(original)} \`\` → \`\` ${cut(replacement)} \`\``;
}

function comparePlaces(a: Mutant, b: Mutant): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [one, other] = [a.location.start, b.location.start];
  return one.line - other.line || one.column - other.column;
}
