import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** Sentences that have many words in common. */
const REPORT = Array.from({ length: 400 }, (_, at) => {
  const what = ['ports', 'roads', 'fleets', 'taxes', 'farms', 'mills'][at % 6] ?? '';
  const of = ['the north', 'the coast', 'trade', 'grain'][at % 4] ?? '';
  return `Section ${at} speaks of the ${what} and of ${of}.`;
}).join(' ');

/** The passage of a source that a misquotation was found near. */
function passageFor(quotation: string, source: string): string | undefined {
  const { verdict, passage } = verifyQuotation({ text: quotation }, readSourceText(source));
  assert.equal(verdict, 'misquote');
  return passage && source.slice(passage.start, passage.end);
}

describe('the passage of a long source that a misquotation comes nearest to', () => {
  const PASSAGE = 'The governors of the islands shall meet the envoys of the league';
  const QUOTATION = 'The governors of the islands should meet the envoys of the league';

  for (const before of [0, 3000, 9000, REPORT.length])
    it(`stands ${before} characters behind its beginning`, () => {
      const source = `${REPORT.slice(0, before)} ${PASSAGE} once a year. ${REPORT.slice(before)}`;
      assert.equal(passageFor(QUOTATION, source), PASSAGE);
    });

  it('is found wherever else its words stand', () => {
    for (let more = 0; more < 64; more += 4) {
      const source = `${REPORT.slice(0, 2600 + more)} ${PASSAGE} to settle it. ${REPORT.slice(4000, 6600)}`;
      assert.equal(passageFor(QUOTATION, source), PASSAGE, String(more));
    }
  });

  it('may be the last words, however long the source is', () => {
    for (let more = 0; more < 64; more += 4) {
      const source = `${REPORT.slice(0, 4600 + more)}. So they met the king`;
      assert.equal(passageFor('So they met a king', source), 'So they met the king', String(more));
    }
  });

  it('may have no word that is rare', () => {
    const source = 'The ships went north. '.repeat(3001);
    assert.equal(passageFor('the shipz vent north', source), 'The ships went north');
  });
});
