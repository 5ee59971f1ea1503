import { strict as assert } from 'node:assert';
import { prepareTexts } from '../../../../src/core/quotations/prepare.ts';
import { readSourceText, type SourceText } from '../../../../src/core/quotations/source-text.ts';
import { verifyQuotation } from '../../../../src/core/quotations/verify.ts';

const SENTENCE = 'The two sides decided that costs will not\nrise by **43.5** percent. ';
const long = (markdown = false): SourceText =>
  readSourceText(`${'Nothing of note was said here. '.repeat(5000)}\n\n${SENTENCE}`, { markdown });

/** Runs the steps; how many there were. */
function prepare(text: string, own: SourceText, other: SourceText): number {
  return [...prepareTexts({ text }, [own], [other])].length;
}

describe('preparing texts for a quotation', () => {
  const table: readonly (readonly [string, string, own: boolean, other: boolean])[] = [
    ['that stands there to the letter: nothing', 'Nothing of note was said', false, false],
    ['that is set otherwise: the text of its source', 'costs will not rise by', true, false],
    ['that is not held: the texts of all sources', 'costs could not be known at all', true, true],
  ];
  for (const [what, quotation, own, other] of table)
    it(what, () => {
      const [cited, others] = [long(), long()];
      const steps = prepare(quotation, cited, others);
      assert.deepEqual([cited.isPrepared, others.isPrepared], [own, other]);
      assert.equal(steps > 3, own);
      assert.equal(prepare(quotation, cited, others), 0);
    });

  it('is not worth while for short texts', () => {
    const short = readSourceText(SENTENCE);
    assert.equal(prepare('costs could not be known', short, short), 0);
  });

  it('makes the same as is made at once', () => {
    for (const markdown of [false, true]) {
      const [prepared, fresh] = [long(markdown), long(markdown)];
      for (const _ of prepared.prepareInSteps());
      assert.equal(prepared.text, fresh.text);
      assert.deepEqual(prepared.readings, fresh.readings);
      const quotation = { text: 'costs will rise by 43.5 percent' };
      assert.deepEqual(verifyQuotation(quotation, prepared), verifyQuotation(quotation, fresh));
    }
  });
});
