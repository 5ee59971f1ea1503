import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** A source, a quotation, and the quotation with «dropped» and ‹added› words. */
const CASES: readonly (readonly [
  what: string,
  source: string,
  quotation: string,
  told: string,
  passage: string,
])[] = [
  [
    'a letter in brackets is compared like any other',
    'They say that the chips of our navy are cold.',
    'the [s]hips of our navy are old',
    'the «chips »‹[s]hips ›of our navy are «cold»‹old›',
    'the chips of our navy are cold',
  ],
  [
    'brackets inside a word stand for the whole word',
    'They say that the governors shall deepen their ties.',
    'the govern[ment]s will deepen their ties',
    'the govern[ment]s «shall »‹will ›deepen their ties',
    'the governors shall deepen their ties',
  ],
  [
    'a hyphen at a line end is one where the quotation has one',
    'Allies will share early-\nwarning data.',
    'Allies should share early-warning',
    'Allies «will »‹should ›share early-warning',
    'Allies will share early-\nwarning',
  ],
  [
    'a dash is no comma',
    'They led an army of the land, and sea.',
    'an army of the land—and sea',
    'an army of the land«, »‹—›and sea',
    'an army of the land, and sea',
  ],
  [
    'punctuation in front of the first word may be the source’s alone',
    'He said: "(we) will act at once, or never."',
    '(we) Will act at once',
    '«"»(we) «will »‹Will ›act at once',
    '"(we) will act at once',
  ],
];

describe('the difference of a quotation and its source', () => {
  for (const [what, source, quotation, expected, stretch] of CASES)
    it(`${what}: ${expected}`, () => {
      const { difference = [], passage } = verifyQuotation(
        { text: quotation },
        readSourceText(source),
      );
      const told = difference.map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'dropped' ? `«${text}»` : `‹${text}›`,
      );
      assert.equal(told.join(''), expected);
      assert.equal(passage && source.slice(passage.start, passage.end), stretch);
    });
});
