import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Io } from './io.ts';

/** Where Node keeps compiled code, in the cache's folder: a folder for each of its versions. */
export const CODE_FOLDER = 'code';

/**
 * The folder of what is kept from run to run; undefined where nothing is. `POLICY_GLOSS_CACHE` names it; without it, it is
 * below the system's own (https://specifications.freedesktop.org/basedir-spec, on macOS ~/Library/Caches, on Windows
 * %LOCALAPPDATA%). Run from its sources, which change without their version, the tool keeps nothing unless told where.
 */
export function cacheFolder({ env, program }: Pick<Io, 'env' | 'program'>): string | undefined {
  const named = env['POLICY_GLOSS_CACHE'];
  const isBuilt = program.pathname.endsWith('.mjs');
  const folder = named === undefined ? (isBuilt ? usualFolder(env) : undefined) : named;
  return folder === undefined || folder === '' ? undefined : path.resolve(folder);
}

/**
 * Makes a folder that is for its owner alone, and those above it that are missing. Node's own way of doing so does not end
 * where a file system says that a folder is missing which is there, as Linux does in /proc. Throws Node's errors.
 */
export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makePrivateFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another run may have made it in this moment.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Whether what is in a folder is the user's own: nobody else may write there. Whoever can could have us write over a file, or
 * run code of theirs. A link is followed where it may be one, as the folder that the user names.
 */
export function isOwnFolder(
  folder: string,
  { mayBeLink }: { readonly mayBeLink: boolean },
): boolean {
  const found = (mayBeLink ? statSync : lstatSync)(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  const user = process.getuid?.();
  // Windows has no such owners: there the folder is below the user's own.
  return user === undefined || (found.uid === user && (found.mode & 0o002) === 0);
}

function usualFolder(env: Io['env']): string | undefined {
  const base =
    process.platform === 'win32' ? env['LOCALAPPDATA'] : (env['XDG_CACHE_HOME'] ?? homeCache(env));
  return base === undefined || !path.isAbsolute(base) ? undefined : path.join(base, 'policy-gloss');
}

function homeCache(env: Io['env']): string | undefined {
  const home = env['HOME'] ?? os.homedir();
  if (home === '') return undefined;
  return path.join(home, ...(process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']));
}
