import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { writeAtomically } from './files.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

/** Changes when the same would be kept in another form. */
const FORMAT = 1;
/** What all entries together may take; the oldest go first. */
const MAX_BYTES = 64 * 1024 * 1024;
const ENDING = '.kept';
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
    const file = path.join(this.folder, key + ENDING);
    try {
      const bytes = readFileSync(file);
      const end = bytes.indexOf(10);
      const body = bytes.subarray(end + 1);
      if (bytes.toString('latin1', 0, end) !== headOf(key, body)) return undefined;
      if (Date.now() - statSync(file).mtimeMs > DAY_MS) utimesSync(file, new Date(), new Date());
      return body;
    } catch {
      return undefined;
    }
  }

  /** Keeps something under a key. */
  write(key: string, body: Uint8Array): void {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const head = Buffer.from(`${headOf(key, body)}\n`);
      writeAtomically(path.join(this.folder, key + ENDING), Buffer.concat([head, body]));
      this.prune();
    } catch {
      // A folder that cannot be written: the next run does the work again.
    }
  }

  private prune(): void {
    const entries = readdirSync(this.folder)
      .filter((name) => name.endsWith(ENDING) || name.endsWith('.tmp'))
      .map((name) => path.join(this.folder, name))
      .map((file) => ({ file, found: statSync(file, { throwIfNoEntry: false }) }))
      .toSorted((a, b) => (b.found?.mtimeMs ?? 0) - (a.found?.mtimeMs ?? 0));
    let bytes = 0;
    for (const { file, found } of entries) {
      bytes += found?.size ?? 0;
      const isLeftOver = file.endsWith('.tmp') && Date.now() - (found?.mtimeMs ?? 0) > DAY_MS;
      if (bytes > this.maxBytes || isLeftOver) rmSync(file, { force: true });
    }
  }
}

function headOf(key: string, body: Uint8Array): string {
  return `policy-gloss ${key} ${body.length} ${digest(body)}`;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The cache of a run; undefined where there is none. `POLICY_GLOSS_CACHE` names its folder; without it, it is below the
 * system's own (https://specifications.freedesktop.org/basedir-spec, on macOS ~/Library/Caches, on Windows
 * %LOCALAPPDATA%). Run from its sources, which change without their version, the tool keeps nothing unless told where.
 */
export function cacheOf({ env, program }: Pick<Io, 'env' | 'program'>): Cache | undefined {
  const named = env['POLICY_GLOSS_CACHE'];
  const isBuilt = program.pathname.endsWith('.mjs');
  const folder = named === undefined ? (isBuilt ? usualFolder(env) : undefined) : named;
  if (folder === undefined || folder === '') return undefined;
  const found = statSync(program, { throwIfNoEntry: false });
  return new Cache(path.resolve(folder), `${found?.size} ${found?.mtimeMs}`);
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
