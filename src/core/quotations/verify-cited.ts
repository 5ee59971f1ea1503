import type { Range } from '../text/range.ts';
import { SEAM } from './characters.ts';
import type { HeldSource } from './held-sources.ts';
import type { DifferencePiece, QuotedText, Verification } from './types.ts';
import { verifyQuotation } from './verify.ts';

/** So many words in front of an excerpt or behind it may stand in the source. */
const MORE_THAN_EXCERPT = 3;
const LEAST_SHARED = 3;
/** A quotation inside a text is no longer than that. */
const FARTHEST_MARK = 3000;
const PARAGRAPH = new RegExp(String.raw`\n[ \t]*\r?\n|${SEAM}`);

/**
 * Holds a quotation against what is held of the cited source, and of others. Beside {@link verifyQuotation} it knows
 * what these are: a source that quotes the words itself is not where they are from, and words that reach beyond an
 * excerpt may stand there in the source.
 */
export function verifyCited(
  quotation: QuotedText,
  cited: HeldSource,
  others: readonly HeldSource[],
): Verification {
  const verification = verifyQuotation(quotation, cited.text, others);
  const { verdict, elsewhere, passage, difference = [] } = verification;
  if (verdict === 'misattributed') {
    const holder = others.find(({ key }) => key === elsewhere);
    if (holder === undefined || passage === undefined || !isQuotedIn(holder.text.raw, passage))
      return verification;
    return verifyCited(
      quotation,
      cited,
      others.filter((other) => other !== holder),
    );
  }
  if (verdict === 'misquote' && cited.text.coverage === 'excerpts' && reachesBeyond(difference))
    return { verdict: 'unverifiable' };
  return verification;
}

/** Whether a passage stands in quotation marks where it was found. */
function isQuotedIn(raw: string, { start, end }: Range): boolean {
  const before = lastParagraph(raw.slice(Math.max(0, start - FARTHEST_MARK), start));
  const behind = raw.slice(end, end + FARTHEST_MARK).split(PARAGRAPH, 1)[0] ?? '';
  const straight = before.split('"').length - 1;
  if (straight % 2 === 1 && behind.includes('"')) return true;
  return [
    ['“', '”'],
    ['「', '」'],
    ['«', '»'],
  ].some(([open = '', close = '']) => {
    const opened = before.lastIndexOf(open) > before.lastIndexOf(close);
    const [closes, opens] = [behind.indexOf(close), behind.indexOf(open)];
    return opened && closes >= 0 && (opens < 0 || closes < opens);
  });
}

function lastParagraph(text: string): string {
  return text.split(PARAGRAPH).at(-1) ?? '';
}

/**
 * Whether a quotation has words in front of everything, or behind everything, that an excerpt has of it; or was found
 * nearest to the end of one excerpt and the beginning of the next.
 */
function reachesBeyond(difference: readonly DifferencePiece[]): boolean {
  if (difference.some(({ text }) => text.includes(SEAM))) return true;
  // A word or two that are the same by chance are no part of an excerpt.
  const isShared = ({ kind, text }: DifferencePiece): boolean =>
    kind === 'same' && wordsIn(text) >= LEAST_SHARED;
  const first = difference.findIndex(isShared);
  const last = difference.findLastIndex(isShared);
  if (first < 0) return true;
  return [difference.slice(0, first), difference.slice(last + 1)].some((edge) => {
    const words = (kind: DifferencePiece['kind']): number =>
      edge.filter((piece) => piece.kind === kind).reduce((sum, { text }) => sum + wordsIn(text), 0);
    return words('added') - words('dropped') >= MORE_THAN_EXCERPT;
  });
}

/** Words; three Chinese or Japanese characters count as one. */
function wordsIn(text: string): number {
  const words = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}|[\p{L}\p{N}]+/gu,
  );
  return words?.length ?? 0;
}
