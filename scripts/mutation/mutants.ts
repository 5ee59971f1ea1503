import { Instrumenter, type File } from '@stryker-mutator/instrumenter';
import type { Location } from '@stryker-mutator/api/core';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.ts';

/** A small fault that the tests should detect. */
export interface Mutant {
  /** The same fault in the same text has the same key, even if the text has moved in its file. */
  readonly key: string;
  /** Its file, from the root of the repository. */
  readonly file: string;
  /** The kind of fault, in Stryker's terms. */
  readonly mutator: string;
  readonly location: Location;
  /** The original text and its replacement. */
  readonly original: string;
  readonly replacement: string;
}

/** A file with its faults built in, each with a switch. */
export interface InstrumentedFile {
  readonly file: string;
  readonly content: string;
  /** The number that switches a mutant on, by its key. */
  readonly switches: ReadonlyMap<string, number>;
}

/** The files of a folder of `src/core` that get mutants: all but plain data. */
export function sourceFiles(folder: string): string[] {
  const inside = `src/core/${folder}`;
  return readdirSync(inRoot(inside), { recursive: true, encoding: 'utf8' })
    .map((name) => `${inside}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('/data/'))
    .toSorted();
}

/** All mutants of some files. */
export async function mutantsOf(files: readonly string[]): Promise<Mutant[]> {
  const found: Mutant[] = [];
  for (const file of files) found.push(...(await instrument(file, true)).mutants);
  return found;
}

/**
 * `count` mutants chosen by a seed; the choice of one does not depend on the others, so a sample stays valid after
 * changes.
 */
export function sampleOf(mutants: readonly Mutant[], count: number, seed: string): Mutant[] {
  const rank = ({ key }: Mutant): string => digest(`${seed} ${key}`);
  return mutants.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, count);
}

/** A file with the given mutants built in. */
export async function withMutants(
  file: string,
  mutants: readonly Mutant[],
  firstSwitch: number,
): Promise<InstrumentedFile> {
  const wanted = new Map(mutants.map((mutant) => [placeOf(mutant), mutant.key]));
  const ranges = mutants.map(({ location }) => location);
  const { content, mutants: built, ids } = await instrument(file, ranges, firstSwitch);
  const switches = new Map<string, number>();
  for (const [at, mutant] of built.entries()) {
    const key = wanted.get(placeOf(mutant));
    if (key !== undefined) switches.set(key, firstSwitch + (ids[at] ?? 0));
  }
  return { file, content, switches };
}

const placeOf = ({ location, mutator, replacement }: Mutant): string =>
  JSON.stringify([location, mutator, replacement]);

/** Where Stryker's own switches are declared; ours are `globalThis.__mutants__` (child.ts), which are fast. */
const HEADER = `// @ts-nocheck
const { isOn: stryMutAct_9fa48, reached: stryCov_9fa48 } = globalThis.__mutants__;
`;

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };

async function instrument(
  file: string,
  mutate: File['mutate'],
  firstSwitch = 0,
): Promise<{ content: string; mutants: Mutant[]; ids: number[] }> {
  const content = readFileSync(inRoot(file), 'utf8');
  const instrumenter = new Instrumenter(silent as never);
  const result = await instrumenter.instrument([{ name: file, content, mutate }], {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  });
  const lines = content.split('\n');
  const seen = new Map<string, number>();
  const mutants = result.mutants.map(({ mutatorName, location, replacement }): Mutant => {
    const original = textAt(lines, location);
    // The line distinguishes equal text in several places; a number, what is equal there too.
    const text = [file, lines[location.start.line]?.trim(), mutatorName, original, replacement];
    const name = text.join('\0');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const key = digest(`${name}\0${nth}`).slice(0, 12);
    return { key, file, mutator: mutatorName, location, original, replacement };
  });
  const numbered = (result.files[0]?.content ?? '').replaceAll(
    /\b(stry(?:MutAct|Cov)_9fa48)\(((?:"\d+"(?:, )?)+)\)/g,
    (_, name: string, ids: string) =>
      `${name}(${ids.replaceAll(/"(\d+)"/g, (__, id: string) => String(Number(id) + firstSwitch))})`,
  );
  // Not their indexes in the list: mutants that Stryker could not place leave gaps.
  const ids = result.mutants.map(({ id }) => Number(id));
  return { content: HEADER + numbered, mutants, ids };
}

function textAt(lines: readonly string[], { start, end }: Location): string {
  if (start.line === end.line) return lines[start.line]?.slice(start.column, end.column) ?? '';
  const first = lines[start.line]?.slice(start.column) ?? '';
  const last = lines[end.line]?.slice(0, end.column) ?? '';
  return [first, ...lines.slice(start.line + 1, end.line), last].join('\n');
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
