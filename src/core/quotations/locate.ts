import { canEnd, canStart } from '../matching/boundaries.ts';
import { foldQuotation } from './fold.ts';

/** A source's text, folded once for all quotations that are held against it. */
export interface SourceText {
  readonly raw: string;
  readonly folded: string;
  /** The folded text with words joined that a line end cut (coer-⏎cion). */
  readonly joined: string;
}

/** How a quotation stands in a source: to the letter, but for typography, but for the first letter's case, or not. */
export type Standing = 'exact' | 'typographic' | 'initial-case' | 'not-found';

/** Prepares a source's text. */
export function readSourceText(raw: string): SourceText {
  return {
    raw,
    folded: foldQuotation(raw.replace(/-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, '-')),
    joined: foldQuotation(raw.replace(/(?<=\p{Ll})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, '')),
  };
}

/** Whether, and how, a quotation stands in a source (docs/quotations.md). */
export function locateQuotation(quotation: string, source: SourceText): Standing {
  if (quotation.trim() === '') return 'not-found';
  if (holds(source.raw, quotation)) return 'exact';
  const folded = foldQuotation(quotation);
  const open = folded.replace(FINAL, '');
  if (open === '') return 'not-found';
  const closed = open !== folded;
  if (stands(open, closed, source)) return 'typographic';
  const first = open.charAt(0);
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return stands(other + open.slice(1), closed, source) ? 'initial-case' : 'not-found';
}

/** Punctuation that a writer may put, drop or change at the end of a quotation. */
const FINAL = /[.,;:。、]$/;

function stands(open: string, closed: boolean, source: SourceText): boolean {
  return holds(source.folded, open, closed) || holds(source.joined, open, closed);
}

/**
 * Whether a text holds a string between word boundaries. With `closed`, the quotation ended in punctuation of its
 * own: it must not stand for a question or an exclamation mark.
 */
function holds(text: string, part: string, closed = false): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (closed && /[?!]/.test(text.charAt(end))) continue;
    if (canStart(text, at) && canEnd(text, end) && !cutsNumber(text, at, end)) return true;
  }
  return false;
}

const KANJI_NUMBER = '[〇一二三四五六七八九十百千万億兆]';
const INSIDE_NUMBER = new RegExp(`^(?:\\d|${KANJI_NUMBER})${KANJI_NUMBER}$`, 'u');
const BEHIND_MINUS = /(?:^|[^\p{L}\p{N}])-\d$/u;

/** Whether a piece begins behind a minus sign, or begins or ends inside a Japanese number (十人 of 二十人). */
function cutsNumber(text: string, start: number, end: number): boolean {
  return (
    (start > 0 && BEHIND_MINUS.test(text.slice(Math.max(0, start - 2), start + 1))) ||
    INSIDE_NUMBER.test(text.slice(Math.max(0, start - 1), start + 1)) ||
    INSIDE_NUMBER.test(text.slice(end - 1, end + 1))
  );
}
