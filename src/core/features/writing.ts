import type { Finding } from '../lint/types.ts';
import { overlaps, type Range } from '../text/range.ts';

/** Where the user is writing in a note. */
export interface Writing {
  /** The offsets of the cursors. */
  readonly cursors: readonly number[];
  /** What was typed, pasted or deleted where a cursor still is; a deletion is an empty range. */
  readonly edited: readonly Range[];
}

/** Identifies the findings that are shown, for comparison with those of a later version of the note. */
export type ShownFindings = readonly string[];

/** The rules that judge a whole quotation, with or without its citation. */
const ABOUT_QUOTATIONS: ReadonlySet<string> = new Set([
  'misquote',
  'misattributed-quote',
  'unverified-quote',
  'uncited-quote',
]);

/** The kinds of letters that words consist of; a word in Japanese ends where the kind changes. */
const LETTERS = [
  /[\p{Script=Han}々〆ヶ\uD800-\uDFFF]/u,
  /[\p{Script=Katakana}ー]/u,
  /\p{Script=Hiragana}/u,
  /[\p{L}\p{M}\p{N}]/u,
];
/** What joins the parts of a word: AN/SPY-6, U.S., 2+2, @key:2024. */
const JOINS = /[-‐‑.'’&+/·_:@#]/;
const BRACKETS = /\[[^\]]*\]?/g;
const SENTENCE_END = /[.!?][”’"')*_]*\s|[。!?]|[\r\n]/;
const BLANK = /^[^\S\r\n]*$/;

/** The edited ranges that a cursor has not left: it is still in the word, or before the end of that sentence. */
export function editedAtCursors(text: string, { cursors, edited }: Writing): Range[] {
  return edited.filter((range) =>
    cursors.some((cursor) => {
      if (touches(range, wordAt(text, cursor))) return true;
      return cursor >= range.start && isSameSentence(text, Math.min(range.end, cursor), cursor);
    }),
  );
}

/**
 * The findings to show while the user is writing. A word is not judged before the cursor leaves it, and a quotation not
 * before its sentence ends; findings that are already shown stay.
 * @param text of the note
 * @param shown from `shownOf`
 */
export function findingsToShow(
  findings: readonly Finding[],
  text: string,
  writing: Writing,
  shown: ShownFindings,
): Finding[] {
  if (writing.edited.length === 0 || writing.cursors.length === 0) return [...findings];
  const isUnfinished = unfinishedIn(text, writing);
  const unfinished = new Set(findings.filter(isUnfinished));
  if (unfinished.size === 0) return [...findings];
  const known = new Map<string, number>();
  const count = (key: string, by: number): number => {
    const now = (known.get(key) ?? 0) + by;
    known.set(key, now);
    return now;
  };
  for (const key of shown) count(key, 1);
  // Findings elsewhere match shown ones before the finding at the cursor does.
  for (const finding of findings) if (!unfinished.has(finding)) count(keyOf(finding, text), -1);
  return findings.filter(
    (finding) => !unfinished.has(finding) || count(keyOf(finding, text), -1) >= 0,
  );
}

/** What identifies the findings shown for a text. */
export function shownOf(findings: readonly Finding[], text: string): ShownFindings {
  return findings.map((finding) => keyOf(finding, text));
}

function keyOf({ rule, about }: Finding, text: string): string {
  return `${rule} ${text.slice(about.start, about.end)}`;
}

/** Returns whether a finding is about something that is still being written. */
function unfinishedIn(text: string, { cursors, edited }: Writing): (finding: Finding) => boolean {
  const places = cursors
    .map((cursor) => ({ cursor, word: wordAt(text, cursor), paragraph: paragraphAt(text, cursor) }))
    .map((place) => ({
      ...place,
      isWord: edited.some((range) => touches(range, place.word)),
      isParagraph: edited.some((range) => touches(range, place.paragraph)),
    }));
  return ({ rule, range, about }) =>
    places.some(({ cursor, word, paragraph, isWord, isParagraph }) => {
      if (isWord && isAbout(range, word)) return true;
      if (!isParagraph || !ABOUT_QUOTATIONS.has(rule) || !touches(about, paragraph)) return false;
      // A mark that was just typed pairs with those after it, until it has a partner.
      return about.end >= cursor || isSameSentence(text, about.end, cursor);
    });
}

/** Whether a finding is about the word at a cursor, or ends where the cursor is. */
function isAbout(range: Range, word: Range): boolean {
  return word.start === word.end ? touches(range, word) : overlaps(range, word);
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether no sentence ends between two offsets; text in brackets, such as a locator, does not end one. */
function isSameSentence(text: string, from: number, to: number): boolean {
  return !SENTENCE_END.test(text.slice(from, to).replace(BRACKETS, ''));
}

/** The word around an offset; empty if there is none. */
function wordAt(text: string, offset: number): Range {
  return { start: offset - reach(text, offset, -1), end: offset + reach(text, offset, 1) };
}

/** How many units a word continues before (-1) or after (1) an offset. */
function reach(text: string, offset: number, step: -1 | 1): number {
  const unit = (n: number): string => text[step < 0 ? offset - 1 - n : offset + n] ?? '';
  let length = 0;
  let kind: number | undefined;
  for (;;) {
    const next = kindOf(unit(length));
    if (next !== undefined && (kind === undefined || kind === next)) kind = next;
    else if (!joinsWord(unit(length - 1), unit(length), unit(length + 1))) return length;
    else kind = undefined;
    length++;
  }
}

function joinsWord(before: string, mark: string, after: string): boolean {
  return JOINS.test(mark) && kindOf(before) !== undefined && kindOf(after) !== undefined;
}

function kindOf(unit: string): number | undefined {
  const kind = LETTERS.findIndex((letters) => letters.test(unit));
  return kind < 0 ? undefined : kind;
}

/** The lines around an offset up to blank ones. */
function paragraphAt(text: string, offset: number): Range {
  let start = lineStart(text, offset);
  let end = lineEnd(text, offset);
  if (BLANK.test(text.slice(start, end))) return { start, end };
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (BLANK.test(text.slice(before, start - 1).trimEnd())) break;
    start = before;
  }
  while (end < text.length) {
    const after = lineEnd(text, end + 1);
    if (BLANK.test(text.slice(end + 1, after).trimEnd())) break;
    end = after;
  }
  return { start, end };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
