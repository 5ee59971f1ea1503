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

/** Whether, and how, a quotation stands in a source (docs/quotations.md, steps 2 and 3). */
export function locateQuotation(quotation: string, source: SourceText): Standing {
  if (holds(source.raw, quotation)) return 'exact';
  const folded = foldQuotation(quotation);
  const open = folded.replace(/[.,;:]$/, '');
  if (open === '') return 'not-found';
  if (stands(open, source)) return 'typographic';
  const first = open.charAt(0);
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return stands(other + open.slice(1), source) ? 'initial-case' : 'not-found';
}

function stands(folded: string, source: SourceText): boolean {
  return holds(source.folded, folded) || holds(source.joined, folded);
}

/** Whether a text holds a string between word boundaries. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (canStart(text, at) && canEnd(text, at + part.length)) return true;
  }
  return false;
}
