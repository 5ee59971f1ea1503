import { Failure, main } from './processes.ts';
import { runTestSuite, suites, type SuiteOutcome } from './suites.ts';
import { chosenVersion, wantsDesktop } from './vscode/versions.ts';

// npm test [-- suite …]: all suites, or the named ones.
await main(async () => {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0)
    throw new Failure(
      `No suite is called ${unknown.join(', ')}; there are: ${suites.map(({ name }) => name).join(', ')}.`,
    );
  const chosen = suites.filter(({ name }) => named.length === 0 || named.includes(name));
  const { vscode } = chosenVersion();
  console.log(
    `VS Code ${vscode}: ${wantsDesktop() ? 'the desktop one runs the host suite, the server one the others' : 'its server, with a browser (VSCODE_TEST_HOST=desktop runs the host suite in the desktop one)'}.`,
  );
  if (named.length > 0) console.log(`Only these suites, as asked: ${named.join(', ')}.`);

  const outcomes: SuiteOutcome[] = [];
  for (const suite of chosen) {
    console.log(`\n── ${suite.name} ${'─'.repeat(Math.max(0, 76 - suite.name.length))}`);
    const buildFailed = outcomes.some(({ name, failed }) => name === 'build' && failed > 0);
    if (suite.needsBuild && buildFailed) {
      const note = 'not run: the build failed';
      console.log(note);
      outcomes.push({ name: suite.name, passed: 0, failed: 1, seconds: 0, note });
    } else outcomes.push(await runTestSuite(suite));
  }
  return report(outcomes);
});

/** The table, with the sum on the last line. */
function report(outcomes: readonly SuiteOutcome[]): number {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(
    `\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'time'.padStart(9)}`,
  );
  for (const { name, passed, failed, seconds, note } of outcomes)
    console.log(
      `${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${`${seconds.toFixed(1)} s`.padStart(9)}${note ? `  ${note}` : ''}`,
    );
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
