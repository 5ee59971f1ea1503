import { message, type Message } from '../../messages/index.ts';
import type { Quotation, Reason } from '../../quotations/types.ts';
import type { Range } from '../../text/range.ts';
import {
  severityForCoverage,
  judgedAs,
  placeOf,
  relatedTo,
  suggestionsFor,
  type JudgedQuotation,
} from '../cited-quotations.ts';
import { differencesIn, differencesInWords } from '../differences.ts';
import { beginningOf, endOf, wordsIn } from '../underlines.ts';
import type { Report, Rule, RulePage, Severity } from '../types.ts';

/** A quotation that differs from its source. */
export const misquote: Rule = {
  id: 'misquote',
  severity: 'warning',
  repair: 'suggestion',
  checksOwnRepairs: true,
  summary: 'A cited quotation that differs from the text of its source.',
  check: ({ analysis, quotations }) =>
    judgedAs(quotations, 'misquote', 'not-found', 'review').map((one) =>
      report(one, analysis.note.text),
    ),
};

/** The page of misquote. */
export const misquotePage: RulePage = {
  rationale:
    'Readers expect the words in quotation marks to be the source’s own. A cited quotation is checked against the text of its source, if that is available ([how](../quotations.md)). Markup, typography, a changed first letter, `[…]`, `[word]`, and `[sic]` make no difference. A changed meaning, order, or word is a warning, and so are words that are nowhere in the whole text. Differences in spelling, capitals, and punctuation are informational, and so is everything where only excerpts of the source are available. A gap or bracket that hides a “not” or a “may” is informational, too: a person has to look. The examples cite a treaty that says “Each Party recognizes that an armed attack would be dangerous to its own peace”.',
  examples: {
    bad: ['It says that “an armed attack could be dangerous to its own peace” [@treaty].'],
    good: [
      'It says that “an armed attack would be dangerous to its own peace” [@treaty].',
      'It says that “an armed attack would be dangerous to [Japan’s] peace” [@treaty].',
    ],
  },
};

/** Where a writer omitted or added something. */
const EDITORIAL = /\[[^\]]*\]|[（(][中前後]?略[）)]|…|\.\.\./g;

const SEVERITIES: Readonly<Record<Reason, Severity>> = {
  meaning: 'warning',
  order: 'warning',
  word: 'warning',
  spelling: 'info',
  case: 'info',
  punctuation: 'info',
  'mid-word': 'info',
};

function report(one: JudgedQuotation, note: string): Report {
  const { quotation, citation, verification } = one;
  const related = relatedTo(one);
  return {
    range: underlined(one, note),
    about: placeOf(quotation),
    term: citation.key,
    message: messageOf(one),
    severity: severityForCoverage(one, severityOf(verification)),
    suggestions: suggestionsFor(one),
    ...(related ? { related } : {}),
  };
}

function severityOf({ verdict, reason }: JudgedQuotation['verification']): Severity {
  if (verdict === 'review') return 'info';
  return reason === undefined ? 'warning' : SEVERITIES[reason];
}

function messageOf({ citation, verification }: JudgedQuotation): Message {
  const { key } = citation;
  const { verdict, reason, marker, difference = [] } = verification;
  if (verdict === 'not-found') return message('words-not-in-source', { key });
  if (verdict === 'review') return message('quotation-review', { key, marker: marker ?? '' });
  if (reason === 'mid-word') return message('inside-word', { key });
  if (reason === 'order') return message('other-order', { key });
  const differences = differencesInWords(differencesIn(difference));
  return differences === undefined
    ? message('not-as-in', { key })
    : message('not-as-in-differs', { key, differences });
}

/** The words that differ: the first of several differences. */
function underlined(one: JudgedQuotation, note: string): Range {
  const { quotation, verification } = one;
  const { verdict, reason, marker = '' } = verification;
  const whole = placeOf(quotation);
  if (verdict === 'review') return placeOfMarker(quotation, marker) ?? beginningOf(note, whole);
  if (verdict === 'not-found') return beginningOf(note, whole);
  const differences = differencesIn(verification.difference ?? []);
  const first =
    (reason === 'order' && differences.find(({ ours }) => ours !== '')) || differences[0];
  const words = first && wordsIn(quotation, first.range);
  if (words !== undefined) return words;
  return reason === 'mid-word' && !beginsInsideWord(one)
    ? endOf(note, whole)
    : beginningOf(note, whole);
}

/** Where an omission or addition may change the meaning: the bracket with that word, or the first gap. */
function placeOfMarker(quotation: Quotation, marker: string): Range | undefined {
  const marks = [...quotation.text.matchAll(EDITORIAL)];
  const mark = marks.find(([text]) => text.includes(marker)) ?? marks[0];
  if (mark === undefined) return undefined;
  return wordsIn(quotation, { start: mark.index, end: mark.index + mark[0].length });
}

/** Whether the first word is only a part of a word in the source. */
function beginsInsideWord({ quotation, passage }: JudgedQuotation): boolean {
  const first = /[\p{L}\p{N}]+/u.exec(quotation.text)?.[0] ?? '';
  const words: readonly string[] = passage?.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return !words.some((word) => word.toLowerCase() === first.toLowerCase());
}
