import assert from 'node:assert/strict';
import { idsOf, mark, parse } from './marked.ts';

describe('a glossary as it was typed', () => {
  const TRAPS: readonly (readonly [yaml: string, string: string])[] = [
    ['NO', 'NO'],
    ['ON', 'ON'],
    ['Yes', 'Yes'],
    ['true', 'true'],
    ['2+2', '2+2'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['007', '007'],
    ['1_000', '1_000'],
    ['12:30:45', '12:30:45'],
    ['2024-07-28', '2024-07-28'],
    ['.inf', '.inf'],
    ["'null'", 'null'],
    ['"~"', '~'],
    ['NULL', 'NULL'],
    ['R&D', 'R&D'],
    ['C*', 'C*'],
    ['L.L.P.', 'L.L.P.'],
    ['__proto__', '__proto__'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['constructor', 'constructor'],
    ['自衛隊', '自衛隊'],
    ['"🇯🇵 flag"', '🇯🇵 flag'],
  ];
  for (const [yaml, string] of TRAPS) {
    it(`${yaml} is the text ${JSON.stringify(string)}`, () => {
      const file = parse(
        `terms:\n  - acronym: ${yaml}\n    see-also: [${yaml}]\n    definition: ${yaml}\n`,
      );
      assert.deepEqual(file.problems, []);
      assert.deepEqual(file.terms[0]?.acronyms, [string]);
      assert.deepEqual(file.terms[0].seeAlso, [string]);
      assert.equal(file.terms[0].definition, string);
    });
  }

  it('null and ~ without quotation marks are nothing', () => {
    const file = parse(
      'terms:\n  - {acronym: A1, name: null, aliases: ~, kind: null, quotes: null}\n',
    );
    assert.deepEqual(file.problems, []);
    assert.equal(file.terms[0]?.name, 'A1');
  });

  it('tells a plural that is null from none', () => {
    const file = parse(
      'terms:\n  - {acronym: A1, plural: null}\n  - {acronym: B1}\n  - {acronym: C1, plural: Cs}\n',
    );
    assert.deepEqual(
      file.terms.map((term) => ('plural' in term ? term.plural : 'regular')),
      [null, 'regular', 'Cs'],
    );
  });

  it('names of prototypes are keys like others', () => {
    const file = parse(
      'terms:\n  - acronym: A1\n    translations: {__proto__: [x], constructor: [y]}\n' +
        'sources:\n  - {id: constructor, title: T, custom: {__proto__: {polluted: yes}}}\n  - {id: __proto__, title: T}\n',
    );
    assert.deepEqual(file.problems, []);
    assert.deepEqual(Object.entries(file.terms[0]?.translations ?? {}), [
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ]);
    assert.deepEqual(idsOf(file), ['a1', 'constructor', '__proto__']);
    const copy = Object.assign({}, file.sources[0]?.csl['custom']) as Record<string, unknown>;
    assert.equal(copy['polluted'], undefined);
  });
});

describe('an odd file', () => {
  for (const [what, text] of [
    ['empty', ''],
    ['white space', ' \n\n'],
    ['comments only', '# nothing yet\n\n# still nothing\n'],
    ['a document mark only', '---\n'],
    ['lists without entries', 'version: 1\nterms:\nsources: []\n'],
    ['a BOM only', '\uFEFF'],
  ] as const) {
    it(`${what}: a glossary without entries and without problems`, () => {
      const file = parse(text);
      assert.deepEqual([file.problems, file.terms, file.sources], [[], [], []]);
    });
  }

  it('a BOM is not counted', () => {
    const text = 'terms:\n  - acronym: A1\n    nme: First\n';
    const file = parse(`\uFEFF${text}`);
    assert.equal(mark(text, file.problems), text.replace('nme', '«nme»'));
  });

  it('CRLF: lines and ranges are right, also where it is not YAML', () => {
    const text =
      'terms:\r\n  - acronym: A1\r\n    name: First: of all\r\n  - acronym: B1\r\n    definition: >-\r\n      Two\r\n      lines.\r\n\r\n    nme: B\r\n';
    const file = parse(text);
    assert.equal(
      mark(text, file.problems),
      text.replace('nme', '«nme»').replace('First: of all', '«First: of all»'),
    );
    const [term] = file.terms;
    assert.equal(term?.definition, 'Two lines.');
    assert.equal(term.origin.line, 3);
    assert.match(
      text.slice(term.origin.range.start, term.origin.range.end),
      /^acronym: B1.*nme: B$/s,
    );
  });
});
