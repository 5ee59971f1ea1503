import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { choice, escapeSnippet, parseGlossary, placeholder } from '../../../src/core/index.ts';
import { readBundledGlossary } from '../../../src/generate/bundled.ts';
import { allSnippets } from '../../../src/generate/snippets.ts';
import type { Snippet } from '../../../src/generate/static-snippets.ts';
import { readSnippet } from './snippet-reader.ts';
import { anyCharacter } from '../../support/characters.ts';

const FIXTURE = String.raw`
version: 1
terms:
  - id: dicas
    acronym: DICAS
    name: Defense Industrial Cooperation
    quotes:
      - { source: some-report, text: 'It costs US$5 {or more} \ less, *they* said.' }
      - { source: some-report, text: '約束の「盾」を守る。', locator: { label: article, value: V } }
      - { source: some-report, text: '${'word '.repeat(20)}' }
      - { source: some-report, text: '${'word '.repeat(21)}' }
sources:
  - id: some-report
    type: report
    title: A Report
    author: [{ literal: A Body }]
    issued: '2024-07-29'
`;

describe('generated snippets', () => {
  let snippets: Record<string, Snippet>;
  const bodyIn = (all: Record<string, Snippet>, prefix: string): string =>
    Object.values(all)
      .find((snippet) => snippet.prefix === prefix)
      ?.body.join('\n') ?? assert.fail(`no ${prefix}`);
  const bodyOf = (prefix: string): string => bodyIn(snippets, prefix);
  before(async () => {
    snippets = allSnippets(await readBundledGlossary());
  });

  it('all follow the grammar, with a name that is not their prefix once more', () => {
    for (const [name, { prefix, description }] of Object.entries(snippets)) {
      assert.notEqual(name, prefix);
      assert.ok(name.length > 0 && name.length < 120 && description.length > 0, name);
      assert.doesNotThrow(() => readSnippet(bodyOf(prefix)), name);
    }
  });

  it('are named by what they insert, and by the prefix too where two insert the same', () => {
    const made = allSnippets([parseGlossary(FIXTURE, { file: 'x', layer: 'bundled' })]);
    const nameOf = (wanted: string) =>
      Object.entries(made).find(([, { prefix }]) => prefix === wanted)?.[0];
    assert.equal(nameOf('cite'), 'Citation');
    assert.equal(nameOf('cite-some-report'), 'A Report');
    assert.equal(nameOf('quote-dicas'), '“It costs US$5 {or more} \\ less, *they* said.”');
    assert.equal(nameOf('quote-dicas-3'), `“${'word '.repeat(10)}word…`);
    assert.equal(nameOf('quote-dicas-4'), `“${'word '.repeat(10)}word… (quote-dicas-4)`);
  });

  it('have one for each source and each quotation', async () => {
    const files = await readBundledGlossary();
    for (const { id } of files.flatMap((file) => file.sources)) {
      assert.equal(readSnippet(bodyOf(`cite-${id}`)).text, `[@${id}]`);
    }
    for (const { id, quotes } of files.flatMap((file) => file.terms)) {
      quotes.forEach(({ source }, i) => {
        const { text } = readSnippet(bodyOf(i === 0 ? `quote-${id}` : `quote-${id}-${i + 1}`));
        assert.match(text, /^[“「].*[”」] \[@/);
        assert.ok(text.includes(`[@${source}`), text);
      });
    }
  });

  const cases: [name: string, selected: string, text: string][] = [
    ['cite', '', '[@key]'],
    ['citep', '', '[@key, p. 1]'],
    ['citeart', '', '[@key, {art. V}]'],
    ['quote', 'so it says', '“so it says” [@key]'],
    ['quote', '', '“” [@key]'],
    ['bquote', 'one\ntwo', '> one\n> two\n> [@key]\n'],
    ['bquote', '', '> \n> [@key]\n'],
    ['fncite', '', '[^1]\n\n[^1]: [@key].'],
    ['sic', 'USJF', 'USJF [*sic*]'],
    ['sic', '', '[*sic*]'],
  ];
  for (const [name, selected, expected] of cases) {
    it(`${name} with "${selected}" selected`, () => {
      const variables = selected === '' ? {} : { TM_SELECTED_TEXT: selected };
      assert.equal(readSnippet(bodyOf(name), variables).text, expected);
    });
  }

  it('citep offers locator labels', () => {
    const { stops } = readSnippet(bodyOf('citep'));
    assert.deepEqual(stops.get(2)?.choices?.slice(0, 3), ['p.', 'pp.', 'para.']);
  });

  for (const name of ['src-blog', 'src-treaty', 'src-statement', 'src-news', 'src-report']) {
    it(`${name} is an entry that the glossary takes`, () => {
      const date = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '22' };
      const { text } = readSnippet(bodyOf(name), date);
      const yaml = `version: 1\nsources:\n${text.replaceAll(/^/gm, '  ')}`;
      assert.deepEqual(parseDocument(yaml).errors, []);
      const file = parseGlossary(yaml, { file: 'x.glossary.yaml', layer: 'workspace' });
      assert.deepEqual(file.problems, []);
      assert.equal(file.sources[0]?.csl['issued'], '2026-11-22');
    });
  }

  it('escape what would be taken for a tab stop', () => {
    const made = allSnippets([parseGlossary(FIXTURE, { file: 'x', layer: 'bundled' })]);
    assert.equal(
      readSnippet(bodyIn(made, 'quote-dicas')).text,
      String.raw`“It costs US$5 {or more} \\ less, \*they\* said.” [@some-report]`,
    );
    assert.equal(
      readSnippet(bodyIn(made, 'quote-dicas-2')).text,
      '「約束の『盾』を守る。」 [@some-report, {art. V}]',
    );
  });
});

describe('snippet writing', () => {
  it('gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        assert.equal(readSnippet(escapeSnippet(text)).text, text);
      }),
    );
  });

  it('gives any placeholder back, beside any text', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('$', '}', '{', '\\', '1', ':', '|', ',', 'a'),
    });
    fc.assert(
      fc.property(tricky, tricky, (text, rest) => {
        const read = readSnippet(`${placeholder(1, text)}${escapeSnippet(rest)}`);
        // A number right behind "$1" would belong to it.
        fc.pre(text !== '' || !/^\d/.test(rest));
        assert.equal(read.text, text + rest);
        assert.equal(read.stops.get(1)?.text, text);
      }),
    );
  });

  it('gives any choice back', () => {
    const value = fc.string({
      unit: fc.constantFrom(',', '|', '\\', '}', '$', 'p', '.'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        assert.deepEqual(readSnippet(choice(1, values)).stops.get(1)?.choices, values);
      }),
    );
  });
});
