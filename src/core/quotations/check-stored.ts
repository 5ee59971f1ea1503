import type { GlossaryFile, Problem, Source, StoredQuotation } from '../glossary/types.ts';
import { fold } from './fold.ts';
import { skeletonOf } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { isAccepted, type Reason, type Verification } from './types.ts';
import { foldQuotation, judge } from './verify.ts';

/** What came of holding the quotations of a file against texts. */
export interface QuotationCheck {
  readonly problems: readonly Problem[];
  readonly verified: number;
  /** Quotations of sources whose text is not at hand. */
  readonly withoutText: number;
}

/**
 * Holds every stored quotation of a glossary file against the text of its source. `textOf` gives the text of a
 * source, or undefined where there is none.
 */
export function checkQuotations(
  file: GlossaryFile,
  sourceById: ReadonlyMap<string, Source>,
  textOf: (source: Source) => SourceText | undefined,
): QuotationCheck {
  const problems: Problem[] = [];
  let verified = 0;
  let withoutText = 0;
  for (const { quotes } of file.terms) {
    for (const quote of quotes) {
      const source = sourceById.get(quote.source);
      const text = source === undefined ? undefined : textOf(source);
      if (text === undefined) {
        withoutText++;
        continue;
      }
      const problem = problemOf(quote, text);
      if (problem === undefined) verified++;
      else problems.push({ code: 'quote-not-found', range: quote.range, ...problem });
    }
  }
  return { problems, verified, withoutText };
}

type Told = Pick<Problem, 'severity' | 'message'>;

function problemOf(quote: StoredQuotation, text: SourceText): Told | undefined {
  const verification = judge(foldQuotation(quote.text), text, []);
  const words = `“${shorten(quote.text)}”`;
  if (verification.verdict === 'review') {
    return {
      severity: 'warning',
      message: `The text of "${quote.source}" holds this quotation, but “${verification.marker ?? ''}” beside or inside it is left out or put in: ${words}. Quote that too, or make sure that the meaning is the same.`,
    };
  }
  if (isAccepted(verification.verdict)) return contextProblem(quote, text);
  if (verification.verdict === 'misquote')
    return { severity: 'error', message: misquoteMessage(quote, verification) };
  return {
    severity: 'error',
    message: `The text of "${quote.source}" does not hold this quotation: ${words}. Correct it, or name another source.`,
  };
}

/** A quotation that stands in its source, but not between its `prefix` and its `suffix`. */
function contextProblem(
  { prefix = '', suffix = '', source, text: words }: StoredQuotation,
  text: SourceText,
): Told | undefined {
  if (prefix === '' && suffix === '') return undefined;
  const all = [prefix, words, suffix].map((part) => skeletonOf(fold(part).text).text).join('');
  if (text.readings.some(({ skeleton }) => skeleton.text.includes(all))) return undefined;
  const sides = [
    ...(prefix === '' ? [] : [`behind “${shorten(prefix)}”`]),
    ...(suffix === '' ? [] : [`in front of “${shorten(suffix)}”`]),
  ].join(' and ');
  return {
    severity: 'error',
    message: `The text of "${source}" holds this quotation, but not ${sides}: “${shorten(words)}”. Correct the prefix and the suffix.`,
  };
}

const WHAT: Readonly<Record<Reason, string>> = {
  meaning: 'a number, a negation, a modal verb or a condition differs',
  order: 'the words stand in another order',
  word: 'a word differs',
  spelling: 'a word is spelled otherwise',
  case: 'a capital letter differs',
  punctuation: 'the punctuation differs',
  'mid-word': 'it begins or ends inside a word',
};

function misquoteMessage(
  { source, text }: StoredQuotation,
  { reason = 'word', difference = [] }: Verification,
): string {
  const changes = difference.filter(({ kind }) => kind !== 'same');
  const side = (kind: 'added' | 'dropped'): string =>
    shorten(
      changes
        .filter((piece) => piece.kind === kind)
        .map((piece) => piece.text.trim())
        .join(' … '),
    );
  const theirs = side('dropped');
  const ours = side('added');
  const told = [
    ...(theirs === '' ? [] : [`the source has “${theirs}”`]),
    ...(ours === '' ? [] : [`the quotation has “${ours}”`]),
  ].join(', ');
  return `The text of "${source}" says something else than this quotation (${WHAT[reason]}): “${shorten(text)}”${told === '' ? '' : `; ${told}`}. Correct it.`;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
