import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { cacheFolder, CODE_FOLDER, isOwnFolder, makePrivateFolder } from './cache-folder.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

/** Changes when the same would be kept in another form. */
const FORMAT = 2;
/** What all entries together may take; the oldest go first. */
const MAX_BYTES = 64 * 1024 * 1024;
const ENDING = '.kept';
/** A link or a pipe in an entry's place is no entry; Windows does not know the flags. */
const AS_IT_IS =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);
/** An entry that is used counts as new again, with a write once a day at most. */
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What was made of glossaries before, on disk, by their content: reading YAML takes a hundred times as long as reading
 * JSON. An entry begins with a line that says what it is, and what the rest must hash to; whatever is not as it should be
 * is as if it were not there. Nothing here throws: without a cache all is as it was, only slower.
 */
export class Cache {
  private readonly folder: string;
  private readonly identity: string;
  private readonly maxBytes: number;

  /** `identity` is of the program that writes the entries, beside its version: other code may make something else. */
  constructor(folder: string, identity: string, maxBytes = MAX_BYTES) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.identity = `${FORMAT} ${VERSION} ${identity}`;
  }

  /** The key of what is made of some content: `kind` names what that is. */
  keyOf(kind: string, contents: readonly (string | Uint8Array)[]): string {
    return digest([this.identity, kind, ...contents.map(digest)].join('\n'));
  }

  /** What was kept under a key; undefined where nothing is, or nothing good. */
  read(key: string): Uint8Array | undefined {
    try {
      if (!isOwnFolder(this.folder, { mayBeLink: true })) return undefined;
      return readEntry(path.join(this.folder, key + ENDING), key);
    } catch {
      return undefined;
    }
  }

  /** Keeps something under a key. */
  write(key: string, body: Uint8Array): void {
    try {
      makePrivateFolder(this.folder);
      if (!isOwnFolder(this.folder, { mayBeLink: true })) return;
      const head = Buffer.from(`${headOf(key, body)}\n`);
      const file = path.join(this.folder, key + ENDING);
      writeAtomically(file, Buffer.concat([head, body]), { followsLinks: false });
      this.prune();
    } catch {
      // A folder that cannot be written: the next run does the work again.
    }
  }

  private prune(): void {
    const own = readdirSync(this.folder)
      .filter((name) => name.endsWith(ENDING) || name.endsWith('.tmp'))
      .map((name) => path.join(this.folder, name));
    const entries = [...own, ...compiledIn(path.join(this.folder, CODE_FOLDER))]
      .map((file) => ({ file, found: lstatSync(file, { throwIfNoEntry: false }) }))
      .toSorted((a, b) => (b.found?.mtimeMs ?? 0) - (a.found?.mtimeMs ?? 0));
    let bytes = 0;
    for (const { file, found } of entries) {
      bytes += found?.size ?? 0;
      const isLeftOver = file.endsWith('.tmp') && Date.now() - (found?.mtimeMs ?? 0) > DAY_MS;
      if (bytes > this.maxBytes || isLeftOver) rmSync(file, { force: true });
    }
  }
}

/** The body of an entry's file; undefined where it is not as it was written. Throws Node's errors. */
function readEntry(file: string, key: string): Uint8Array | undefined {
  const handle = openSync(file, AS_IT_IS);
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) return undefined;
    const bytes = readFileSync(handle);
    const end = bytes.indexOf(10);
    const body = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== headOf(key, body)) return undefined;
    if (Date.now() - found.mtimeMs > DAY_MS) markAsUsed(handle);
    return body;
  } finally {
    closeSync(handle);
  }
}

function markAsUsed(handle: number): void {
  try {
    futimesSync(handle, new Date(), new Date());
  } catch {
    // Windows wants a file open for writing; the entry goes sooner than others, and is good.
  }
}

/** The files of compiled code that Node keeps: of all its versions, and of all of ours. No links are followed. */
function compiledIn(folder: string): string[] {
  if (!isOwnFolder(folder, { mayBeLink: false })) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile());
}

function headOf(key: string, body: Uint8Array): string {
  return `policy-gloss ${key} ${body.length} ${digest(body)}`;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The cache of a run; undefined where there is none. The program's file names the others by their content: it is another
 * one when any of them is.
 */
export function cacheOf(io: Pick<Io, 'env' | 'program'>): Cache | undefined {
  const folder = cacheFolder(io);
  return folder === undefined ? undefined : new Cache(folder, contentOf(io.program));
}

function contentOf(file: URL): string {
  try {
    return digest(readFileSync(file));
  } catch {
    return '';
  }
}
