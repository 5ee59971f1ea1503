import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { findRoot, readBytes, slashes } from './files.ts';
import { LIMITS } from '../workspace/limits.ts';

/** The name of git's files that say what it leaves out. */
export const GIT_IGNORE = '.gitignore';

/**
 * Whether a file is ignored by a .gitignore of its own folder or one above it, up to the repository's root. `files` are
 * those that will be asked about, relative to `cwd`.
 */
export function ignoredByGit(files: readonly string[], cwd: string): (file: string) => boolean {
  const rules = new Map<string, Ignore>();
  for (const folder of foldersOf(files, cwd)) {
    const text = readIfThere(path.join(folder, GIT_IGNORE));
    if (text !== undefined) rules.set(folder, ignore().add(text));
  }
  if (rules.size === 0) return () => false;
  return (file) => isIgnored(path.resolve(cwd, file), rules);
}

/** The folders of files (relative to `cwd`) and those above them, up to the repository's root. */
export function foldersOf(files: readonly string[], cwd: string): Set<string> {
  const root = findRoot(cwd);
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = path.dirname(path.resolve(cwd, file)); ; folder = path.dirname(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
      if (folder === root || folder === path.dirname(folder)) break;
    }
  }
  return folders;
}

/** As git does it, a file that cannot be read ignores nothing. */
function readIfThere(file: string): string | undefined {
  try {
    // Comments may be in any encoding.
    return new TextDecoder().decode(readBytes(file, LIMITS.ignoreFile));
  } catch {
    return undefined;
  }
}

/** As git does it: what stands in an ignored folder is ignored, whatever a .gitignore below says. */
function isIgnored(file: string, rules: ReadonlyMap<string, Ignore>): boolean {
  for (let end = file.indexOf(path.sep); end >= 0; end = file.indexOf(path.sep, end + 1)) {
    const folder = file.slice(0, end);
    if (folder !== '' && isNamed(folder, '/', rules)) return true;
  }
  return isNamed(file, '', rules);
}

/** Whether the nearest .gitignore that speaks of a path ignores it; `mark` is `/` for a folder. */
function isNamed(file: string, mark: '' | '/', rules: ReadonlyMap<string, Ignore>): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const result = rules.get(folder)?.test(slashes(path.relative(folder, file)) + mark);
    if (result?.ignored) return true;
    if (result?.unignored || folder === path.dirname(folder)) return false;
  }
}
