import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeTempDir } from '../paths.ts';
import { Failure, run, spawnGroup, stopGroup } from '../processes.ts';
import { helperPipe, installHelper } from './helper.ts';
import type { Host } from './install.ts';
import { writeQuietSettings, type Settings } from './settings.ts';
import { withTheme, type Theme } from './themes.ts';

export interface ServerOptions {
  /** User settings besides the quiet ones. */
  readonly settings?: Settings;
  /** The color theme to start with. Default: light. */
  readonly theme?: Theme;
  /** Ask whether a folder is trusted, and start it in restricted mode. Off unless a test needs it. */
  readonly workspaceTrust?: boolean;
  /** Install the helper extension that changes settings in the running window. */
  readonly helper?: boolean;
  /** A packed extension to install first. */
  readonly vsix?: string;
}

/** A running VS Code server with a fresh profile. */
export interface VsCodeServer {
  readonly host: Host;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Its profile: user settings, installed extensions, logs. */
  readonly dataDir: string;
  /** The URI by which the window knows a file of this machine. */
  uri(path: string): string;
  stop(): void;
}

const attempts = 3;
const startTimeoutMs = 60_000;

/** Starts VS Code's server on a free port. Starting is tried up to three times; nothing else is retried. */
export async function startServer(host: Host, options: ServerOptions = {}): Promise<VsCodeServer> {
  const dataDir = makeTempDir('vscode');
  const userFolder = join(dataDir, 'data', 'User');
  writeQuietSettings(userFolder, withTheme(host, options.settings, options.theme));
  if (options.helper) installHelper(dataDir);
  if (options.vsix) await installExtension(host, dataDir, options.vsix);

  for (let attempt = 1; ; attempt++) {
    try {
      const { child, port } = await launch(host, dataDir, options);
      const authority = `127.0.0.1:${port}`;
      return {
        host,
        origin: `http://${authority}`,
        dataDir,
        uri: (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`,
        stop: () => stopGroup(child),
      };
    } catch (error) {
      if (attempt === attempts) throw error;
      console.log(`VS Code's server did not start (attempt ${attempt} of ${attempts}); again …`);
    }
  }
}

/** Installs a packed extension into a profile, as `code --install-extension` does. */
export async function installExtension(host: Host, dataDir: string, vsix: string): Promise<void> {
  const { code, output } = await run(
    host.node,
    [
      serverMain(host),
      '--install-extension',
      vsix,
      '--server-data-dir',
      dataDir,
      '--accept-server-license-terms',
    ],
    { timeoutMs: 120_000 },
  );
  if (code !== 0 || !/successfully installed/i.test(output))
    throw new Failure(`VS Code refused ${vsix}: ${output.trim().split('\n').at(-1)}`);
}

const serverMain = (host: Host) => join(host.dir, 'out', 'server-main.js');

function launch(
  host: Host,
  dataDir: string,
  options: ServerOptions,
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawnGroup(
    host.node,
    [
      serverMain(host),
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--enable-smoke-test-driver',
      `--server-data-dir=${dataDir}`,
      '--telemetry-level=off',
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ],
    { cwd: dataDir, env: environment(dataDir), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((ready, failed) => {
    let output = '';
    const give = (why: string) => {
      clearTimeout(timer);
      stopGroup(child);
      failed(
        new Failure(`VS Code's server ${why}. ${output.trim().split('\n').slice(-5).join(' ')}`),
      );
    };
    const timer = setTimeout(
      () => give(`was not ready within ${startTimeoutMs / 1000} s`),
      startTimeoutMs,
    );
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /(?:listening on|Server bound to 127\.0\.0\.1:)\s*(\d+)/.exec(output)?.[1];
      if (!port || !/listening on/.test(output)) return;
      clearTimeout(timer);
      ready({ child, port: Number(port) });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => give(`could not be started: ${error.message}`));
    child.once('exit', (code) => give(`ended at once with code ${code}`));
  });
}

/** The environment without variables inherited from an enclosing VS Code or npm. */
function environment(dataDir: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_(?!TEST)|ELECTRON_|npm_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(kept), POLICY_GLOSS_TEST_PIPE: helperPipe(dataDir) };
}
