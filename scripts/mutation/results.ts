import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../paths.ts';
import type { Mutant } from './mutants.ts';

/** The result of a mutant: `timeout` is an endless loop, which counts as detected. */
export type Status = 'killed' | 'timeout' | 'survived' | 'unreached';

/** The result of a mutant, and the code for which it is valid. */
export interface Result {
  readonly key: string;
  readonly status: Status;
  /** The test that detected it: its file and title. */
  readonly by?: { readonly file: string; readonly test: string };
  /** A hash of its file if it was detected, or else of all sources and tests. */
  readonly of: string;
}

/** The results of a folder: those of the committed report, and later ones, each saved as soon as it is known. */
export class Results {
  private readonly byKey = new Map<string, Result>();
  private readonly journal: string;

  constructor(folder: string) {
    this.journal = inRoot(`.cache/mutation/${folder}.jsonl`);
    const report = inRoot(`test/mutation/${folder}.json`);
    if (existsSync(report)) {
      const { results } = JSON.parse(readFileSync(report, 'utf8')) as { results: Result[] };
      for (const result of results) this.byKey.set(result.key, result);
    }
    if (!existsSync(this.journal)) return;
    for (const line of readFileSync(this.journal, 'utf8').split('\n')) {
      const result = readLine(line);
      if (result) this.byKey.set(result.key, result);
    }
  }

  get(key: string): Result | undefined {
    return this.byKey.get(key);
  }

  add(result: Result): void {
    this.byKey.set(result.key, result);
    mkdirSync(dirname(this.journal), { recursive: true });
    appendFileSync(this.journal, `${JSON.stringify(result)}\n`);
  }
}

/** A line of the journal; the last one is incomplete if the run was killed. */
function readLine(line: string): Result | undefined {
  try {
    return JSON.parse(line) as Result;
  } catch {
    return undefined;
  }
}

/**
 * Checks whether a result is still valid: that of a detected mutant is, as long as its file is unchanged and the file
 * of the test that detected it exists.
 */
export class Freshness {
  private readonly files: readonly string[];
  private readonly hashes = new Map<string, string>();
  private whole: string | undefined;

  constructor(files: readonly string[]) {
    this.files = files;
  }

  of({ file }: Mutant, status: Status, by?: Result['by']): string {
    if (status === 'survived' || status === 'unreached' || !by)
      return (this.whole ??= this.ofAll([]));
    return this.hashOf(file);
  }

  isTrue(mutant: Mutant, { status, by, of }: Result): boolean {
    return of === this.of(mutant, status, by) && (!by || existsSync(inRoot(by.file)));
  }

  /** A hash of all sources and tests, and of some more files. */
  ofAll(more: readonly string[]): string {
    return short([...this.files.map((one) => this.hashOf(one)), ...more].join());
  }

  private hashOf(file: string): string {
    let hash = this.hashes.get(file);
    hash ??= existsSync(inRoot(file)) ? short(readFileSync(inRoot(file), 'utf8')) : 'none';
    this.hashes.set(file, hash);
    return hash;
  }
}

const short = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Writes a file below the root and creates its folder. */
export function writeBelowRoot(file: string, text: string): void {
  mkdirSync(dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}
