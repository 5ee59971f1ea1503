import { judgedAs, placeOf } from '../cited-quotations.ts';
import { message } from '../../messages/index.ts';
import { endOf } from '../underlines.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A quotation that no available text confirms or refutes. */
export const unverifiedQuote: Rule = {
  id: 'unverified-quote',
  severity: 'hint',
  repair: 'suggestion',
  summary:
    'A cited quotation that cannot be checked because the whole text of its source is not available.',
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
    'A quotation can be checked only if the text of its source is available: `custom: { text: FILE }` in the source’s entry names it ([how](../quotations.md)). Quotations stored in a glossary confirm the words that they contain, and say nothing about others. The editor offers to attach a text. In the examples, the glossary has one sentence of the treaty.',
  examples: {
    bad: ['It adds that “this Treaty shall be ratified by both of them” [@excerpted].'],
    good: ['It says that “an armed attack would be dangerous to its own peace” [@excerpted].'],
  },
};
