import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { message } from '../core/index.ts';
import { decodeText, FileProblem, tooLarge, type TextFile } from '../workspace/files.ts';

/** A pipe that takes a file's place in the last moment is not waited for; Windows does not know the flag. */
const READ_ONLY = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
const PIECE_BYTES = 1 << 16;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Reads bytes as strict UTF-8. Throws a FileProblem where they are something else. */
export function decode(bytes: Uint8Array): TextFile {
  return decodeText(bytes, UTF8);
}

/**
 * Reads a text file. Throws an Error for {@link reasonOf}, also for anything but a regular file and for more than `limit`
 * bytes. Waiting costs less than coming back for each file.
 */
export function readText(file: string, limit: number): TextFile {
  const text = reading(file, limit, (handle) => readFileSync(handle, 'utf8'));
  // Bytes that are not UTF-8 became this character: whether the file has it itself, only the bytes tell.
  if (text.includes('\uFFFD')) return decode(readBytes(file, limit));
  const bom = text.startsWith('\uFEFF');
  return { text: bom ? text.slice(1) : text, bom };
}

/** Reads a file's bytes. Throws as {@link readText} does. */
export function readBytes(file: string, limit: number): Uint8Array {
  return reading(file, limit, (handle) => readFileSync(handle));
}

/** Opens a regular file for `read`. */
function reading<T extends string | Uint8Array>(
  file: string,
  limit: number,
  read: (handle: number) => T,
): T {
  const found = requireReadable(file, limit);
  const handle = openSync(file, READ_ONLY);
  try {
    // Files of the system, as in /proc, say that they are empty, and some never end.
    if (found.size === 0) requireEnd(handle, limit);
    return read(handle);
  } finally {
    closeSync(handle);
  }
}

/** Throws an Error where a file is not a regular one, or has more than `limit` bytes. */
export function requireReadable(file: string, limit: number): Stats {
  const found = statOf(file);
  requireRegular(found);
  if (found.size > limit) throw tooLarge(limit);
  return found;
}

function statOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    // Node replaces bytes of a name that are not UTF-8, and then finds nothing under the new name.
    if (isMissing(error) && file.includes('\uFFFD'))
      throw new Error('Its name is not UTF-8; rename it.', { cause: error });
    throw error;
  }
}

/** Throws an Error for what is not a regular file: a device may never end, and a pipe may never begin. */
export function requireRegular(found: Stats): void {
  if (found.isFile()) return;
  if (found.isDirectory()) throw new FileProblem(message('file-is-folder'));
  const kind = found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a device';
  throw new Error(`It is ${kind}, not a regular file.`);
}

/** Reads on to the end of a file whose size is not known, without keeping anything. */
function requireEnd(handle: number, limit: number): void {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (let bytes = 0, read = 1; read > 0; bytes += read) {
    read = readSync(handle, piece, 0, PIECE_BYTES, bytes);
    if (bytes + read > limit) throw tooLarge(limit);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EISDIR: 'It is a folder.',
  ENOTDIR: 'It is not a folder, or a part of its path is not.',
  ENOSPC: 'There is no space left.',
  EDQUOT: 'There is no space left.',
  EROFS: 'The file system is read-only.',
  ELOOP: 'Its links lead in a circle.',
  ENAMETOOLONG: 'Its name is too long.',
  EMFILE: 'Too many files are open.',
  ENFILE: 'Too many files are open.',
  EBUSY: 'Another program uses it.',
  EAGAIN: 'It cannot be read without waiting.',
  ENXIO: 'It is not a regular file.',
  EIO: 'The disk cannot be read or written there.',
};

/** The reason of a failed file operation, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Whether an operation failed because nothing is at a path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The folder up to which settings are looked for: the repository's, else the working folder itself. */
export function findRoot(cwd: string): string {
  return repositoryOf(cwd) ?? cwd;
}

/** The folder of the repository that a folder is in; undefined where it is in none. */
export function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (kindOf(path.join(folder, '.git')) !== undefined) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** What stands at a path; undefined where nothing does. */
export function kindOf(file: string): 'file' | 'folder' | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found && (found.isDirectory() ? 'folder' : 'file');
  } catch {
    return undefined;
  }
}

/** A path with `/`, whatever the system. */
export function slashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
