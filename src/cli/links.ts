import { realpath, realpathSync } from 'node:fs';
import path from 'node:path';

type Done = (error: NodeJS.ErrnoException | null, target: string) => void;

/**
 * The symbolic links that a search meets. Those to a folder above are not followed, which would be a circle, nor those that
 * lead out of the folders that are searched for: what is there belongs to somebody else.
 */
export class Links {
  /** The links (absolute paths) that lead out. */
  readonly leadingOut: string[] = [];
  private count = 0;
  private readonly within: readonly string[];

  /** `within` are the folders (absolute paths) whose files belong to the search. */
  constructor(within: readonly string[]) {
    this.within = within.map(realPathOf);
  }

  /** Whether there were any, so that a file may have been found by two paths. */
  get wereMet(): boolean {
    return this.count > 0;
  }

  /** What a search asks for where a link leads (an absolute path); an error keeps it from going there. */
  readonly realpath = (link: string, done: Done): void => {
    this.count++;
    realpath(link, (error, target) => {
      if (error !== null) return done(error, target);
      if (isWithin(realPathOf(path.dirname(link)), target))
        return done(new Error('The link leads to a folder above.'), target);
      if (this.within.some((folder) => isWithin(target, folder))) return done(null, target);
      this.leadingOut.push(link);
      done(new Error('The link leads out of the repository.'), target);
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
