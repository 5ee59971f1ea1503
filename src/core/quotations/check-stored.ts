import { listOf, message, type Argument, type Message } from '../messages/index.ts';
import { problemOf } from '../glossary/problem.ts';
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
      const found = wrongIn(quote, text);
      if (found === undefined) verified++;
      else problems.push(problemOf('quote-not-found', found.said, quote.range, found.severity));
    }
  }
  return { problems, verified, withoutText };
}

interface Told {
  readonly severity: Problem['severity'];
  readonly said: Message;
}

function wrongIn(quote: StoredQuotation, text: SourceText): Told | undefined {
  const verification = judge(foldQuotation(quote.text), text, []);
  const { source } = quote;
  const words = shorten(quote.text);
  if (verification.verdict === 'review') {
    return {
      severity: 'warning',
      said: message('kept-review', { source, marker: verification.marker ?? '', words }),
    };
  }
  if (isAccepted(verification.verdict)) return contextProblem(quote, text);
  if (verification.verdict === 'misquote')
    return { severity: 'error', said: misquoteMessage(quote, verification) };
  return { severity: 'error', said: message('kept-not-found', { source, words }) };
}

/** A quotation that stands in its source, but not between its `prefix` and its `suffix`. */
function contextProblem(
  { prefix = '', suffix = '', source, text: words }: StoredQuotation,
  text: SourceText,
): Told | undefined {
  if (prefix === '' && suffix === '') return undefined;
  const all = [prefix, words, suffix].map((part) => skeletonOf(fold(part).text).text).join('');
  if (text.readings.some(({ skeleton }) => skeleton.text.includes(all))) return undefined;
  const behind = message('behind', { words: shorten(prefix) });
  const before = message('in-front-of', { words: shorten(suffix) });
  const where =
    suffix === ''
      ? behind
      : prefix === ''
        ? before
        : message('both', { first: behind, second: before });
  return {
    severity: 'error',
    said: message('kept-elsewhere', { source, where, words: shorten(words) }),
  };
}

const WHAT: Readonly<Record<Reason, Message>> = {
  meaning: message('differs-meaning'),
  order: message('differs-order'),
  word: message('differs-word'),
  spelling: message('differs-spelling'),
  case: message('differs-case'),
  punctuation: message('differs-punctuation'),
  'mid-word': message('differs-mid-word'),
};

function misquoteMessage(
  { source, text }: StoredQuotation,
  { reason: kind = 'word', difference = [] }: Verification,
): Message {
  const side = (kind: 'added' | 'dropped'): string =>
    shorten(
      difference
        .filter((piece) => piece.kind === kind)
        .map((piece) => piece.text.trim())
        .join(' … '),
    );
  const theirs = side('dropped');
  const ours = side('added');
  const differences: Argument[] = [
    ...(theirs === '' ? [] : [message('source-has', { words: theirs })]),
    ...(ours === '' ? [] : [message('quotation-has', { words: ours })]),
  ];
  const told = { source, reason: WHAT[kind], words: shorten(text) };
  return differences.length === 0
    ? message('kept-misquote', told)
    : message('kept-misquote-differs', { ...told, differences: listOf(differences) });
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
