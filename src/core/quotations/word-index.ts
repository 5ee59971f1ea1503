import { isCjk } from '../text/fold.ts';
import type { Reading } from './reading.ts';
import { UnitBuffer } from './unit-buffer.ts';

const BUCKETS = 1 << 16;

/** A word of a folded text: a hash of it, and its place in the skeleton. */
export type WordVisitor = (hash: number, at: number) => void;

/**
 * Where the words of a reading stand, as places of its skeleton: by a hash of 16 bits, in one array that is sorted by
 * counting. In Japanese and Chinese every pair of characters is a word.
 */
export class WordIndex {
  /** How many words the text has. */
  readonly size: number;
  private readonly begins: Uint32Array;
  private readonly places: Uint32Array;

  constructor(reading: Reading) {
    const words = new UnitBuffer((reading.skeleton.text.length >> 2) + 16);
    visitWords(reading, (hash, at) => words.push(hash, at));
    const { units: hashes, places: found } = words.collected;
    const begins = new Uint32Array(BUCKETS + 1);
    for (const hash of hashes) begins[hash + 1] = (begins[hash + 1] ?? 0) + 1;
    for (let hash = 0; hash < BUCKETS; hash++)
      begins[hash + 1] = (begins[hash + 1] ?? 0) + (begins[hash] ?? 0);
    const next = begins.slice();
    const places = new Uint32Array(found.length);
    for (let at = 0; at < found.length; at++) {
      const hash = hashes[at] ?? 0;
      const place = next[hash] ?? 0;
      places[place] = found[at] ?? 0;
      next[hash] = place + 1;
    }
    this.size = found.length;
    this.begins = begins;
    this.places = places;
  }

  /** The places of the words with a hash, ascending. */
  placesOf(hash: number): Uint32Array {
    return this.places.subarray(this.begins[hash] ?? 0, this.begins[hash + 1] ?? 0);
  }
}

/** Visits the words of a reading: runs of content in the folded text. */
export function visitWords({ folded, skeleton }: Reading, visit: WordVisitor): void {
  const text = skeleton.text;
  const { starts } = skeleton;
  const { text: full } = folded;
  let hash = 0;
  let begin = -1;
  let end = -2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const place = starts[at] ?? 0;
    const cjk = code >= 0x3000 && isCjk(code);
    const goesOn = place === end + 1 || (place === end + 2 && isInner(full.charCodeAt(place - 1)));
    if (begin >= 0 && (cjk || !goesOn)) {
      visit(finish(hash), begin);
      begin = -1;
    }
    if (cjk) visit(finish(mix(mix(0, code), text.charCodeAt(at + 1) || 0)), at);
    else {
      if (begin < 0) {
        begin = at;
        hash = 0;
      }
      hash = mix(hash, code);
    }
    end = place;
  }
  if (begin >= 0) visit(finish(hash), begin);
}

/** An apostrophe or an open hyphen belongs to the word around it. */
function isInner(code: number): boolean {
  return code === 39 || code === 0xad;
}

/** One step of FNV-1a (Fowler, Noll, Vo), by whole units. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code ^ 0x811c9dc5, 0x01000193);
}

function finish(hash: number): number {
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
