import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  compareSources,
  describeInLine,
  describeSource,
  normalizeCslItem,
  withoutRepeatedAuthor,
} from '../../../../src/core/index.ts';
import { readSource } from './sources.ts';

describe('the names of a source', () => {
  const NAMES: readonly (readonly [author: string, authors: string])[] = [
    ['[{family: A}]', 'A'],
    ['[{family: A}, {family: B}]', 'A and B'],
    ['[{family: A}, {family: B}, {family: C}]', 'A, B and C'],
    ['[{family: A}, {family: B}, {family: C}, {family: D}]', 'A et al.'],
    ['[{family: A}, {literal: others}]', 'A et al.'],
    ['[{family: A}, {family: B}, {literal: others}]', 'A, B et al.'],
    ['[{family: A}, {family: B}, {family: C}, {literal: others}]', 'A et al.'],
    ['[{literal: others}]', 'others'],
    ['[{family: Waal, given: Ed, non-dropping-particle: de}]', 'de Waal'],
    ['[{given: Plato}]', 'Plato'],
    ['[{literal: The Office}]', 'The Office'],
  ];
  for (const [author, authors] of NAMES)
    it(`${author}: ${authors}`, () => {
      const source = readSource('type: report', 'title: T', `author: ${author}`);
      assert.equal(describeSource(source).authors, authors);
    });
});

describe('describing a source', () => {
  const cases: [lines: string[], authors: string, date: string, inLine: string][] = [
    [
      [
        'type: post-weblog',
        'title: T',
        'author: [{family: Nishimura, given: Takuya}]',
        'container-title: Asia Policy Point',
        'issued: 2024-07-29',
      ],
      'Nishimura',
      'July 29, 2024',
      'Nishimura · July 29, 2024 · Asia Policy Point · blog post',
    ],
    [
      ['type: report', 'title: T', 'author: [{family: A}, {literal: The B}, {family: C}]'],
      'A, The B and C',
      '',
      'A, The B and C · report',
    ],
    [
      ['type: book', 'title: T', 'author: [{family: A}, {family: B}]', 'issued: "2004"'],
      'A and B',
      '2004',
      'A and B · 2004 · book',
    ],
    [
      ['type: book', 'title: T', 'editor: [{family: A}, {family: B}, {family: C}, {family: D}]'],
      'A et al.',
      '',
      'A et al. · book',
    ],
    [
      ['type: book', 'title: T', 'author: [{family: A}, {literal: others}]'],
      'A et al.',
      '',
      'A et al. · book',
    ],
    [
      ['type: document', 'title: T', 'author: [{literal: MOD}]', 'publisher: MOD'],
      'MOD',
      '',
      'MOD · document',
    ],
    [
      ['type: legal_case', 'title: T', 'author: [{family: Berg, non-dropping-particle: van den}]'],
      'van den Berg',
      '',
      'van den Berg · legal case',
    ],
  ];
  for (const [lines, authors, date, inLine] of cases) {
    it(inLine, () => {
      const description = describeSource(readSource(...lines));
      assert.equal(description.authors, authors);
      assert.equal(description.date, date);
      assert.equal(describeInLine(description), inLine);
    });
  }

  it('orders the most recent first, then by title', () => {
    const source = (title: string, issued?: string) =>
      readSource('type: book', `title: ${title}`, ...(issued ? [`issued: ${issued}`] : []));
    const sorted = [
      source('undated'),
      source('old', '2020-01'),
      source('b', '2024-07-29'),
      source('a', '2024-07-29'),
    ].toSorted(compareSources);
    assert.deepEqual(
      sorted.map(({ csl }) => csl['title']),
      ['a', 'b', 'old', 'undated'],
    );
  });
});

describe('normalizing a CSL item', () => {
  it('makes proper CSL-JSON of strings', () => {
    const { csl } = readSource(
      'type: report',
      'title: T',
      "author: [{family: Doe, given: Jane, comma-suffix: 'true'}, Some Body, {family: ''}]",
      'editor: {literal: E}',
      'issued: 2024-07',
      'volume: 3',
      'custom: {coverage: excerpts}',
      "note: ''",
    );
    assert.deepEqual(normalizeCslItem(csl), {
      id: 'key',
      type: 'report',
      title: 'T',
      author: [{ family: 'Doe', given: 'Jane', 'comma-suffix': true }, { literal: 'Some Body' }],
      editor: [{ literal: 'E' }],
      issued: { 'date-parts': [[2024, 7]] },
      volume: '3',
    });
  });

  it('never throws, and does not change what is normal', () => {
    const variable = fc.constantFrom('author', 'issued', 'title', 'editor', 'x-a', 'custom');
    fc.assert(
      fc.property(fc.dictionary(variable, fc.anything()), (variables) => {
        const once = normalizeCslItem({ ...variables, id: 'a', type: 'book' });
        assert.deepEqual(normalizeCslItem(once), once);
      }),
    );
  });

  it('leaves out a publisher that repeats the author', () => {
    const item = {
      id: 'a',
      type: 'report',
      author: [{ literal: 'The White House' }],
      publisher: 'White House',
      'publisher-place': 'Washington',
      'container-title': 'the  White House',
    };
    assert.deepEqual(withoutRepeatedAuthor(item), {
      id: 'a',
      type: 'report',
      author: [{ literal: 'The White House' }],
    });
    const other = { ...item, publisher: 'GPO', 'container-title': 'Papers' };
    assert.deepEqual(withoutRepeatedAuthor(other), other);
  });
});
