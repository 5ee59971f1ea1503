import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';

/** A program to run and measure. */
export interface Job {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Both output streams go into this file: no tool waits for us to read. */
  readonly output: string;
  /** Variables beside our own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run cost. */
export interface Cost {
  readonly seconds: number;
  /** Peak resident memory in MB; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
  readonly exitCode: number;
}

const GNU_TIME = '/usr/bin/time';
const POLL_MS = 20;
const GIVE_UP_MS = 15 * 60_000;

/**
 * Runs this Node with arguments: wall time from start to exit, and peak memory as the kernel counted it. GNU time
 * reads that at exit where it is installed; elsewhere Linux's own high-water mark is read every 20 ms.
 */
export async function runMeasured(job: Job): Promise<Cost> {
  const report = `${job.output}.time`;
  const hasTime = existsSync(GNU_TIME);
  const [command, ...before] = hasTime
    ? [GNU_TIME, '--quiet', '-f', '%M', '-o', report, process.execPath]
    : [process.execPath];
  const fd = openSync(job.output, 'w');
  const started = performance.now();
  const child = spawn(command ?? process.execPath, [...before, ...job.args], {
    cwd: job.cwd,
    stdio: ['ignore', fd, fd],
    timeout: GIVE_UP_MS,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NODE_OPTIONS: '', ...job.env },
  });
  let polled = 0;
  const poll = setInterval(() => {
    if (!hasTime) polled = Math.max(polled, highWaterMark(child.pid));
  }, POLL_MS);
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? -1));
    });
    const seconds = (performance.now() - started) / 1000;
    const kilobytes = hasTime ? readReport(report) : polled;
    return { seconds, exitCode, megabytes: kilobytes > 0 ? kilobytes / 1024 : undefined };
  } finally {
    clearInterval(poll);
    closeSync(fd);
    rmSync(report, { force: true });
  }
}

function readReport(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim().split('\n').at(-1)) : 0;
}

function highWaterMark(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
