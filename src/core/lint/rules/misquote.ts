import { message, type Message } from '../../messages/index.ts';
import type { Reason } from '../../quotations/types.ts';
import {
  bySureness,
  differencesInWords,
  judgedAs,
  placeOf,
  relatedTo,
  suggestionsFor,
  type JudgedQuotation,
} from '../cited-quotations.ts';
import type { Report, Rule, RulePage, Severity } from '../types.ts';

/** A quotation that is not what its source says. */
export const misquote: Rule = {
  id: 'misquote',
  severity: 'warning',
  repair: 'suggestion',
  repairsOwn: true,
  summary: 'A cited quotation that differs from the text of its source.',
  check: ({ quotations }) =>
    judgedAs(quotations, 'misquote', 'not-found', 'review').map((one) => report(one)),
};

/** The page of misquote. */
export const misquotePage: RulePage = {
  rationale:
    'Readers take words in quotation marks for the source’s own. A cited quotation is held against the text of its source, where that is at hand ([how](../quotations.md)); markup, typography, a changed first letter, `[…]`, `[word]` and `[sic]` make no difference. A changed meaning, order or word is a warning, and so are words that the whole text does not hold. Spelling, capitals and punctuation are informational, and so is everything where only excerpts of the source are held. So is a gap or a bracket that hides a “not” or a “may”: a person has to look. The examples cite a treaty that says “Each Party recognizes that an armed attack would be dangerous to its own peace”.',
  examples: {
    bad: ['It says that “an armed attack could be dangerous to its own peace” [@treaty].'],
    good: [
      'It says that “an armed attack would be dangerous to its own peace” [@treaty].',
      'It says that “an armed attack would be dangerous to [Japan’s] peace” [@treaty].',
    ],
  },
};

const SEVERITIES: Readonly<Record<Reason, Severity>> = {
  meaning: 'warning',
  order: 'warning',
  word: 'warning',
  spelling: 'info',
  case: 'info',
  punctuation: 'info',
  'mid-word': 'info',
};

function report(one: JudgedQuotation): Report {
  const { quotation, citation, verification } = one;
  const related = relatedTo(one);
  return {
    range: placeOf(quotation),
    term: citation.key,
    message: messageOf(one),
    severity: bySureness(one, severityOf(verification)),
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
  const differences = differencesInWords(difference);
  return differences === undefined
    ? message('not-as-in', { key })
    : message('not-as-in-differs', { key, differences });
}
