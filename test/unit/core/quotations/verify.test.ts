import assert from 'node:assert/strict';
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
