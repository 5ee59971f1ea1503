import Mocha from 'mocha';

/** Mocha's settings and the bundled test files of one suite. */
export interface Suite {
  readonly timeoutMs: number;
  /** Loads the test files, which call `describe` and `it`. */
  readonly load: () => Promise<unknown>;
}

/**
 * Runs a suite with mocha inside an extension host and reports every test on a line of its own.
 * The prefix lets the script outside tell these lines from what VS Code logs.
 * @throws when a test failed, which is how VS Code learns it.
 */
export async function runMocha(suite: Suite): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: suite.timeoutMs,
    forbidOnly: true,
    forbidPending: true,
    reporter: LineReporter,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await suite.load();
  const failures = await new Promise<number>((done) => mocha.run(done));
  // The console of an extension host is forwarded in the background: let the last lines go out.
  await new Promise((next) => setTimeout(next, 300));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

const say = (text: string) => {
  for (const line of text.split('\n')) console.log(`suite: ${line}`);
};

/** One line for each test, the failures again at the end, then `N passed, N failed`. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const failures: string[] = [];
    let passed = 0;
    let depth = 0;
    const indent = () => '  '.repeat(depth);
    runner.on('suite', (suite) => {
      if (suite.root) return;
      say(`${indent()}${suite.title}`);
      depth++;
    });
    runner.on('suite end', (suite) => {
      if (!suite.root) depth--;
    });
    runner.on('pass', (test) => {
      passed++;
      say(`${indent()}✔ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      failures.push(`${failures.length + 1}) ${test.fullTitle()}\n${error.stack ?? String(error)}`);
      say(`${indent()}${failures.length}) ${test.title}`);
    });
    runner.on('end', () => {
      for (const failure of failures) say(`\n${failure}`);
      if (passed + failures.length === 0) failures.push('no tests');
      say(`${passed} passed, ${failures.length} failed`);
    });
  }
}
