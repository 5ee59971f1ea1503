import assert from 'node:assert/strict';
import { parseCslXml } from '../../../src/core/chunks/citations.ts';
import { CITATION_LOCALES, CITATION_STYLES } from '../../../src/core/index.ts';
import type { StyleCredit } from '../../../src/generate/csl-credits.ts';
import { readCslFiles } from '../../../src/generate/csl-files.ts';
import {
  creditOf,
  peopleIn,
  restoreCredit,
  restoreTranslators,
  titleOf,
} from '../../../src/generate/csl-info.ts';

const style = (info: string) => parseCslXml(`<style><info>${info}</info><citation/></style>`);
const stripped = style(
  '<title/><title-short/><id/><link rel="self"/><author><name/><email/></author>' +
    '<contributor><name/></contributor><category field="law"/><summary/><updated/>' +
    '<rights license="http://creativecommons.org/licenses/by-sa/3.0/"/>',
);
const CREDIT: StyleCredit = {
  short: 'Style',
  title: 'A Style',
  id: 'http://example.org/a',
  links: [['self', 'http://example.org/a']],
  authors: [{ name: 'Ann Author', email: 'ann@example.org' }],
  contributors: [{ name: 'Carl Contributor' }],
};

describe('restoreCredit', () => {
  it('puts the texts back, says where the style is from, and drops what it does not know', () => {
    assert.deepEqual(
      restoreCredit(stripped, CREDIT, 'From there. Modified.'),
      style(
        '<title>A Style</title><id>http://example.org/a</id><link href="http://example.org/a" rel="self"/>' +
          '<author><name>Ann Author</name><email>ann@example.org</email></author>' +
          '<contributor><name>Carl Contributor</name></contributor><category field="law"/>' +
          '<summary>From there. Modified.</summary>' +
          '<rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a ' +
          'Creative Commons Attribution-ShareAlike 3.0 License</rights>',
      ),
    );
  });

  const others: [what: string, credit: StyleCredit][] = [
    ['an author less', { ...CREDIT, authors: [] }],
    ['an author more', { ...CREDIT, authors: [...CREDIT.authors, { name: 'Bo' }] }],
    ['an author without the address', { ...CREDIT, authors: [{ name: 'Ann Author' }] }],
    ['a contributor less', { ...CREDIT, contributors: [] }],
    ['another link', { ...CREDIT, links: [['template', 'http://example.org/a']] }],
  ];
  for (const [what, credit] of others) {
    it(`fails for a credit with ${what}`, () => {
      assert.throws(
        () => restoreCredit(stripped, credit, ''),
        /Its credit in csl-credits\.ts has others/,
      );
    });
  }
});

describe('creditOf', () => {
  const people =
    '<author><name>A B</name><uri>u</uri></author><contributor><name>C D</name></contributor>';
  const links = '<link href="x" rel="documentation"/><link href="y" rel="documentation"/>';

  it('is what a style says of itself, in its order', () => {
    const credit = creditOf(
      style(
        `<title>A Style</title><title-short>AS</title-short><id>i</id>${links}${people}<rights/>`,
      ),
    );
    assert.deepEqual(credit, {
      short: 'AS',
      title: 'A Style',
      id: 'i',
      links: [
        ['documentation', 'x'],
        ['documentation', 'y'],
      ],
      authors: [{ name: 'A B', uri: 'u' }],
      contributors: [{ name: 'C D' }],
    });
  });

  it('gives back what was restored', () => {
    const restored = restoreCredit(stripped, CREDIT, '');
    assert.deepEqual(creditOf(restored), { ...CREDIT, short: CREDIT.title });
  });
});

describe('restoreTranslators', () => {
  const locale = parseCslXml(
    '<locale xml:lang="xx"><info><translator><name/></translator></info></locale>',
  );

  it('takes the info with its texts', () => {
    const info = parseCslXml('<info><translator><name>Tom</name></translator></info>');
    assert.deepEqual(peopleIn(restoreTranslators(locale, info), 'translator'), ['Tom']);
  });

  it('fails for the info of another locale', () => {
    const info = parseCslXml('<info><rights/></info>');
    assert.throws(() => restoreTranslators(locale, info), /The locale xx has these parts/);
  });
});

describe('the styles and locales of the product', () => {
  it('have a title and authors; those that were changed say so', async () => {
    const { styles } = await readCslFiles(CITATION_STYLES);
    for (const [id, tree] of styles) {
      assert.notEqual(titleOf(tree), '', id);
      assert.ok(
        peopleIn(tree, 'author').every((name) => /^\w.* \w/.test(name)),
        id,
      );
      assert.notEqual(peopleIn(tree, 'author').length, 0, id);
    }
    const modified = [...styles].filter(([, tree]) =>
      JSON.stringify(tree).includes('Modified by the Policy Gloss'),
    );
    assert.deepEqual(modified.map(([id]) => id).toSorted(), [
      'apa',
      'bluebook-law-review',
      'modern-language-association',
      'oscola',
    ]);
  });

  it('have their translators', async () => {
    const { locales } = await readCslFiles([], CITATION_LOCALES);
    assert.deepEqual(peopleIn(locales.get('ja-JP') ?? assert.fail(), 'translator'), [
      'Shoji Takahashi',
      'cmplstofB',
    ]);
  });

  it('cannot get another style without its authors', async () => {
    await assert.rejects(
      readCslFiles(['ieee']),
      /The style ieee has no credit: add its authors to csl-credits\.ts/,
    );
  });
});
