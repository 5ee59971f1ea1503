import { askChild, Child } from './ask-child.ts';
import type { Answer, Order } from './child.ts';
import type { ReachingTest } from './coverage.ts';
import type { Result, Status } from './results.ts';

/** The result of a mutant. */
export interface Outcome {
  readonly status: Status;
  readonly by?: Result['by'];
}

/** The time limit for one mutant, with the likeliest tests first: enough to run all tests for nine of ten. In ms. */
const MOST = 6000;
/** Longer tests are about large inputs, not about results. In ms. */
const LONGEST = 500;

/** Tries mutants one after another. */
export class MutantRunner {
  private readonly folder: string;
  private readonly bundles: ReadonlyMap<string, string>;
  /** How often a test file noticed a mutant of a source file. */
  private readonly kills = new Map<string, number>();
  private readonly kept = new Child();

  constructor(folder: string, bundles: ReadonlyMap<string, string>) {
    this.folder = folder;
    this.bundles = bundles;
  }

  stop(): void {
    this.kept.stop();
  }

  /** Switches a mutant on and runs the tests that reach it until one fails. */
  async try(mutant: number, source: string, tests: readonly ReachingTest[]): Promise<Outcome> {
    if (tests.length === 0) return { status: 'unreached' };
    const likely = this.inOrder(source, tests);
    const hits = tests.reduce((sum, test) => sum + test.hits, 0);
    const order = { mutant, hitLimit: hits * 20 + 100_000, files: this.filesOf(likely) };
    const timeout = likely.reduce((sum, { ms }) => sum + ms, 0) * 15 + 20_000;
    // Code that is reached when a file is loaded must be loaded with the mutant.
    if (tests.every(({ number }) => number !== undefined)) {
      const outcome = this.outcomeOf(
        await this.kept.ask({ ...order, keep: true }, timeout),
        source,
      );
      if (outcome.status !== 'survived') return outcome;
    }
    return this.outcomeOf(await askChild({ ...order, keep: false }, timeout), source);
  }

  private outcomeOf(answer: Answer | 'timeout', source: string): Outcome {
    if (answer === 'timeout') return { status: 'timeout' };
    const { failed, spoiled } = answer;
    if (!failed || spoiled) return { status: 'survived' };
    const file = [...this.bundles].find(([, path]) => path === failed.file)?.[0];
    if (file === undefined) return { status: 'killed' };
    const kill = `${source} ${file}`;
    this.kills.set(kill, (this.kills.get(kill) ?? 0) + 1);
    return { status: 'killed', by: { file, test: failed.test } };
  }

  /**
   * The tests to try: first from files that detected other mutants there, those of the folder itself, the short ones.
   */
  private inOrder(source: string, tests: readonly ReachingTest[]): readonly ReachingTest[] {
    const costs = new Map<string, number>();
    for (const { file, ms } of tests) costs.set(file, (costs.get(file) ?? 0) + ms);
    const isOwn = (file: string): number => (file.includes(`/core/${this.folder}/`) ? 1 : 0);
    const kills = (file: string): number => this.kills.get(`${source} ${file}`) ?? 0;
    const order = [...costs.keys()].toSorted(
      (a, b) =>
        isOwn(b) - isOwn(a) ||
        kills(b) - kills(a) ||
        (costs.get(a) ?? 0) - (costs.get(b) ?? 0) ||
        (a < b ? -1 : 1),
    );
    let spent = 0;
    return order
      .flatMap((file) => tests.filter((test) => test.file === file))
      .filter(({ ms, number }) => {
        if (number !== undefined && ms > LONGEST) return false;
        spent += ms;
        return spent - ms < MOST;
      });
  }

  private filesOf(tests: readonly ReachingTest[]): Order['files'] {
    return [...Map.groupBy(tests, ({ file }) => file)].map(([file, reaching]) => {
      const numbers = reaching.flatMap(({ number }) => (number === undefined ? [] : [number]));
      const path = this.bundles.get(file) ?? '';
      return numbers.length === reaching.length ? { path, tests: numbers } : { path };
    });
  }
}
