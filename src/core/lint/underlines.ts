import type { Quotation } from '../quotations/types.ts';
import type { Range } from '../text/range.ts';

/** An underline of this length, in UTF-16 units, is visible but does not disturb reading. */
const LONGEST = 30;
/** The same for text without spaces. */
const LONGEST_UNSPACED = 6;
const OPENING_WORDS = 3;

/**
 * The end of a quotation, as a range of the note: its last word with the closing mark, or the last few characters of
 * text without spaces.
 */
export function endOf(note: string, { start, end }: Range): Range {
  const words = note.slice(Math.max(start, end - LONGEST), end);
  const last = /\S+$/.exec(words)?.[0] ?? words;
  const length =
    last.length < words.length || words.length === end - start
      ? Math.min(last.length, isUnspaced(last) ? LONGEST_UNSPACED : LONGEST)
      : LONGEST_UNSPACED;
  return { start: afterPair(note, end - length), end };
}

/** The beginning of a quotation, as a range of the note: its first words, on one line. */
export function beginningOf(note: string, { start, end }: Range): Range {
  const words = note.slice(start, Math.min(end, start + LONGEST));
  const pattern = new RegExp(String.raw`^\s*\S+(?:[^\S\r\n]+\S+){0,${OPENING_WORDS - 1}}`);
  const first = pattern.exec(words)?.[0] ?? words;
  const length = isUnspaced(first) ? Math.min(first.length, LONGEST_UNSPACED) : first.length;
  return { start, end: afterPair(note, start + length) };
}

/**
 * A part of a quotation's text as a range of the note, extended to whole words. Undefined if the quotation is not from
 * a note.
 */
export function wordsIn({ text, offsets }: Quotation, { start, end }: Range): Range | undefined {
  if (offsets === undefined || text === '') return undefined;
  const words = touching(text, trimmed(text, { start, end }));
  const first = offsets[words.start];
  const last = offsets[words.end - 1];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

function trimmed(text: string, { start, end }: Range): Range {
  const own = text.slice(start, end);
  const from = start + (own.length - own.trimStart().length);
  return { start: Math.min(from, end), end: Math.max(from, start + own.trimEnd().length) };
}

/**
 * A range that contains a word; if it contains only punctuation, or nothing, it is extended to the word before it, or
 * the one after.
 */
function touching(text: string, range: Range): Range {
  if (/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) return range;
  const before = /[\p{L}\p{N}][\p{L}\p{N}'’-]*[^\p{L}\p{N}]*$/u.exec(lastPart(text, range.start));
  if (before !== null)
    return { start: range.start - fitting(before[0]), end: endBefore(text, range) };
  const after = /^[^\p{L}\p{N}]*[\p{L}\p{N}'’-]+/u.exec(text.slice(range.end, range.end + LONGEST));
  const length = Math.min(after?.[0].length ?? 1, LONGEST);
  return trimmed(text, { start: range.start, end: Math.min(text.length, range.end + length) });
}

function lastPart(text: string, end: number): string {
  return text.slice(Math.max(0, end - LONGEST), end);
}

/** The end of the words before a range: an empty range does not include the space before it. */
function endBefore(text: string, { start, end }: Range): number {
  return end > start ? end : text.slice(0, start).trimEnd().length;
}

/** How much of a word to underline; of text without spaces only the end. */
function fitting(word: string): number {
  return isUnspaced(word) ? Math.min(word.length, LONGEST_UNSPACED) : word.length;
}

function isUnspaced(text: string): boolean {
  return /[\u3040-\u30FF\u3400-\u9FFF]/.test(text);
}

/** Moves an offset out of the middle of a surrogate pair. */
function afterPair(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
