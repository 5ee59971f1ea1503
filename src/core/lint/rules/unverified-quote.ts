import { judgedAs, placeOf } from '../cited-quotations.ts';
import { message } from '../../messages/index.ts';
import { endOf } from '../underlines.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A quotation that nothing at hand confirms or refutes. */
export const unverifiedQuote: Rule = {
  id: 'unverified-quote',
  severity: 'hint',
  repair: 'suggestion',
  summary: 'A cited quotation that cannot be checked: the whole text of its source is not at hand.',
  check: ({ analysis, quotations }) =>
    judgedAs(quotations, 'unverifiable').map(({ quotation, citation, coverage }): Report => {
      const { key } = citation;
      return {
        range: endOf(analysis.note.text, placeOf(quotation)),
        about: placeOf(quotation),
        term: key,
        message: message(coverage === 'none' ? 'unverified-nothing' : 'unverified-excerpts', {
          key,
        }),
        followUps: [{ kind: 'attach-text', source: key }],
      };
    }),
};

/** The page of unverified-quote. */
export const unverifiedQuotePage: RulePage = {
  rationale:
    'A quotation can be held against its source only when the text is there: `custom: { text: FILE }` of the source names it ([how](../quotations.md)). The quotations that a glossary keeps of a source confirm those that they hold, and say nothing of others. The editor offers to attach a text. In the examples the glossary keeps one sentence of the treaty.',
  examples: {
    bad: ['It adds that “this Treaty shall be ratified by both of them” [@excerpted].'],
    good: ['It says that “an armed attack would be dangerous to its own peace” [@excerpted].'],
  },
};
