import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';

/** A failure that the user can fix: reported as one line, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show the output as it comes (it is returned either way). */
  readonly echo?: boolean;
  readonly timeoutMs?: number;
}

/** Runs a command to its end and returns its exit code and output; never throws for a bad exit code. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((done) => {
    const { cwd, env = process.env } = options;
    const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'pipe'];
    const child = spawnGroup(command, args, { cwd, env, stdio }, 'SIGTERM');
    let output = '';
    const collect = (stream: NodeJS.WriteStream) => (chunk: string) => {
      output += chunk;
      if (options.echo) stream.write(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', collect(process.stdout));
    child.stderr?.setEncoding('utf8').on('data', collect(process.stderr));
    const timer = options.timeoutMs
      ? setTimeout(() => {
          output += `\n${command} ran longer than ${options.timeoutMs! / 1000} s and was ended.\n`;
          stopGroup(child, 'SIGTERM');
          setTimeout(() => stopGroup(child), 5000).unref();
        }, options.timeoutMs)
      : undefined;
    const finish = (code: number) => {
      clearTimeout(timer);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs npm with this Node, whichever npm started us. */
export function npm(args: string[], options: RunOptions = {}): Promise<RunResult> {
  const script = process.env['npm_execpath'];
  return script && /npm-cli\.[cm]?js$/.test(script)
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}

/** Prints what is being done, does it, prints how long it took. On failure it shows the end of the output. */
export async function step(what: string, work: () => Promise<RunResult>): Promise<string> {
  const started = Date.now();
  console.log(`· ${what} …`);
  const { code, output } = await work();
  if (code !== 0) {
    console.error(output.split('\n').slice(-30).join('\n'));
    throw new Failure(`${what} failed (exit code ${code}); the output is above.`);
  }
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
  return output;
}

/** The first of these programs on the PATH, as an absolute path. */
export function which(...names: string[]): string | undefined {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names)
    for (const dir of (process.env['PATH'] ?? '').split(delimiter))
      for (const extension of extensions) {
        const file = join(dir, name + extension);
        if (dir && existsSync(file)) return file;
      }
  return undefined;
}

const groups = new Map<ChildProcess, NodeJS.Signals>();

/**
 * Starts a program in a process group of its own, which ends with this process at the latest.
 * @param ending how it is ended then: our own scripts by SIGTERM, so that they end what they started.
 */
export function spawnGroup(
  command: string,
  args: string[],
  options: SpawnOptions,
  ending: NodeJS.Signals = 'SIGKILL',
): ChildProcess {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  groups.set(child, ending);
  child.once('close', () => groups.delete(child));
  return child;
}

/** Ends a program and everything in its process group. */
export function stopGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

process.on('exit', () => {
  for (const [child, ending] of groups) stopGroup(child, ending);
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => process.exit(code));

/** Wraps every script: sets its exit code, and prints a failure as one line. */
export async function main(work: () => Promise<number | void>): Promise<void> {
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    if (error instanceof Failure) console.error(`✗ ${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}
