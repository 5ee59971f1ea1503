import { realpath, realpathSync } from 'node:fs';
import path from 'node:path';

type Done = (error: NodeJS.ErrnoException | null, target: string) => void;

/** The symbolic links that a search meets: those to a folder above are not followed. */
export class Links {
  private count = 0;

  /** Whether there were any, so that a file may have been found by two paths. */
  get wereMet(): boolean {
    return this.count > 0;
  }

  /** What a search asks for where a link leads (an absolute path); an error keeps it from going there. */
  readonly realpath = (link: string, done: Done): void => {
    this.count++;
    realpath(link, (error, target) => {
      const isLoop = error === null && isWithin(realPathOf(path.dirname(link)), target);
      done(isLoop ? new Error('The link leads to a folder above.') : error, target);
    });
  };
}

/**
 * Leaves out the files (relative to `cwd`) that another one is, whatever links lead to it; of those that are the same
 * the file itself stays, else the first. What is left is sorted.
 */
export function withoutTwins(files: readonly string[], cwd: string): string[] {
  const base = realPathOf(cwd);
  const byReal = new Map<string, string>();
  for (const file of files) {
    const real = realPathOf(path.resolve(base, file));
    if (!byReal.has(real) || path.resolve(base, file) === real) byReal.set(real, file);
  }
  return [...byReal.values()].toSorted();
}

/** Whether a real path is a folder or lies in it. */
function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
