import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Answer, Order } from './child.ts';
import { askChild } from './ask-child.ts';

/** A test that reaches a mutant. */
export interface ReachingTest {
  /** Its file, from the root of the repository. */
  readonly file: string;
  /** Its index among the tests of the file; none: the mutant is reached when the file is loaded, so by all of them. */
  readonly number?: number;
  readonly title: string;
  readonly ms: number;
  readonly hits: number;
}

/** The tests that reach each mutant, by its switch. */
export type Coverage = ReadonlyMap<number, readonly ReachingTest[]>;

const nothing: Order = { mutant: -1, hitLimit: Infinity, keep: false, files: [] };

/** The cached coverage if nothing has changed since. */
export async function rememberedCoverage(
  file: string,
  of: string,
  bundles: ReadonlyMap<string, string>,
): Promise<Coverage> {
  if (existsSync(file)) {
    const { of: then, coverage } = JSON.parse(readFileSync(file, 'utf8')) as {
      of: string;
      coverage: [number, ReachingTest[]][];
    };
    if (then === of) return new Map(coverage);
  }
  const coverage = await measureCoverage(bundles);
  writeFileSync(file, JSON.stringify({ of, coverage: [...coverage] }));
  return coverage;
}

/**
 * Runs every test file by itself with no mutant switched on.
 * @throws if a test fails without any mutant
 */
async function measureCoverage(bundles: ReadonlyMap<string, string>): Promise<Coverage> {
  const coverage = new Map<number, ReachingTest[]>();
  const add = (mutant: number, test: ReachingTest): void => {
    const tests = coverage.get(mutant);
    if (tests) tests.push(test);
    else coverage.set(mutant, [test]);
  };
  for (const [file, path] of bundles) {
    const answer = await askChild({ ...nothing, files: [{ path }] }, 600_000);
    if (answer === 'timeout' || answer.failed)
      throw new Error(`${file} fails without any mutant: ${reasonOf(answer)}`);
    const { reached, loading } = answer;
    const ms = reached.reduce((sum, test) => sum + test.ms, 0);
    const all = new Map<number, number>();
    for (const [mutant, hits] of loading) all.set(mutant, hits);
    for (const { hits } of reached)
      for (const [mutant, times] of hits)
        if (all.has(mutant)) all.set(mutant, (all.get(mutant) ?? 0) + times);
    for (const [mutant, hits] of all) add(mutant, { file, title: '', ms, hits });
    for (const [number, { test: title, ms, hits }] of reached.entries())
      for (const [mutant, times] of hits)
        if (!all.has(mutant)) add(mutant, { file, number, title, ms, hits: times });
  }
  return coverage;
}

function reasonOf(answer: Answer | 'timeout'): string {
  return answer === 'timeout'
    ? 'it takes too long'
    : `${answer.failed?.test ?? ''}: ${answer.failed?.error ?? ''}`;
}
