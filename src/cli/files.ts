import { randomBytes } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import { CliError } from './io.ts';

/** A text file, read. The BOM is taken off and not counted, as in VS Code. */
export interface TextFile {
  readonly text: string;
  readonly bom: boolean;
}

const NOTES = ['**/*.{md,markdown,qmd,rmd,Rmd}'];
const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**'];

/** Reads bytes as strict UTF-8. Throws an Error that says what to do where they are something else. */
export function decode(bytes: Uint8Array): TextFile {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error('The file is UTF-16; save it as UTF-8.');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bom };
  } catch {
    throw new Error('The file is not UTF-8; save it as UTF-8.');
  }
}

/** Reads a text file. */
export async function readText(file: string): Promise<TextFile> {
  return decode(await readFile(file));
}

/**
 * Writes a file as a whole or not at all: under another name first, then renamed. The mode stays, and a symbolic
 * link stays a link: what it points to is written.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  try {
    await writeFile(temporary, text);
    // Not with the file: the process's mask would take bits away.
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The reason of a failed file operation, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EACCES' || code === 'EPERM') return 'Permission denied.';
  if (code === 'EISDIR') return 'It is a folder.';
  return error instanceof Error ? error.message : String(error);
}

/**
 * The notes that paths and globs name, sorted, relative to `cwd` with `/`. Without patterns, all notes below `cwd`.
 * A file that is named exactly is taken whatever its ending; folders and globs respect .gitignore. Throws a CliError
 * for a path that is not there and for globs that match nothing.
 */
export async function findNotes(patterns: readonly string[], cwd: string): Promise<string[]> {
  const named: string[] = [];
  const globs: string[] = [];
  const given: string[] = [];
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const kind = await kindOf(path.resolve(cwd, pattern));
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
  return [...new Set([...named, ...found])].toSorted();
}

/** The glossary files of a folder, and with `deep` those below it, sorted, relative to it. */
export async function findGlossaries(folder: string, deep: boolean): Promise<string[]> {
  const pattern = '*.glossary.{yaml,yml}';
  return (await findByGlob([deep ? `**/${pattern}` : pattern], folder)).toSorted();
}

async function findByGlob(globs: string[], cwd: string): Promise<string[]> {
  const found = await glob(globs, {
    cwd,
    ignore: ALWAYS_IGNORED,
    dot: false,
    expandDirectories: false,
  });
  const ignored = await readIgnoreFiles(found, cwd);
  return found.map(slashes).filter((file) => !ignored(file));
}

function folderGlob(cwd: string, folder: string, notes: string): string {
  const relative = slashes(path.relative(cwd, path.resolve(cwd, folder)));
  const escaped = relative.replace(/[*?[\]{}!()]/g, '\\$&');
  return relative === '' ? notes : `${escaped}/${notes}`;
}

/** Whether a file is ignored by a .gitignore of its own folder or one above it, up to the repository's root. */
async function readIgnoreFiles(
  files: readonly string[],
  cwd: string,
): Promise<(file: string) => boolean> {
  const root = await findRoot(cwd);
  const rules = new Map<string, Ignore>();
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = path.dirname(path.resolve(cwd, file)); ; folder = path.dirname(folder)) {
      folders.add(folder);
      if (folder === root || folder === path.dirname(folder)) break;
    }
  }
  for (const folder of folders) {
    const text = await readFile(path.join(folder, '.gitignore'), 'utf8').catch(() => undefined);
    if (text !== undefined) rules.set(folder, ignore().add(text));
  }
  return (file) => isIgnored(path.resolve(cwd, file), rules);
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

/** The folder up to which settings are looked for: the repository's, else the working folder itself. */
export async function findRoot(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if ((await kindOf(path.join(folder, '.git'))) !== undefined) return folder;
    if (folder === path.dirname(folder)) return cwd;
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  return stat(file).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  );
}

/** A path with `/`, whatever the system. */
export function slashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
