import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';
import { readCases, verifyCase } from './cases.ts';

describe('a quotation held against its source', () => {
  for (const file of ['cases.yaml', 'more-cases.yaml']) {
    const { sources, cases } = readCases(file);
    describe(file, () => {
      for (const one of cases) {
        const expected = one.reason ? `${one.verdict} (${one.reason})` : one.verdict;
        it(`${expected}: ${one.note}`, () => {
          const { verdict, reason } = verifyCase(one, sources);
          assert.equal(reason ? `${verdict} (${reason})` : verdict, expected);
        });
      }
    });
  }
});

describe('the difference of a misquotation', () => {
  const SOURCE =
    'The two governments will not station long-range missiles on the outer islands. They "welcome the progress" ' +
    'made since 2021, and they intend to review command arrangements.';
  /** The quotation with «dropped» and ‹added› words, and what is suggested for it. */
  const TOLD: readonly (readonly [quotation: string, told: string, suggestion: string])[] = [
    [
      'governments will station long-range missiles',
      'governments will «not »station long-range missiles',
      'governments will not station long-range missiles',
    ],
    [
      'governments should not station long-range missiles',
      'governments «will »‹should ›not station long-range missiles',
      'governments will not station long-range missiles',
    ],
    [
      'on the outer island […] “welcome the progress” made since 2022, [as] they intend',
      'on the outer «islands»‹island ›[…] “welcome the progress” made since «2021»‹2022›, [as] they intend',
      'on the outer islands […] “welcome the progress” made since 2021, [as] they intend',
    ],
    [
      '[t]he two governments (will) not station missiles on the outer islands',
      '[t]he two governments ‹(›will‹) ›not station «long-range »missiles on the outer islands',
      '[t]he two governments will not station long-range missiles on the outer islands',
    ],
  ];
  for (const [quotation, told, suggestion] of TOLD)
    it(`is told word by word: ${told}`, () => {
      const found = verifyQuotation({ text: quotation }, readSourceText(SOURCE));
      const marked = (found.difference ?? []).map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'dropped' ? `«${text}»` : `‹${text}›`,
      );
      assert.deepEqual([marked.join(''), found.suggestion], [told, suggestion]);
    });
});
