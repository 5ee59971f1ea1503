import assert from 'node:assert/strict';
import { abbreviateLocator, spellOutLocator } from '../../../../src/core/citations/locators.ts';
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
    ['chs 2 & 3', 'chapter', '2 & 3'],
    ['§ 5', 'section', '5'],
    ['¶¶ 2-3', 'paragraph', '2-3'],
    ['p.3', 'page', '3'],
    ['  pp.   3 ', 'page', '3'],
    ['sub verbo “Alliance”', 'sub-verbo', '“Alliance”'],
    ['p. xiv', 'page', 'xiv'],
    ['page turner', 'page', 'page turner'],
    ['五条', 'article', '5'],
    ['第２項', 'paragraph', '2'],
    ['3節', 'section', '3'],
    ['第3章', 'chapter', '3'],
    ['12ページ', 'page', '12'],
    ['3段落', 'paragraph', '3'],
    ['第5条の2', 'page', '第5条の2'],
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

describe('writing a locator', () => {
  /** The terms of CSL's en-US locale, of one and of several. */
  const TERMS: readonly (readonly [label: string, one: string, many: string, long: string])[] = [
    ['act', 'act 3', 'acts 3-5', 'Acts 3-5'],
    ['appendix', 'app. 3', 'apps. 3-5', 'Appendices 3-5'],
    ['article', 'art. 3', 'arts. 3-5', 'Articles 3-5'],
    ['article-locator', 'art. 3', 'arts. 3-5', 'Articles 3-5'],
    ['book', 'bk. 3', 'bks. 3-5', 'Books 3-5'],
    ['canon', 'c. 3', 'cc. 3-5', 'Canons 3-5'],
    ['chapter', 'chap. 3', 'chaps. 3-5', 'Chapters 3-5'],
    ['column', 'col. 3', 'cols. 3-5', 'Columns 3-5'],
    ['equation', 'eq. 3', 'eqs. 3-5', 'Equations 3-5'],
    ['figure', 'fig. 3', 'figs. 3-5', 'Figures 3-5'],
    ['folio', 'fol. 3', 'fols. 3-5', 'Folios 3-5'],
    ['issue', 'no. 3', 'nos. 3-5', 'Numbers 3-5'],
    ['line', 'l. 3', 'll. 3-5', 'Lines 3-5'],
    ['note', 'n. 3', 'nn. 3-5', 'Notes 3-5'],
    ['page', 'p. 3', 'pp. 3-5', 'Pages 3-5'],
    ['paragraph', 'para. 3', 'paras. 3-5', 'Paragraphs 3-5'],
    ['part', 'pt. 3', 'pts. 3-5', 'Parts 3-5'],
    ['rule', 'r. 3', 'rr. 3-5', 'Rules 3-5'],
    ['scene', 'sc. 3', 'scs. 3-5', 'Scenes 3-5'],
    ['section', 'sec. 3', 'secs. 3-5', 'Sections 3-5'],
    ['table', 'table 3', 'tables 3-5', 'Tables 3-5'],
    ['title-locator', 'tit. 3', 'tits. 3-5', 'Titles 3-5'],
    ['verse', 'v. 3', 'vv. 3-5', 'Verses 3-5'],
    [' Volume ', 'vol. 3', 'vols. 3-5', 'Volumes 3-5'],
    ['sub verbo', 's.v. 3', 's.vv. 3-5', 'Sub verbos 3-5'],
    ['heading', 'heading 3', 'heading 3-5', 'Headings 3-5'],
  ];
  for (const [label, one, many, long] of TERMS) {
    it(`${label}: ${one}, ${many}, ${long}`, () => {
      assert.equal(abbreviateLocator({ label, value: ' 3 ' }), one);
      assert.equal(abbreviateLocator({ label, value: '3-5' }), many);
      assert.equal(spellOutLocator({ label, value: '3-5' }), long);
    });
  }

  const SEVERAL: readonly (readonly [value: string, written: string])[] = [
    ['3', 'p. 3'],
    ['3–5', 'pp. 3–5'],
    ['3 - 5', 'pp. 3 - 5'],
    ['3, 9', 'pp. 3, 9'],
    ['3 & 9', 'pp. 3 & 9'],
    ['II-3', 'p. II-3'], // a number with a hyphen
    ['3,', 'p. 3,'],
    ['', 'p.'],
  ];
  for (const [value, written] of SEVERAL)
    it(written, () => assert.equal(abbreviateLocator({ label: 'page', value }), written));

  it('leaves bare for Pandoc what it reads bare', () => {
    const bare =
      'book chapter column figure folio issue line note opus page paragraph part section verse volume';
    for (const label of bare.split(' '))
      assert.doesNotMatch(pandocLocator({ label, value: '3-5, 9' }), /[{}]/, label);
    for (const label of ['article', 'act', 'table', 'rule', 'page x'])
      assert.match(pandocLocator({ label, value: '3' }), /^\{.*\}$/, label);
    for (const value of ['3a', 'x 3', '3-', '-3', '3;5'])
      assert.match(pandocLocator({ label: 'page', value }), /^\{.*\}$/, value);
  });
});
