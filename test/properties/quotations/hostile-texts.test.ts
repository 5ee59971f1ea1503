import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../src/core/index.ts';

describe('hostile texts', () => {
  const LONG = 100_000;
  const HOSTILE: Readonly<Record<string, string>> = {
    'one word': 'a'.repeat(LONG),
    'one word many times': 'no '.repeat(LONG / 3),
    commas: ','.repeat(LONG),
    dots: '. '.repeat(LONG / 2),
    'quotation marks': '“ ‘"'.repeat(LONG / 4),
    brackets: '[a'.repeat(LONG / 2),
    ellipses: 'a … b '.repeat(LONG / 6),
    'line ends': 'a-\n'.repeat(LONG / 3),
    'numbers in lines': Array.from({ length: LONG / 10 }, (_, at) => at % 7).join('\n'),
    'lone surrogates': '\uD800a b '.repeat(LONG / 5),
  };
  for (const [what, text] of Object.entries(HOSTILE))
    it(`end: ${what}`, () => {
      const source = readSourceText(text);
      assert.ok(
        verifyQuotation({ text: 'we will consult [the] Parties … at once' }, source).verdict,
      );
      assert.ok(verifyQuotation({ text: text.slice(0, 5000) }, readSourceText('a b c')).verdict);
      assert.ok(verifyQuotation({ text: `${text.slice(7, 3000)} zebra` }, source).verdict);
    }).timeout(10_000);
});
