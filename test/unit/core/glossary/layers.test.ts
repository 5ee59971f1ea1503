import assert from 'node:assert/strict';
import {
  combineGlossaries,
  parseGlossary,
  type GlossaryFile,
  type LayerKind,
} from '../../../../src/core/index.ts';
import { parse } from './marked.ts';

describe('ids of terms', () => {
  const CASES: readonly (readonly [what: string, terms: string, ids: readonly string[]])[] = [
    ['are what the entry says', '[{id: one, acronym: A1}]', ['one']],
    ['come from the acronym', '[{acronym: USFJ, name: U.S. Forces Japan}]', ['usfj']],
    ['come from the first of several', "[{acronym: [SCC, '2+2'], name: Committee}]", ['scc']],
    ['come from the name where there is no acronym', '[{name: Wang Yi}]', ['wang-yi']],
    [
      'come from the name where the acronym is taken',
      '[{acronym: MSE, name: Missile Segment}, {acronym: MSE, name: Mean Error}]',
      ['mse', 'mean-error'],
    ],
    [
      'are numbered where both are taken',
      '[{id: abc, name: X}, {id: a-b-c, name: Y}, {acronym: ABC, name: A B C}]',
      ['abc', 'a-b-c', 'abc-2'],
    ],
    [
      'keep clear of an id that a later entry gives',
      '[{acronym: ABC, name: First}, {id: abc, name: Second}]',
      ['first', 'abc'],
    ],
    [
      'are Japanese where the name is',
      '[{name: 自衛隊}, {name: 日米「2+2」}]',
      ['自衛隊', '日米-2-2'],
    ],
    ['take full-width letters for plain ones', '[{acronym: ＵＳＦＪ}]', ['usfj']],
    [
      'are there where nothing is left of the form',
      "[{name: '!!'}, {name: '??'}]",
      ['term-2', 'term-3'],
    ],
    [
      'may be names of prototypes',
      '[{acronym: __proto__}, {acronym: constructor}]',
      ['proto', 'constructor'],
    ],
  ];
  for (const [what, terms, ids] of CASES) {
    it(what, () => {
      assert.deepEqual(
        parse(`terms: ${terms}\n`).terms.map(({ id }) => id),
        ids,
      );
    });
  }
});

describe('layers', () => {
  const file = (layer: LayerKind, name: string, yaml: string): GlossaryFile =>
    parseGlossary(yaml, { file: name, layer });
  const weak = file(
    'bundled',
    'weak',
    'terms: [{id: a, name: Weak A}, {id: b, acronym: MSE, name: Weak B}]\nsources: [{id: s, title: Weak}]\n',
  );
  const strong = file(
    'workspace',
    'strong',
    'terms: [{id: a, name: Strong A}, {id: c, acronym: MSE, name: Strong C}]\nsources: [{id: s, title: Strong}]\n',
  );
  const equal = file(
    'workspace',
    'equal',
    'terms: [{id: a, name: Equal A}, {id: d, name: Equal D}]\n',
  );

  it('the entry of the stronger layer comes first, in whatever order files come', () => {
    for (const files of [
      [weak, strong],
      [strong, weak],
    ]) {
      const glossary = combineGlossaries(files);
      assert.deepEqual(
        glossary.terms.map(({ name }) => name),
        ['Strong A', 'Strong C', 'Weak B'],
      );
      assert.equal(glossary.termById.get('a')?.origin.file, 'strong');
      assert.equal(glossary.sourceById.get('s')?.csl['title'], 'Strong');
    }
  });

  it('within a layer the first file wins', () => {
    const name = (files: readonly GlossaryFile[]): string | undefined =>
      combineGlossaries(files).termById.get('a')?.name;
    assert.equal(name([strong, equal]), 'Strong A');
    assert.equal(name([equal, strong]), 'Equal A');
  });

  it('from bundled to the note, the later is the stronger', () => {
    const layers: readonly LayerKind[] = ['note', 'folder', 'workspace', 'user', 'bundled'];
    const glossary = combineGlossaries(
      layers.toReversed().map((layer) => file(layer, layer, `terms: [{id: ${layer}, name: N}]`)),
    );
    assert.deepEqual(
      glossary.terms.map(({ id }) => id),
      layers,
    );
  });

  it('every entry knows its file, layer and line', () => {
    const read = file(
      'folder',
      'f.yaml',
      'terms:\n  - id: a\n    name: A\n\n  - id: b\n    name: B\n',
    );
    assert.deepEqual(
      read.terms.map(({ origin }) => [origin.file, origin.layer, origin.line, origin.range]),
      [
        ['f.yaml', 'folder', 1, { start: 11, end: 28 }],
        ['f.yaml', 'folder', 4, { start: 34, end: 51 }],
      ],
    );
  });
});

describe('a whole entry', () => {
  it('is read with everything that the format has', () => {
    const { terms, sources, problems, title, language } = parse(`version: 1
title: Test
language: en
terms:
  - id: usfj
    acronym: USFJ
    name: U.S. Forces Japan
    aliases: [United States Forces Japan]
    deprecated: [Far East Command]
    misspellings: [USJF]
    exclude: ["USFJ Cup"]
    translations: { ja: [在日米軍] }
    kind: command
    definition: >-
      The command in
      Japan.
    quotes:
      - source: s
        text: "words"
        locator: { value: "4" }
        prefix: before
        suffix: after
        checked: "2026-11-22"
    see-also: [jjoc]
    valid: { from: "1957-07-01", to: null, replaced-by: jjoc }
    plural: null
    expand: never
    case: fold
    url: https://example.org/
    x-own: kept out
sources:
  - id: s
    type: report
    title: T
    author: [{ family: F, given: G }]
    issued: "2024"
    custom: { coverage: full, text: s.txt }
`);
    assert.deepEqual(problems, []);
    assert.deepEqual([title, language], ['Test', 'en']);
    const { origin, quotes, ...term } = terms[0] ?? assert.fail();
    assert.equal(origin.line, 4);
    assert.deepEqual(term, {
      id: 'usfj',
      acronyms: ['USFJ'],
      name: 'U.S. Forces Japan',
      aliases: ['United States Forces Japan'],
      deprecated: ['Far East Command'],
      misspellings: ['USJF'],
      exclude: ['USFJ Cup'],
      translations: { ja: ['在日米軍'] },
      kind: 'command',
      definition: 'The command in Japan.',
      seeAlso: ['jjoc'],
      valid: { from: '1957-07-01', replacedBy: 'jjoc' },
      plural: null,
      expand: 'never',
      case: 'fold',
      url: 'https://example.org/',
      written: { explicit: ['valid.to'] },
    });
    const { range, ...quote } = quotes[0] ?? assert.fail();
    assert.equal(range.end - range.start, '"words"'.length);
    assert.deepEqual(quote, {
      source: 's',
      text: 'words',
      locator: { label: 'page', value: '4' },
      prefix: 'before',
      suffix: 'after',
      checked: '2026-11-22',
    });
    const { csl, coverage, text } = sources[0] ?? assert.fail();
    assert.deepEqual(
      [coverage, text, csl.type, csl['issued']],
      ['full', 's.txt', 'report', '2024'],
    );
  });
});
