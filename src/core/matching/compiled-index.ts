import type { Glossary, Term } from '../glossary/types.ts';
import type { Steps } from '../text/steps.ts';

/** The version of the format: an index compiled by another version is compiled again. */
export const COMPILED_VERSION = 2;

/**
 * What matching needs of a glossary, as numbers in one buffer: it can be stored in a file, or shared with other threads
 * if the buffer is a SharedArrayBuffer. It belongs to the glossary it was compiled from, and is checked before use.
 */
export interface CompiledIndex {
  readonly version: number;
  /** A header, then the sections in the order of `Sections`. */
  readonly data: Int32Array;
}

/** The sections of a compiled index, as views of its buffer. */
export interface Sections {
  /** First units of forms; their kind is stored above 16 bits. */
  readonly starts: Int32Array;
  /** What forms begin with (`beginningBit`). */
  readonly beginnings: Int32Array;
  /** Records of nodes (`NODE_SIZE`), with one more after the last node. */
  readonly nodes: Int32Array;
  /** The children of nodes, hashed; the length is a power of two. */
  readonly slots: Int32Array;
  /**
   * For each form the index of its term, and the form's index in the term times two, plus one if it has the tree's
   * case.
   */
  readonly values: Int32Array;
  /** The units of labels. */
  readonly pool: Uint16Array;
}

const MAGIC = 0x504c4731;
const [AT_MAGIC, AT_VERSION, AT_LENGTH, AT_CHECKSUM, AT_GLOSSARY, AT_SIZES] = [0, 1, 2, 3, 4, 5];
const HEADER = AT_SIZES + 6;
const TERMS_IN_A_STEP = 500;

/** Writes sections into one buffer, which `allocate` returns for a number of bytes; in steps. */
export function* packSectionsInSteps(
  { starts, beginnings, nodes, slots, values, pool }: Sections,
  glossary: Glossary,
  allocate: (bytes: number) => ArrayBufferLike,
): Steps<CompiledIndex> {
  const parts = [starts, beginnings, nodes, slots, values];
  const sizes = [...parts.map((part) => part.length), pool.length];
  const length = parts.reduce((sum, part) => sum + part.length, HEADER) + ((pool.length + 1) >> 1);
  const data = new Int32Array(allocate(length * 4), 0, length);
  data[AT_MAGIC] = MAGIC;
  data[AT_VERSION] = COMPILED_VERSION;
  data[AT_LENGTH] = length;
  data[AT_GLOSSARY] = yield* fingerprintInSteps(glossary.terms);
  data.set(sizes, AT_SIZES);
  let at = HEADER;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  new Uint16Array(data.buffer, at * 4, pool.length).set(pool);
  yield;
  data[AT_CHECKSUM] = checksum(data);
  return { version: COMPILED_VERSION, data };
}

/** Whether an index is of this version, complete, and compiled from the glossary; in steps. */
export function* isUsableInSteps(
  { version, data }: CompiledIndex,
  glossary: Glossary,
): Steps<boolean> {
  const isWhole =
    version === COMPILED_VERSION &&
    data[AT_MAGIC] === MAGIC &&
    data[AT_VERSION] === COMPILED_VERSION &&
    data[AT_LENGTH] === data.length &&
    data[AT_CHECKSUM] === checksum(data);
  yield;
  return isWhole && data[AT_GLOSSARY] === (yield* fingerprintInSteps(glossary.terms));
}

/** The sections of a usable index. */
export function readSections({ data }: CompiledIndex): Sections {
  let at = HEADER;
  const next = (section: number): Int32Array => {
    const start = at;
    at += data[AT_SIZES + section] ?? 0;
    return data.subarray(start, at);
  };
  return {
    starts: next(0),
    beginnings: next(1),
    nodes: next(2),
    slots: next(3),
    values: next(4),
    pool: new Uint16Array(data.buffer, data.byteOffset + at * 4, data[AT_SIZES + 5]),
  };
}

/** A checksum of everything after it: corrupted data is rejected. */
function checksum(data: Int32Array): number {
  // Two sums, which the processor computes in parallel.
  let odd = data.length;
  let even = 0;
  for (let at = AT_CHECKSUM + 1; at < data.length; at += 2) {
    even = addUnit(even, data[at] ?? 0);
    odd = addUnit(odd, data[at + 1] ?? 0);
  }
  return even ^ odd;
}

/** A hash (FNV-1a, Fowler, Noll and Vo) of everything in the terms that forms are made from, lengths included. */
function* fingerprintInSteps(terms: readonly Term[]): Steps<number> {
  let hash = 0x811c9dc5 | 0;
  for (const [number, term] of terms.entries()) {
    if (number % TERMS_IN_A_STEP === TERMS_IN_A_STEP - 1) yield;
    hash = addStrings(hash, term.acronyms);
    hash = addString(hash, term.name);
    hash = addStrings(hash, term.aliases);
    hash = addStrings(hash, term.deprecated);
    for (const names of Object.values(term.translations)) hash = addStrings(hash, names);
    hash = addString(hash, term.plural === null ? '\0' : (term.plural ?? ''));
    hash = addString(hash, term.case);
    hash = addStrings(hash, term.misspellings);
    hash = addStrings(hash, term.exclude);
  }
  return hash;
}

function addStrings(before: number, texts: readonly string[]): number {
  let hash = addUnit(before, texts.length);
  for (const text of texts) hash = addString(hash, text);
  return hash;
}

function addString(before: number, text: string): number {
  let hash = addUnit(before, text.length);
  const even = text.length & ~1;
  for (let i = 0; i < even; i += 2) {
    hash = addUnit(hash, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
  }
  return even < text.length ? addUnit(hash, text.charCodeAt(even)) : hash;
}

function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
