import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { cacheDir, makeTempDir, root } from '../paths.ts';
import { Failure, spawnGroup } from '../processes.ts';
import { writeQuietSettings } from './settings.ts';
import { stackMapper } from './stack-lines.ts';
import type { SuiteResult } from './suite.ts';
import { chosenVersion } from './versions.ts';

/** The desktop VS Code, downloaded once into `.cache/`. If it cannot be downloaded, the error is one clear line. */
export async function ensureDesktop(): Promise<string> {
  const { vscode } = chosenVersion();
  requireDisplay();
  try {
    return await downloadAndUnzipVSCode({
      version: vscode,
      cachePath: join(cacheDir, 'vscode-desktop'),
      timeout: 60_000,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Failure(
      `The desktop VS Code ${vscode} could not be downloaded (${why.split('\n')[0]}): check the network, or use the server host by leaving VSCODE_TEST_HOST unset.`,
    );
  }
}

/** Runs a test bundle inside the extension host of the desktop VS Code, with a fresh profile. */
export async function runDesktopSuite(suite: {
  readonly folder: string;
  readonly tests: string;
}): Promise<SuiteResult> {
  const executable = await ensureDesktop();
  console.log(`VS Code ${chosenVersion().vscode} (desktop), ${executable}`);
  const mapped = stackMapper(suite.tests);
  const report: string[] = [];
  const others: string[] = [];
  const stdout = new PassThrough();
  createInterface({ input: stdout }).on('line', (line) => {
    const said = /(?:^|\s)suite: ?(.*)$/.exec(line)?.[1];
    if (said === undefined) {
      others.push(line);
      return;
    }
    report.push(mapped(said));
    console.log(report.at(-1));
  });
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite.tests,
    launchArgs: [suite.folder, ...desktopArguments()],
    stdout,
    stderr: stdout,
  }).catch(() => 1);
  if (report.length === 0) console.error(others.slice(-40).join('\n'));
  return { code, output: report.join('\n') };
}

/** Opens the extension and a folder in the desktop VS Code and waits until its window is closed. */
export async function openDesktop(folder: string): Promise<number> {
  const executable = await ensureDesktop();
  const args = [folder, `--extensionDevelopmentPath=${root}`, ...desktopArguments(), '--wait'];
  return new Promise((done) => {
    spawnGroup(executable, args, { stdio: 'inherit' }).once('close', (code) => done(code ?? 1));
  });
}

function desktopArguments(): string[] {
  const profile = makeTempDir('desktop');
  writeQuietSettings(join(profile, 'User'));
  return [
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    '--disable-telemetry',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function requireDisplay(): void {
  if (process.platform !== 'linux') return;
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return;
  throw new Failure(
    'The desktop VS Code needs a display: run it under "xvfb-run -a" (Debian package xvfb), or leave VSCODE_TEST_HOST unset.',
  );
}
