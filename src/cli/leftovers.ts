import { lstatSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/** `.policy-gloss-HOST-PROCESS-THREAD-TIME.tmp`: hidden, no note by its name, and its writer is known. */
const NAME = /^\.policy-gloss-(\w*)-(\d+)-\d+-[0-9a-z]+\.tmp$/;
/** A run on another machine that has written for so long has ended. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The name of a new file beside another one, which takes its place when it is written. */
export function temporaryName(file: string): string {
  const time = process.hrtime.bigint().toString(36);
  const name = `.policy-gloss-${host()}-${process.pid}-${threadId}-${time}.tmp`;
  return path.join(path.dirname(file), name);
}

/** Removes what runs that were killed left in a folder. What others are still writing stays. Throws nothing. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (isLeftover(name, file)) rmSync(file, { force: true });
    }
  } catch {
    // A folder that cannot be read or written keeps what is in it.
  }
}

function isLeftover(name: string, file: string): boolean {
  const [, writer, id] = NAME.exec(name) ?? [];
  if (writer === undefined) return false;
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return false;
  if (Date.now() - found.mtimeMs > DAY_MS) return true;
  return writer === host() && !isRunning(Number(id));
}

/** Machines that share a folder count their processes apart. */
function host(): string {
  return os.hostname().replaceAll(/\W/g, '').slice(0, 40);
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
