import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';
import { repairsFor } from '../../../../src/core/quotations/repairs.ts';

function told(quotation: string, source: string): string {
  const { verdict, reason } = verifyQuotation({ text: quotation }, readSourceText(source));
  return reason === undefined ? verdict : `${verdict} (${reason})`;
}

const BEFORE = 'The two governments will deepen';
const AFTER = 'their cooperation on the outer islands';

describe('how much an ellipsis or a bracket may stand for', () => {
  /** That many letters, in words of five. */
  const letters = (count: number): string =>
    `${'abcde '.repeat(Math.floor(count / 5))}${'z'.repeat(count % 5)}`.trim();
  const words = (count: number): string => Array<string>(count).fill('word').join(' ');

  const CASES: readonly (readonly [what: string, mark: string, between: string, told: string])[] = [
    ['an ellipsis for 2,000 letters', '[…]', letters(2000), 'altered'],
    ['an ellipsis for 2,001 letters', '[…]', letters(2001), 'misquote (word)'],
    ['brackets for six words', '[it]', words(6), 'altered'],
    ['brackets for seven words', '[it]', words(7), 'misquote (word)'],
    ['brackets for a word of 160 letters', '[it]', 'w'.repeat(160), 'altered'],
    ['brackets for a word of 161 letters', '[it]', 'w'.repeat(161), 'misquote (word)'],
  ];
  for (const [what, mark, between, expected] of CASES) {
    it(what, () =>
      assert.equal(told(`${BEFORE} ${mark} ${AFTER}`, `${BEFORE} ${between} ${AFTER}.`), expected),
    );
  }
});

describe('which repairs a misquotation has', () => {
  const SOURCE = 'We saw the quick brown fox jump over a lazy old dog near the house of Mr. Poe.';
  const CASES: readonly (readonly [quotation: string, told: string, ...kinds: string[]])[] = [
    ['the quick red fox jump over a lazy old dog', 'misquote (word)', 'source-words', 'brackets'],
    ['the quick red fox leap over a busy old dog', 'misquote (word)', 'source-words', 'brackets'],
    [
      'the quick red fox leap over a busy old cat near the house',
      'misquote (word)',
      'source-words',
    ],
    ['the quick brown fox jump over no lazy old dog', 'misquote (meaning)', 'source-words'],
    ['the brown quick fox jump over a lazy old dog', 'misquote (order)', 'source-words'],
    ['the quick brown fox jump over a laz', 'misquote (mid-word)', 'source-words'],
    ['The quick brown fox jump', 'initial-case'],
    ['the quick brown fox', 'exact'],
  ];
  for (const [quotation, expected, ...kinds] of CASES) {
    it(`${quotation}: ${expected}`, () => {
      const source = readSourceText(SOURCE);
      const verification = verifyQuotation({ text: quotation }, source);
      assert.equal(told(quotation, SOURCE), expected);
      const found = repairsFor(quotation, verification, source).map(({ kind }) => kind);
      assert.deepEqual(found, kinds);
    });
  }
});

describe('dots', () => {
  const CASES: readonly (readonly [quotation: string, source: string, told: string])[] = [
    ['They deepen. Their ties hold', 'They deepen.... Their ties hold', 'misquote (punctuation)'],
    ['They deepen.... Their ties hold', 'They deepen. Their ties hold', 'altered'],
    ['They deepen.... Their ties hold', 'They deepen. And more. Their ties hold', 'altered'],
    ['They deepen... Their ties hold', 'They deepen, and more. Their ties hold', 'altered'],
    ['They deepen..... Their ties hold', 'They deepen, and more. Their ties hold', 'altered'],
    ['They deepen.. Their ties hold', 'They deepen. Their ties hold', 'misquote (punctuation)'],
  ];
  for (const [quotation, source, expected] of CASES)
    it(`${quotation} of: ${source}`, () => assert.equal(told(quotation, source), expected));
});
