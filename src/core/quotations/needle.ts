import { canEnd, canStart } from '../matching/boundaries.ts';
import type { Range } from '../text/range.ts';
import {
  DASH,
  EN_DASH,
  isContent,
  isLetterOrDigit,
  LINE_END_HYPHEN,
  lowerCode,
} from './characters.ts';
import { foldedRange, skeletonOf, type Reading } from './reading.ts';

/** Folded words to be found in a reading. */
export interface Needle {
  readonly folded: string;
  /** Their content in lower case. */
  readonly skeleton: string;
  /** Where their content begins and ends in `folded`. */
  readonly content: Range;
  /** Places of letters whose case is free ([t]he), in `folded`. */
  readonly free: ReadonlySet<number>;
  /** A bracket stands at this side without a space, so that it may begin or end inside a word (allie[s]). */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** What stands where the content of a needle stands in a reading. */
export interface Place {
  readonly kind: 'same' | 'initial-case' | 'case' | 'punctuation' | 'mid-word' | 'cut-number';
  /** In the reading's folded text; with the punctuation at both ends that the needle has too. */
  readonly range: Range;
  /** In the reading's skeleton. */
  readonly skeleton: Range;
}

/** Punctuation that a writer may put, drop or change at the end of a quotation. */
const PAUSE = /[.,;:。、]$/;
const KANJI_NUMBER = '[〇一二三四五六七八九十百千万億兆]';
const INSIDE_NUMBER = new RegExp(`^(?:\\d|${KANJI_NUMBER})${KANJI_NUMBER}$`);
const BEHIND_MINUS = /(?:^|[^\p{L}\p{N}])-[\d¥$€£]$/u;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/;
const COMPOUND_REST = /^[\u30a1-\u30fa][\u30a1-\u30fa\u30fc]{2}/;
/** A word that a line end cut, in unfolded text. */
const CUT_BEHIND = /^(?:[-‐]\s*[\n\r\f]\s*|\u00AD\s*)\p{L}/u;
const CUT_BEFORE = /\p{L}(?:[-‐]\s*[\n\r\f]\s*|\u00AD\s*)$/u;
/** White space at a line end, that is looked at. */
const LONGEST_BREAK = 40;
const RAISED = /[⁰¹²³⁴-⁹]/;

/** Makes a needle of folded words; undefined where they have no content. */
export function needleOf(
  folded: string,
  { free = new Set(), openStart = false, openEnd = false }: Partial<Needle> = {},
): Needle | undefined {
  const skeleton = skeletonOf(folded);
  const first = skeleton.starts[0] ?? 0;
  if (skeleton.text === '') return undefined;
  const last = skeleton.starts[skeleton.text.length - 1] ?? 0;
  const content = { start: first, end: last + 1 };
  return { folded, skeleton: skeleton.text, content, free, openStart, openEnd };
}

/** Compares a needle with a reading at a place of its skeleton where the skeletons agree. */
export function placeAt(needle: Needle, reading: Reading, at: number): Place {
  const { folded, content } = needle;
  const skeleton = { start: at, end: at + needle.skeleton.length };
  const here = foldedRange(reading, skeleton);
  const text = reading.folded.text;
  const start = here.start - content.start;
  const lead = folded.slice(0, content.start);
  const leads = start >= 0 && text.slice(start, here.start) === lead;
  const tail = tailAt(folded.slice(content.end), text, here.end);
  const range = {
    start: leads ? start : here.start,
    end: tail ?? here.end,
  };
  const found = compare(needle, text, here);
  const kind =
    found !== 'punctuation' && !(leads && tail !== undefined)
      ? 'punctuation'
      : found === 'same' || found === 'initial-case'
        ? (boundaryFault(needle, reading, here) ?? found)
        : found;
  return { kind, range, skeleton };
}

/** Where the punctuation behind the content ends, one last pause more or less; undefined where it differs. */
function tailAt(tail: string, text: string, at: number): number | undefined {
  if (text.startsWith(tail, at)) return at + tail.length;
  if (!PAUSE.test(tail)) return undefined;
  const open = tail.slice(0, -1);
  const end = at + open.length;
  return text.startsWith(open, at) && !/[?!]/.test(text.charAt(end)) ? end : undefined;
}

function compare(
  { folded, content, free }: Needle,
  text: string,
  here: Range,
): 'same' | 'initial-case' | 'case' | 'punctuation' {
  let a = content.start;
  let b = here.start;
  let kind: 'same' | 'initial-case' | 'case' = 'same';
  while (a < content.end || b < here.end) {
    const one = folded.charCodeAt(a);
    const other = text.charCodeAt(b);
    if (one === other || areDashes(one, other)) {
      a++;
      b++;
    } else if (one === OPEN_HYPHEN && a < content.end) {
      a++;
      b += hyphenAt(text, b);
    } else if (other === OPEN_HYPHEN && b < here.end) {
      b++;
      a += hyphenAt(folded, a);
    } else if (isContent(one) && lowerCode(one) === lowerCode(other)) {
      if (!free.has(a)) kind = a === content.start ? 'initial-case' : 'case';
      a++;
      b++;
    } else return 'punctuation';
  }
  return kind;
}

/** The length of a hyphen, with the space behind one that hangs (mid- to long-term); 0 where there is none. */
function hyphenAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== HYPHEN) return 0;
  return text.charAt(at + 1) === ' ' ? 2 : 1;
}

