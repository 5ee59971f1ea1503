import type { Range } from '../text/range.ts';
import { findApproximately, type ApproximateMatch } from './approximate.ts';
import { LINE_END_HYPHEN } from './characters.ts';
import { foldedRange, skeletonOf } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { visitWords } from './word-index.ts';

/** A passage that is near a quotation. */
export interface NearPassage {
  /** In the folded text of the source's last reading, from word to word. */
  readonly range: Range;
  /** Edits between the contents of both. */
  readonly errors: number;
}

/** A word that is commoner than this in a source says nothing about where to look. */
const COMMON = 3000;
const WINDOWS = 4;

/**
 * The passage of a source that is nearest to folded words, with at most so many edits; undefined where none is. The
 * places to look at come from the words that both have: every rare word votes for the stretch where the quotation
 * would lie. There the approximate search of Myers (1999) finds the passage.
 */
export function nearestPassage(
  folded: string,
  source: SourceText,
  most: number,
): NearPassage | undefined {
  const pattern = skeletonOf(folded);
  if (pattern.text === '') return undefined;
  const reading = source.lastReading;
  const text = reading.skeleton.text;
  let best: ApproximateMatch | undefined;
  for (const window of windowsFor(folded, pattern.text.length, source)) {
    const limit = best === undefined ? most : best.errors - 1;
    if (limit < 0) break;
    const found = findApproximately(text.slice(window.start, window.end), pattern.text, limit);
    if (found === undefined || found.end <= found.start) continue;
    const { start, end, errors } = found;
    best = { start: window.start + start, end: window.start + end, errors };
  }
  if (best === undefined) return undefined;
  return { range: snap(reading.folded.text, foldedRange(reading, best)), errors: best.errors };
}

/** Stretches of the skeleton in which a quotation may lie, the likeliest first. */
function windowsFor(folded: string, length: number, source: SourceText): Range[] {
  const { words } = source;
  const text = source.lastReading.skeleton.text;
  if (text.length <= length * 4 + 2000) return [{ start: 0, end: text.length }];
  const size = Math.max(64, length);
  const votes = new Float32Array(Math.ceil((text.length + length) / size) + 1);
  const hashes: { readonly hash: number; readonly at: number; readonly count: number }[] = [];
  const skeleton = skeletonOf(folded);
  visitWords(
    { source: folded, folded: { text: folded, starts: skeleton.starts }, skeleton },
    (hash, at) => {
      const count = words.placesOf(hash).length;
      if (count > 0) hashes.push({ hash, at, count });
    },
  );
  hashes.sort((a, b) => a.count - b.count);
  const rare = hashes.filter(({ count }, index) => count <= COMMON || index < 2);
  for (const { hash, at, count } of rare) {
    const weight = Math.log2(1 + words.size / count);
    for (const place of words.placesOf(hash)) {
      const bucket = Math.floor((place - at + length) / size);
      votes[bucket] = (votes[bucket] ?? 0) + weight;
    }
  }
  return strongest(votes).map((bucket) => ({
    start: Math.max(0, bucket * size - length - size),
    end: Math.min(text.length, bucket * size + 2 * size + length),
  }));
}

/** The buckets with the most votes, those of their right neighbors included. */
function strongest(votes: Float32Array): number[] {
  const top: { bucket: number; sum: number }[] = [];
  for (let bucket = 0; bucket < votes.length; bucket++) {
    const sum = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
    if (sum === 0 || (top.length === WINDOWS && sum <= (top.at(-1)?.sum ?? 0))) continue;
    top.push({ bucket, sum });
    top.sort((a, b) => b.sum - a.sum);
    if (top.length > WINDOWS) top.pop();
  }
  return top.map(({ bucket }) => bucket);
}

const INNER = new RegExp(`[\\p{L}\\p{M}\\p{N}'${LINE_END_HYPHEN}]`, 'u');

/** Widens a range to whole words. */
export function snap(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from > 0 && INNER.test(text.charAt(from - 1)) && !isBorder(text, from)) from--;
  while (to < text.length && INNER.test(text.charAt(to)) && !isBorder(text, to)) to++;
  return { start: from, end: to };
}

/** Between two characters of which one is Chinese or Japanese a word may end. */
function isBorder(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) >= 0x3000 || text.charCodeAt(at) >= 0x3000;
}
