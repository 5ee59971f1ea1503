import { readdir, type Dirent, type realpath } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { findRoot, kindOf, reasonOf, slashes } from './files.ts';
import { ignoredByGit } from './git-ignore.ts';
import { CliError } from './io.ts';
import { Links, withoutTwins } from './links.ts';
import type { FileError } from './workspace.ts';

const NOTES = ['**/*.{md,markdown,qmd,rmd,Rmd}'];
const NOTE_NAME = /\.(?:md|markdown|qmd|rmd)$/i;
const GLOSSARY_NAME = /\.glossary\.ya?ml$/;
const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**'];
/** A part of a path that is never searched. */
const UNSEARCHED = /(?:^|\/)(?:node_modules|\.[^/]+)(?=\/|$)/;
const LEADS_OUT = 'The link leads out of the repository; name it to check what is there.';

/** What a search found. */
export interface Found {
  /** Relative to the working folder with `/`, sorted. */
  readonly files: readonly string[];
  /** Folders that could not be searched, and (as notices) links that were not followed. */
  readonly problems: readonly FileError[];
}

/**
 * The notes that paths and globs name. Without patterns, all notes below `cwd`. A file that is named exactly is taken
 * whatever its ending; folders and globs respect .gitignore. No file is taken twice, and no symbolic link to a folder
 * above, or out of the repository or the folder that is named, is followed. Throws a CliError for an empty path, a path
 * that is not there and for globs that match nothing.
 */
export async function findNotes(patterns: readonly string[], cwd: string): Promise<Found> {
  const named: string[] = [];
  const globs: string[] = [];
  const given: string[] = [];
  const within: string[] = [];
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    // An unset variable of a shell must not stand for everything.
    if (pattern === '') throw new CliError('A path is empty; give none for all notes below here.');
    const absolute = path.resolve(cwd, pattern);
    const kind = kindOf(absolute);
    if (kind === 'file') {
      named.push(slashes(path.relative(cwd, absolute)));
    } else if (kind === 'folder') {
      globs.push(...NOTES.map((notes) => folderGlob(cwd, pattern, notes)));
      within.push(absolute, findRoot(absolute));
    } else if (/[*?[\]{}!()]/.test(pattern)) {
      given.push(slashes(pattern));
      within.push(findRoot(cwd));
    } else {
      throw new CliError(missing(pattern));
    }
  }
  const all = [...globs, ...given];
  const found = all.length > 0 ? await findByGlob(all, { cwd, within, names: NOTE_NAME }) : NONE;
  // A slip in a glob must not pass for a clean run.
  if (given.length > 0 && found.files.length === 0) {
    throw new CliError(`No note matches ${given.map((one) => `"${one}"`).join(' or ')}.`);
  }
  const each = [...new Set([...named, ...found.files])].toSorted();
  // What was found alone is without twins already.
  const files = named.length > 0 && each.length > 1 ? withoutTwins(each, cwd) : each;
  return { files, problems: found.problems };
}

const NONE: Found = { files: [], problems: [] };

function missing(pattern: string): string {
  const line = `There is no file or folder "${pattern}".`;
  return pattern.includes('\uFFFD') ? `${line} Its name may not be UTF-8; rename it.` : line;
}

/** The glossary files of a folder and those below it, sorted, relative to it. */
export function findGlossaries(folder: string): Promise<Found> {
  const within = [folder, findRoot(folder)];
  const names = GLOSSARY_NAME;
  return findByGlob(['**/*.glossary.{yaml,yml}'], { cwd: folder, within, names });
}

type Listed = (error: Error | null, entries: Dirent[]) => void;

interface Search {
  readonly cwd: string;
  /** The folders (absolute paths) out of which no link is followed. */
  readonly within: readonly string[];
  /** Which names of links are worth a word. */
  readonly names: RegExp;
}

async function findByGlob(globs: string[], { cwd, within, names }: Search): Promise<Found> {
  const links = new Links(within);
  const unread: { readonly folder: string; readonly error: Error }[] = [];
  const found = await glob(globs, {
    cwd,
    ignore: ALWAYS_IGNORED,
    dot: false,
    expandDirectories: false,
    // What else belongs to the types is not asked for.
    fs: {
      realpath: links.realpath as typeof realpath,
      readdir: ((folder: string, options: { withFileTypes: true }, done: Listed) =>
        readdir(folder, options, (error, entries) => {
          if (error) unread.push({ folder, error });
          done(error, entries);
        })) as typeof readdir,
    },
  });
  const relative = (file: string): string => slashes(path.relative(cwd, file)) || '.';
  const outside = links.leadingOut.map(relative).filter((link) => isWorthAWord(link, cwd, names));
  const failed = unread.map(({ folder, error }) => ({ folder: relative(folder), error }));
  const ignored = ignoredByGit([...found, ...outside, ...failed.map(({ folder }) => folder)], cwd);
  const left = found.map(slashes).filter((file) => !ignored(file));
  const problems = [
    ...outside.map((link): FileError => ({ path: link, message: LEADS_OUT, isNotice: true })),
    ...failed.filter(isRefused).map(({ folder, error }): FileError => ({
      path: folder,
      message: folder.includes('\uFFFD') ? 'Its name is not UTF-8; rename it.' : reasonOf(error),
    })),
  ].filter(({ path: file }) => !ignored(file));
  return { files: links.wereMet ? withoutTwins(left, cwd) : left.toSorted(), problems };
}

/** Whether a folder is there, and cannot be read: one that is not there was only asked for by a glob. */
function isRefused({ folder, error }: { folder: string; error: Error }): boolean {
  return folder.includes('\uFFFD') || !('code' in error) || error.code !== 'ENOENT';
}

/** Whether a link leads to what would have been searched or taken. */
function isWorthAWord(link: string, cwd: string, names: RegExp): boolean {
  if (UNSEARCHED.test(link)) return false;
  return names.test(link) || kindOf(path.resolve(cwd, link)) === 'folder';
}

function folderGlob(cwd: string, folder: string, notes: string): string {
  const relative = slashes(path.relative(cwd, path.resolve(cwd, folder)));
  const escaped = relative.replace(/[*?[\]{}!()]/g, '\\$&');
  return relative === '' ? notes : `${escaped}/${notes}`;
}
