import {
  severityForCoverage,
  judgedAs,
  placeOf,
  relatedTo,
  type JudgedQuotation,
} from '../cited-quotations.ts';
import { message } from '../../messages/index.ts';
import { repair } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A quotation from a source other than the cited one. */
export const misattributedQuote: Rule = {
  id: 'misattributed-quote',
  severity: 'warning',
  repair: 'suggestion',
  checksOwnRepairs: true,
  summary: 'A quotation that is in another source, not in the cited one.',
  check: ({ quotations }) => judgedAs(quotations, 'misattributed').map((one) => report(one)),
};

/** The page of misattributed-quote. */
export const misattributedQuotePage: RulePage = {
  rationale:
    'Statements made on the same day are easily mixed up. The words are in another source, exactly or almost, and not in the cited one. Where only excerpts of the cited source are available, the finding is informational and needs at least eight words, because both sources may say the same.',
  examples: {
    bad: ['It says that “an armed attack would be dangerous to its own peace” [@communique].'],
    good: ['It says that “an armed attack would be dangerous to its own peace” [@treaty].'],
  },
};

function report(one: JudgedQuotation): Report {
  const { quotation, citation, verification, coverage } = one;
  const { key, range } = citation;
  const other = verification.elsewhere ?? '';
  const related = relatedTo(one);
  return {
    range,
    about: placeOf(quotation),
    term: key,
    message:
      coverage === 'full'
        ? message('not-in-source', { key, other })
        : message('not-known-in-source', { key, other }),
    severity: severityForCoverage(one, 'warning'),
    suggestions: [repair(message('cite-instead', { key: other }), [{ range, text: other }])],
    ...(related ? { related } : {}),
  };
}
