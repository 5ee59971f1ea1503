import assert from 'node:assert/strict';
import { pandocLocator, readLocator } from '../../../../src/core/index.ts';

describe('reading a locator', () => {
  const cases: readonly (readonly [text: string, label: string, value: string])[] = [
    ['p. 3', 'page', '3'],
    ['pp. 3-5', 'page', '3-5'],
    ['12', 'page', '12'],
    ['iv', 'page', 'iv'],
    ['para. 4', 'paragraph', '4'],
    ['Paragraphs 4 and 5', 'paragraph', '4 and 5'],
    ['¶ 4', 'paragraph', '4'],
    ['§§ 2-3', 'section', '2-3'],
    ['art. V', 'article', 'V'],
    ['{art. V}', 'article', 'V'],
    ['Article V(1)', 'article', 'V(1)'],
    ['chap. 2', 'chapter', '2'],
    ['ch. 3', 'chapter', '3'],
    ['fig. 2', 'figure', '2'],
    ['第5条', 'article', '5'],
    ['12頁', 'page', '12'],
    ['Annex B', 'page', 'Annex B'],
  ];
  for (const [text, label, value] of cases) {
    it(`“${text}”`, () => assert.deepEqual(readLocator(text), { label, value }));
  }

  it('finds nothing in nothing', () => assert.equal(readLocator(' {} '), undefined));

  it('gives back what was written for Pandoc', () => {
    for (const label of ['page', 'paragraph', 'article', 'section', 'chapter', 'figure', 'note']) {
      for (const value of ['3', '3-5', 'V']) {
        const locator = { label, value };
        assert.deepEqual(readLocator(pandocLocator(locator)), locator);
      }
    }
  });
});
