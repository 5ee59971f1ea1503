import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { readText, requireRegular } from './files.ts';
import { temporaryName } from './leftovers.ts';
import { LIMITS } from '../workspace/limits.ts';

const BUFFER_BYTES = 1 << 16;
const ENCODER = new TextEncoder();
/** The bits of a mode that give a program its owner's rights. */
const SET_ID = 0o6000;

/** How a file is replaced. */
export interface Replacing {
  /** False where a link at the path is replaced itself, and not what it leads to. */
  readonly followsLinks?: boolean;
  /** Looks once more, right before the file is replaced, whether it may be; throws an Error where it may not. */
  readonly check?: (target: string) => void;
}

/**
 * Writes a file piece by piece, and as a whole or not at all: under another name, which takes the file's place in
 * the end. The mode stays, the owner where the system lets us give files away, and a symbolic link stays a link: what it
 * points to is written. Throws Errors for `reasonOf`, also where the file is read-only, and then leaves nothing
 * behind. A pipe or a device is never replaced: it is written at once.
 */
export class AtomicFile {
  private readonly target: string;
  /** Absent where the target itself is written. */
  private readonly temporary: string | undefined;
  private readonly handle: number;
  private readonly check: (target: string) => void;
  private isOpen = true;
  private buffer: Uint8Array | undefined;

  constructor(file: string, { followsLinks = true, check = () => {} }: Replacing = {}) {
    // Not by its real path: what `/dev/stdout` leads to has none.
    const found = (followsLinks ? statSync : lstatSync)(file, { throwIfNoEntry: false });
    const isReplaced = !followsLinks || (found?.isFile() ?? true);
    this.target = isReplaced && followsLinks ? realPathOf(file) : file;
    if (isReplaced) requireWritable(this.target);
    this.check = check;
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
      this.close();
      if (this.temporary === undefined) return;
      const before = lstatSync(this.target, { throwIfNoEntry: false });
      if (before?.isFile()) takeOver(before, this.temporary);
      if (before !== undefined) requireWritable(this.target);
      this.check(this.target);
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

/** Writes a whole file, as {@link AtomicFile} does. Throws an Error for what is not a file: nobody may be reading there. */
export function writeAtomically(
  file: string,
  content: string | Uint8Array,
  replacing: Replacing = {},
): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && replacing.followsLinks !== false) requireRegular(found);
  const atomic = new AtomicFile(file, replacing);
  atomic.write(content);
  atomic.commit();
}

/**
 * Puts a text in the place of another one. Throws an Error, and leaves the file alone, where it is no longer as it was:
 * somebody saved it meanwhile, and what they wrote must not be lost.
 * @param before what was read, with its BOM
 */
export function replaceText(file: string, before: string, after: string): void {
  const check = (target: string): void => {
    const { text, bom } = readText(target, LIMITS.note);
    if ((bom ? '\uFEFF' : '') + text === before) return;
    throw new Error('Another program saved it in the meantime, so it was not fixed. Run again.');
  };
  writeAtomically(file, after, { check });
}

/** Gives a file the owner and the mode of another one; without its owner, it gives nobody the owner's rights. */
function takeOver(before: Stats, file: string): void {
  let { mode } = before;
  const own = statSync(file);
  if (own.uid !== before.uid || own.gid !== before.gid) {
    try {
      chownSync(file, before.uid, before.gid);
    } catch {
      mode &= ~SET_ID;
    }
  }
  // After the owner, whose change takes these bits away, and not when the file was made: the process's mask would, too.
  chmodSync(file, mode);
}

/** Throws an Error for a file that is read-only: that it can be replaced all the same is a matter of its folder. */
function requireWritable(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  // The superuser may write everything, and still means what the mode says.
  if ((found.mode & 0o222) === 0) throw new Error('Permission denied.');
  accessSync(file, constants.W_OK);
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
