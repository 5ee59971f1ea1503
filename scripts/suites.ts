import { stripVTControlCharacters } from 'node:util';
import { inRoot } from './paths.ts';
import { npm, run, type RunResult } from './processes.ts';

/** One line of the table at the end of `npm test`. */
export interface SuiteOutcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** Why it counts as failed without a failed test. */
  readonly note?: string;
}

/** A part of `npm test`. */
export interface TestSuite {
  readonly name: string;
  readonly run: () => Promise<RunResult>;
  /** `tests`: its report has the numbers of passed and failed tests. `step`: it counts as one test. */
  readonly counts: 'tests' | 'step';
  /** It needs the output of `npm run build`. */
  readonly needsBuild?: boolean;
}

/** The output goes through a pipe; mocha and others would color it all the same if CI is set. */
const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
const echo = { cwd: inRoot(), env, echo: true, timeoutMs: 25 * 60_000 };
const script = (name: string) => () => npm(['run', '--silent', name], echo);
const inOldest = (name: string) => () =>
  npm(['run', '--silent', name], {
    ...echo,
    env: { ...env, VSCODE_TEST_VERSION: 'oldest' },
  });

/** Everything that `npm test` runs, in this order. */
export const suites: readonly TestSuite[] = [
  {
    name: 'drift',
    counts: 'step',
    run: () => run(process.execPath, ['src/generate/main.ts', '--check'], echo),
  },
  { name: 'build', counts: 'step', run: script('build') },
  { name: 'check', counts: 'step', run: script('check') },
  // The same tests as test:unit; also fails if they run less than 97 % of the lines of the core.
  { name: 'unit', counts: 'tests', run: script('test:coverage'), needsBuild: true },
  { name: 'properties', counts: 'tests', run: script('test:properties'), needsBuild: true },
  { name: 'grammar', counts: 'tests', run: script('test:grammar'), needsBuild: true },
  { name: 'host', counts: 'tests', run: script('test:host'), needsBuild: true },
  { name: 'host-oldest', counts: 'tests', run: inOldest('test:host'), needsBuild: true },
  { name: 'web', counts: 'tests', run: script('test:web'), needsBuild: true },
  { name: 'ui', counts: 'tests', run: script('test:ui'), needsBuild: true },
  { name: 'package', counts: 'tests', run: script('test:package'), needsBuild: true },
];

/** Runs a suite and counts; a suite that fails without a failed test counts as one failed test. */
export async function runTestSuite(suite: TestSuite): Promise<SuiteOutcome> {
  const started = Date.now();
  const { code, output } = await suite.run();
  const seconds = (Date.now() - started) / 1000;
  if (suite.counts === 'step')
    return { name: suite.name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds };
  const counts = countsIn(stripVTControlCharacters(output));
  if (!counts)
    return { name: suite.name, passed: 0, failed: 1, seconds, note: 'it ended without a summary' };
  if (code !== 0 && counts.failed === 0)
    return { name: suite.name, ...counts, failed: 1, seconds, note: `exit code ${code}` };
  return { name: suite.name, ...counts, seconds };
}

/** The counts of a report: of mocha in Node, or of our reporter in an extension host. */
function countsIn(output: string): { passed: number; failed: number } | undefined {
  const last = (pattern: RegExp) => [...output.matchAll(pattern)].at(-1);
  const own = last(/^(\d+) passed, (\d+) failed$/gm);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) };
  const passing = last(/^\s*(\d+) passing\b/gm);
  if (!passing) return undefined;
  const others = [last(/^\s*(\d+) failing\b/gm), last(/^\s*(\d+) pending\b/gm)];
  const failed = others.reduce((sum, match) => sum + Number(match?.[1] ?? 0), 0);
  return { passed: Number(passing[1]), failed };
}
