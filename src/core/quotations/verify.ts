import { isCjk } from '../text/fold.ts';
import { hasEditorialMarks, readMarks } from './editorial.ts';
import { fold } from './fold.ts';
import { locateExactly, locateFolded, type Standing } from './locate.ts';
import { locateMarked } from './match-marked.ts';
import { describeMisquotation } from './misquotation.ts';
import type { FoldedQuotation } from './difference.ts';
import type { SourceText } from './source-text.ts';
import type { OtherSource, QuotedText, Verification } from './types.ts';

const LEAST_WORDS = 3;
const LEAST_CJK = 4;
/** So many words verbatim elsewhere are no coincidence, though the source is known by excerpts only. */
const TELLING_WORDS = 8;
const TELLING_CJK = 16;

/**
 * Holds a quotation against the text of its source, and against other sources where its own does not have it
 * (docs/quotations.md). Never throws; the time is bounded by the length of both.
 */
export function verifyQuotation(
  quotation: QuotedText,
  source: SourceText,
  others: readonly OtherSource<SourceText>[] = [],
): Verification {
  const quoted = foldQuotation(quotation.text);
  if (isShorter(quoted.folded.text, LEAST_WORDS, LEAST_CJK)) return { verdict: 'too-short' };
  return judge(quoted, source, others);
}

/** The same for a stored quotation, of whatever length. */
export function judge(
  quoted: FoldedQuotation,
  source: SourceText,
  others: readonly OtherSource<SourceText>[],
): Verification {
  const standing = locate(quoted, source);
  if (standing !== undefined) return standing;
  const excerpts = source.coverage === 'excerpts';
  if (!excerpts || !isShorter(quoted.folded.text, TELLING_WORDS, TELLING_CJK)) {
    const found = elsewhere(quoted, others, excerpts);
    if (found !== undefined) return found;
  }
  const misquote = describeMisquotation(quoted, source);
  if (misquote !== undefined) return misquote;
  return { verdict: excerpts ? 'unverifiable' : 'not-found' };
}

/** Folds the words of a quotation. */
export function foldQuotation(words: string): FoldedQuotation {
  return { text: words, folded: fold(words) };
}

/** Where a source says what a quotation says: literally first, then by the marks of the writer. */
function locate({ text, folded }: FoldedQuotation, source: SourceText): Standing | undefined {
  const exact = locateExactly(text.trim(), source);
  if (exact?.verdict === 'exact') return exact;
  const literal = locateFolded(folded.text, source) ?? exact;
  if (literal !== undefined || !hasEditorialMarks(folded.text)) return literal;
  const marked = readMarks(folded.text);
  return marked && locateMarked(marked, source);
}

/** The first other source that has it; where its own may have it too, only one that has it verbatim tells anything. */
function elsewhere(
  quoted: FoldedQuotation,
  others: readonly OtherSource<SourceText>[],
  verbatim: boolean,
): Verification | undefined {
  for (const { key, text } of others) {
    const standing = locate(quoted, text);
    if (standing === undefined || standing.verdict === 'review') continue;
    if (standing.verdict !== 'altered' || !verbatim)
      return { verdict: 'misattributed', elsewhere: key, passage: standing.passage };
  }
  return undefined;
}

function isShorter(folded: string, leastWords: number, leastCjk: number): boolean {
  const own = folded.replaceAll(/\[[^\]]*\]|…/g, ' ');
  let cjk = 0;
  for (let at = 0; at < own.length; at++) if (isCjk(own.charCodeAt(at))) cjk++;
  const words = own.split(/[\s—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return cjk < leastCjk && words.length < leastWords;
}
