import { inRoot } from './paths.ts';
import { run } from './processes.ts';

/** Runs a folder of mocha tests in Node with its own `.mocharc.json`, and shows the report. */
export async function runMocha(
  folder: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const { code } = await run(
    process.execPath,
    [
      inRoot('node_modules', 'mocha', 'bin', 'mocha.js'),
      '--config',
      `test/${folder}/.mocharc.json`,
      ...options,
    ],
    { cwd: inRoot(), env, echo: true, timeoutMs: 20 * 60_000 },
  );
  return code;
}
