import { statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE } from '../core/index.ts';
import { GIT_IGNORE } from './git-ignore.ts';
import { CliError } from './io.ts';

/** Files that a run writes beside its notes, and files that it reads, relative to the working folder or absolute. */
export interface RunFiles {
  readonly written: readonly string[];
  readonly read: readonly string[];
}

/**
 * Makes sure that a run writes over nothing that it reads, nothing twice, and nothing that the next run would take for a
 * glossary, a configuration or git's list of what it leaves out. Throws a CliError.
 */
export function requireApart({ written, read }: RunFiles, cwd: string): void {
  const taken = new Set<string>();
  for (const target of written) {
    const identity = identityOf(target, cwd);
    // A pipe or a device may be written as often as one likes.
    if (identity === undefined) continue;
    if (taken.has(identity)) throw new CliError(`${target}: Two things would be written there.`);
    taken.add(identity);
    // What is not there yet is not read.
    if (!path.isAbsolute(identity) && read.some((one) => identityOf(one, cwd) === identity))
      throw new CliError(`${target}: This run reads it, so it is not overwritten.`);
    if (isReserved(path.basename(target)))
      throw new CliError(`${target}: The next run would read it; give another name.`);
  }
}

function isReserved(name: string): boolean {
  return name === CONFIG_FILE || name === GIT_IGNORE || /\.glossary\.ya?ml$/i.test(name);
}

/** The same for all paths of a regular file, an absolute path where nothing is; undefined for anything else. */
function identityOf(file: string, cwd: string): string | undefined {
  const absolute = path.resolve(cwd, file);
  const found = statSync(absolute, { throwIfNoEntry: false, bigint: true });
  if (found === undefined) return absolute;
  return found.isFile() ? `${found.dev}:${found.ino}` : undefined;
}