const HYPHEN = 45;
const OPEN_HYPHEN = LINE_END_HYPHEN.charCodeAt(0);

/** An en dash without spaces is a hyphen or a dash. */
function areDashes(one: number, other: number): boolean {
  const en = EN_DASH.charCodeAt(0);
  const either = (code: number): boolean => code === HYPHEN || code === DASH.charCodeAt(0);
  return (one === en && either(other)) || (other === en && either(one));
}

function boundaryFault(
  { openStart, openEnd }: Needle,
  reading: Reading,
  { start, end }: Range,
): 'mid-word' | 'cut-number' | undefined {
  const { text } = reading.folded;
  if (cutsNumber(text, start, end)) return 'cut-number';
  if (!openStart && !beginsWord(text, start) && !isBehindInitial(reading, start))
    return faultAt(text, start);
  if (!openEnd && !endsWord(text, end) && !isBehindInitial(reading, end + 1))
    return faultAt(text, end - 1);
  return undefined;
}

/** Whether a space stood at a place behind a full stop: between initials folding leaves it out (U. S.). */
function isBehindInitial({ source, folded: { text, starts } }: Reading, at: number): boolean {
  return text.charAt(at - 1) === '.' && /\s/.test(source.slice(starts[at - 1], starts[at]));
}

function faultAt(text: string, at: number): 'mid-word' | 'cut-number' {
  return /\d/.test(text.charAt(at)) ? 'cut-number' : 'mid-word';
}

function beginsWord(text: string, start: number): boolean {
  if (text.charAt(start - 1) === LINE_END_HYPHEN) return isOwnWord(text, start, 1);
  return canStart(text, start) && !isInsideKatakana(text, start);
}

function endsWord(text: string, end: number): boolean {
  if (text.charAt(end) === LINE_END_HYPHEN) return isOwnWord(text, end - 1, -1);
  // The number of a footnote.
  if (RAISED.test(text.charAt(end)) && !/\d/.test(text.charAt(end - 1))) return true;
  return canEnd(text, end) && !isInsideKatakana(text, end);
}

/** Whether katakana stand on both sides of a place: a loanword goes on, unless one with a long vowel has ended. */
function isInsideKatakana(text: string, at: number): boolean {
  if (!KATAKANA.test(text.charAt(at - 1)) || !KATAKANA.test(text.charAt(at))) return false;
  return !(text.charAt(at - 1) === 'ー' && COMPOUND_REST.test(text.slice(at, at + 3)));
}

/** Whether the half of a word that a line end cut stands elsewhere in the text as a word: then the hyphen is its own. */
function isOwnWord(text: string, at: number, step: 1 | -1): boolean {
  let end = at;
  while (isLetterOrDigit(text.charCodeAt(end))) end += step;
  const half = step > 0 ? text.slice(at, end) : text.slice(end + 1, at + 1);
  return text.includes(` ${half} `) || text.includes(`-${half} `) || text.includes(` ${half}-`);
}

/** Whether a passage begins behind a minus sign, or begins or ends inside a Japanese number or a percentage. */
export function cutsNumber(text: string, start: number, end: number): boolean {
  return (
    (start > 0 && BEHIND_MINUS.test(text.slice(Math.max(0, start - 2), start + 1))) ||
    INSIDE_NUMBER.test(text.slice(Math.max(0, start - 1), start + 1)) ||
    INSIDE_NUMBER.test(text.slice(end - 1, end + 1)) ||
    /\d[%‰]/.test(text.slice(end - 1, end + 1))
  );
}

/**
 * Whether a passage of unfolded text has content that begins and ends at words. A word that a line end cut is left to
 * the folded text: whether its hyphen is the printer's is told there.
 */
export function standsFree(text: string, { start, end }: Range): boolean {
  let first = start;
  let last = end;
  while (first < last && !isContent(text.charCodeAt(first))) first++;
  while (last > first && !isContent(text.charCodeAt(last - 1))) last--;
  return (
    first < last &&
    beginsWord(text, first) &&
    endsWord(text, last) &&
    !cutsNumber(text, first, last) &&
    !CUT_BEHIND.test(text.slice(last, last + LONGEST_BREAK)) &&
    !CUT_BEFORE.test(text.slice(Math.max(0, first - LONGEST_BREAK), first))
  );
}
