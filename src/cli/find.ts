import { readFileSync, type realpath } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import { findRoot, kindOf, slashes } from './files.ts';
import { CliError } from './io.ts';
import { Links, withoutTwins } from './links.ts';

const NOTES = ['**/*.{md,markdown,qmd,rmd,Rmd}'];
const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * The notes that paths and globs name, sorted, relative to `cwd` with `/`. Without patterns, all notes below `cwd`.
 * A file that is named exactly is taken whatever its ending; folders and globs respect .gitignore. No file is taken
 * twice, and no symbolic link to a folder above is followed. Throws a CliError for an empty path, a path that is not
 * there and for globs that match nothing.
 */
export async function findNotes(patterns: readonly string[], cwd: string): Promise<string[]> {
  const named: string[] = [];
  const globs: string[] = [];
  const given: string[] = [];
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    // An unset variable of a shell must not stand for everything.
    if (pattern === '') throw new CliError('A path is empty; give none for all notes below here.');
    const kind = kindOf(path.resolve(cwd, pattern));
    if (kind === 'file') named.push(slashes(path.relative(cwd, path.resolve(cwd, pattern))));
    else if (kind === 'folder')
      globs.push(...NOTES.map((notes) => folderGlob(cwd, pattern, notes)));
    else if (/[*?[\]{}!()]/.test(pattern)) given.push(slashes(pattern));
    else throw new CliError(`There is no file or folder "${pattern}".`);
  }
  const all = [...globs, ...given];
  const found = all.length > 0 ? await findByGlob(all, cwd) : [];
  // A slip in a glob must not pass for a clean run.
  if (given.length > 0 && found.length === 0) {
    throw new CliError(`No note matches ${given.map((one) => `"${one}"`).join(' or ')}.`);
  }
  const each = [...new Set([...named, ...found])].toSorted();
  // What was found alone is without twins already.
  return named.length > 0 && each.length > 1 ? withoutTwins(each, cwd) : each;
}

/** The glossary files of a folder, and with `deep` those below it, sorted, relative to it. */
export async function findGlossaries(folder: string, deep: boolean): Promise<string[]> {
  const pattern = '*.glossary.{yaml,yml}';
  return (await findByGlob([deep ? `**/${pattern}` : pattern], folder)).toSorted();
}

async function findByGlob(globs: string[], cwd: string): Promise<string[]> {
  const links = new Links();
  const found = await glob(globs, {
    cwd,
    ignore: ALWAYS_IGNORED,
    dot: false,
    expandDirectories: false,
    // What else belongs to the type is not asked for.
    fs: { realpath: links.realpath as typeof realpath },
  });
  const ignored = readIgnoreFiles(found, cwd);
  const left = found.map(slashes).filter((file) => !ignored(file));
  return links.wereMet ? withoutTwins(left, cwd) : left;
}

function folderGlob(cwd: string, folder: string, notes: string): string {
  const relative = slashes(path.relative(cwd, path.resolve(cwd, folder)));
  const escaped = relative.replace(/[*?[\]{}!()]/g, '\\$&');
  return relative === '' ? notes : `${escaped}/${notes}`;
}

/** Whether a file is ignored by a .gitignore of its own folder or one above it, up to the repository's root. */
function readIgnoreFiles(files: readonly string[], cwd: string): (file: string) => boolean {
  const root = findRoot(cwd);
  const rules = new Map<string, Ignore>();
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = path.dirname(path.resolve(cwd, file)); ; folder = path.dirname(folder)) {
      folders.add(folder);
      if (folder === root || folder === path.dirname(folder)) break;
    }
  }
  for (const folder of folders) {
    const text = readIfThere(path.join(folder, '.gitignore'));
    if (text !== undefined) rules.set(folder, ignore().add(text));
  }
  if (rules.size === 0) return () => false;
  return (file) => isIgnored(path.resolve(cwd, file), rules);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
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
