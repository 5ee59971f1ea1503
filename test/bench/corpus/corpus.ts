import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeNote, type MadeNote, type Slip } from './note.ts';
import { createRandom } from './random.ts';
import type { BenchTerm } from './terms.ts';
import { FOLDERS } from './words.ts';

/** Notes on disk. */
export interface Corpus {
  readonly folder: string;
  /** Relative to the folder, with `/`. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** The sown slips by file. */
  readonly slips: ReadonlyMap<string, readonly Slip[]>;
}

const NOTE_LENGTH = 5700;
/** Of so many mentions of a term one is a slip. */
export const SLIP_EVERY = 25;
const COMMON = 60;
const SEED = 2024;

/** A note with the path it has in the corpus. */
interface NamedNote extends MadeNote {
  readonly file: string;
}

/** Makes that many notes, the same ones each time: a smaller corpus is the beginning of a larger one. */
export function* makeNotes(count: number, terms: readonly BenchTerm[]): Generator<NamedNote> {
  const random = createRandom(SEED);
  const recipe = { random, common: terms.slice(0, COMMON), rare: terms.slice(COMMON) };
  for (let i = 0; i < count; i++) {
    const file = `${FOLDERS[i % FOLDERS.length]}/note-${String(i + 1).padStart(5, '0')}.md`;
    const size = { slipEvery: SLIP_EVERY, length: NOTE_LENGTH };
    yield { file, ...makeNote(`Note ${i + 1}`, { ...recipe, ...size }) };
  }
}

/** One long note. */
export function makeLongNote(
  length: number,
  terms: readonly BenchTerm[],
  slipEvery = SLIP_EVERY,
): string {
  const random = createRandom(SEED + 1);
  const recipe = { random, common: terms.slice(0, COMMON), rare: terms.slice(COMMON) };
  return makeNote('A long note', { ...recipe, slipEvery, length }).text;
}

/** Writes notes in five folders below `folder`. */
export function writeCorpus(folder: string, count: number, terms: readonly BenchTerm[]): Corpus {
  const files: string[] = [];
  const slips = new Map<string, readonly Slip[]>();
  let bytes = 0;
  for (const name of FOLDERS) mkdirSync(path.join(folder, name), { recursive: true });
  for (const note of makeNotes(count, terms)) {
    const text = Buffer.from(note.text);
    writeFileSync(path.join(folder, note.file), text);
    bytes += text.length;
    files.push(note.file);
    slips.set(note.file, note.slips);
  }
  return { folder, files, bytes, slips };
}
