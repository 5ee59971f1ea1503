import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { collecting, type Case } from './cases.ts';

/**
 * Runs tests with one fault switched on; or, with none, counts what each test reaches. The process can be reused for
 * further faults, which saves loading the tests again. A failure then counts only if the test passes without the fault,
 * and a run without failures does not count at all, since caches may contain correct results from before.
 */

/** A request from the parent. */
export interface Order {
  /** The switch of the mutant; -1: none. */
  readonly mutant: number;
  /** If the mutant is reached more often, it is in an endless loop. */
  readonly hitLimit: number;
  /** The process waits for another order. */
  readonly keep: boolean;
  /** The test files, and the indexes of their tests; without indexes, all of them. */
  readonly files: readonly { readonly path: string; readonly tests?: readonly number[] }[];
}

/** The answer to the parent: each test with what it reached, or the one that failed. */
export interface Answer {
  readonly failed?: { readonly file: string; readonly test: string; readonly error: string };
  /** The failed test also fails without the mutant: an earlier one changed some state. */
  readonly spoiled?: boolean;
  readonly reached: readonly {
    readonly test: string;
    /** Processor time, which does not depend on how busy the machine is. */
    readonly ms: number;
    readonly hits: Hits;
  }[];
  /** What was reached when the file was loaded. */
  readonly loading: Hits;
}

/** How often each switch was passed. */
export type Hits = readonly (readonly [mutant: number, times: number])[];

enableCompileCache(process.argv[2]);

let active = -1;
let hits = new Map<number, number>();
let passed = 0;
let limit = Infinity;

const switches = {
  isOn(mutant: number): boolean {
    if (mutant !== active) return false;
    if (++passed > limit) throw new Error('The mutant is in an endless loop.');
    return true;
  },
  reached(...mutants: number[]): void {
    for (const mutant of mutants) hits.set(mutant, (hits.get(mutant) ?? 0) + 1);
  },
};
Object.assign(globalThis, { __mutants__: switches });

process.on('message', (order: Order) => {
  void obey(order).then((answer) =>
    process.send?.(answer, () => {
      if (!order.keep) process.exit(0);
    }),
  );
});

const loaded = new Map<string, Case[]>();

async function load(path: string): Promise<Case[]> {
  let cases = loaded.get(path);
  cases ??= await collecting(() => import(pathToFileURL(path).href));
  loaded.set(path, cases);
  return cases;
}

async function failsWithout(run: () => Promise<void>): Promise<boolean> {
  active = -1;
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

async function obey(order: Order): Promise<Answer> {
  active = -1;
  passed = 0;
  limit = order.hitLimit;
  if (order.mutant >= 0) switches.reached = () => {};
  const reached: { test: string; ms: number; hits: Hits }[] = [];
  let loading: Hits = [];
  const failure = (file: string, test: string, error: unknown, spoiled = false): Answer => ({
    failed: { file, test, error: String(error).slice(0, 300) },
    spoiled,
    reached,
    loading,
  });
  for (const { path, tests } of order.files) {
    let cases: Case[];
    try {
      // A reused process must have loaded the original code.
      active = order.keep ? -1 : order.mutant;
      cases = await load(path);
    } catch (error) {
      return failure(path, '(loading)', error);
    }
    loading = taken();
    const wanted = tests && new Set(tests);
    for (const [number, { title, run }] of cases.entries()) {
      if (wanted && !wanted.has(number)) continue;
      const started = cpuMs();
      try {
        active = order.mutant;
        await run();
      } catch (error) {
        return failure(path, title, error, order.keep && (await failsWithout(run)));
      }
      reached.push({ test: title, ms: cpuMs() - started, hits: taken() });
    }
  }
  return { reached, loading };
}

function taken(): Hits {
  const found = [...hits];
  hits = new Map();
  return found;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
