import {
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/** A text file, read. The BOM is taken off and not counted, as in VS Code. */
export interface TextFile {
  readonly text: string;
  readonly bom: boolean;
}

const BUFFER_BYTES = 1 << 16;
const ENCODER = new TextEncoder();
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Reads bytes as strict UTF-8. Throws an Error that says what to do where they are something else. */
export function decode(bytes: Uint8Array): TextFile {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error('The file is UTF-16; save it as UTF-8.');
  }
  try {
    return { text: UTF8.decode(bytes), bom };
  } catch {
    throw new Error('The file is not UTF-8; save it as UTF-8.');
  }
}

/** Reads a text file. Throws an Error for {@link reasonOf}. Waiting costs less than coming back for each file. */
export function readText(file: string): TextFile {
  const text = readFileSync(file, 'utf8');
  // Bytes that are no UTF-8 became this character: whether it stands there itself, only the bytes tell.
  if (text.includes('\uFFFD')) return decode(readFileSync(file));
  const bom = text.startsWith('\uFEFF');
  return { text: bom ? text.slice(1) : text, bom };
}

/**
 * Writes a file piece by piece, and as a whole or not at all: under another name, which takes the file's place in
 * the end. The mode stays, and a symbolic link stays a link: what it points to is written. Throws Errors for
 * {@link reasonOf}, and then leaves nothing behind. A pipe or a device is never replaced: it is written at once.
 */
export class AtomicFile {
  private readonly target: string;
  /** Absent where the target itself is written. */
  private readonly temporary: string | undefined;
  private readonly handle: number;
  private isOpen = true;
  private buffer: Uint8Array | undefined;

  constructor(file: string) {
    // Not by its real path: what `/dev/stdout` leads to has none.
    const isReplaced = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
    this.target = isReplaced ? realPathOf(file) : file;
    this.temporary = isReplaced ? temporaryName(this.target) : undefined;
    this.handle =
      this.temporary === undefined ? openSync(file, 'w') : openSync(this.temporary, 'wx');
  }

  write(content: string | Uint8Array): void {
    this.cleaning(() => {
      if (typeof content === 'string') this.writeString(content);
      else this.writeBytes(content);
    });
  }

  /** By way of one buffer: a new one for each piece would stay until memory is short. */
  private writeString(text: string): void {
    this.buffer ??= Buffer.allocUnsafe(BUFFER_BYTES);
    for (let at = 0; at < text.length;) {
      const end = at + BUFFER_BYTES;
      // Both halves of a character go together.
      const isSplit = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
      const piece = text.slice(at, isSplit ? end - 1 : end);
      const { read, written } = ENCODER.encodeInto(piece, this.buffer);
      at += read;
      this.writeBytes(this.buffer.subarray(0, written));
    }
  }

  private writeBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.handle, bytes, at);
  }

  /** Puts what was written in the file's place. */
  commit(): void {
    this.cleaning(() => {
      const mode = modeOf(this.target);
      this.close();
      if (this.temporary === undefined) return;
      // Not with the file: the process's mask would take bits away.
      if (mode !== undefined) chmodSync(this.temporary, mode);
      renameSync(this.temporary, this.target);
    });
  }

  /** Leaves the file as it was. */
  discard(): void {
    this.close();
    if (this.temporary !== undefined) rmSync(this.temporary, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.handle);
    this.isOpen = false;
  }

  private cleaning(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.discard();
      throw error;
    }
  }
}

/** Writes a whole file, as {@link AtomicFile} does. Throws an Error for what is no file: nobody may be reading there. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new Error('It is no regular file.');
  const atomic = new AtomicFile(file);
  atomic.write(content);
  atomic.commit();
}

function temporaryName(file: string): string {
  return `${file}.${process.pid}-${threadId}-${process.hrtime.bigint().toString(36)}.tmp`;
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function modeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mode;
}

/** The reason of a failed file operation, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EACCES' || code === 'EPERM') return 'Permission denied.';
  if (code === 'EISDIR') return 'It is a folder.';
  if (code === 'ENOSPC') return 'There is no space left.';
  return error instanceof Error ? error.message : String(error);
}

/** The folder up to which settings are looked for: the repository's, else the working folder itself. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (kindOf(path.join(folder, '.git')) !== undefined) return folder;
    if (folder === path.dirname(folder)) return cwd;
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
