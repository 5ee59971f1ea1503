import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ProblemCode } from '../../../../src/core/index.ts';
import { citableAs, legalKey } from '../../../../src/core/bibliographies/keys.ts';
import { bibliographyFormat } from '../../../../src/core/bibliographies/format.ts';
import { idsOf, mark, readMarks } from '../glossary/marked.ts';
import { read } from './reading.ts';

const A = '{"id": "a", "type": "report", "title": "A"}';
const C = '{"id": "c", "type": "book", "title": "C"}';

interface Shape {
  readonly what: string;
  readonly text: string;
  readonly ids: readonly string[];
}

interface Case {
  readonly what: string;
  readonly file: string;
  /** «…» is where the problems are. */
  readonly text: string;
  readonly code: ProblemCode;
  readonly severity?: 'info' | 'warning';
  readonly message: RegExp;
  readonly stay: readonly string[];
}

const SHAPES: readonly Shape[] = [
  { what: 'a list', text: `[${A}, ${C}]`, ids: ['a', 'c'] },
  { what: 'an empty list', text: '[]', ids: [] },
  { what: 'a list under "references"', text: `{"references": [${A}]}`, ids: ['a'] },
  { what: 'a list under "items"', text: `{"items": [${A}], "version": 1}`, ids: ['a'] },
  { what: 'one item', text: A, ids: ['a'] },
  {
    what: 'items by their keys',
    text: '{"k": {"type": "book"}, "l": {"type": "book"}}',
    ids: ['k', 'l'],
  },
  { what: 'a number for a key', text: '[{"id": 12, "type": "book"}]', ids: ['12'] },
  { what: 'only a citation key', text: '[{"type": "book", "citation-key": "k"}]', ids: ['k'] },
  { what: 'a byte order mark', text: `\uFEFF[${A}]`, ids: ['a'] },
];

const YAML_SHAPES: readonly Shape[] = [
  {
    what: 'Pandoc’s wrapper',
    text: 'references:\n- id: a\n  title: A\n- id: c\n',
    ids: ['a', 'c'],
  },
  { what: 'a bare list', text: '- id: a\n- id: c\n', ids: ['a', 'c'] },
  { what: 'a fence as of front matter', text: '---\nreferences:\n- id: a\n---\n', ids: ['a'] },
  { what: 'a fence that ends in dots', text: '---\nreferences:\n- id: a\n...\n', ids: ['a'] },
  { what: 'other metadata', text: 'title: Mine\nnocite: "@*"\nreferences:\n- id: a\n', ids: ['a'] },
  { what: 'one entry', text: 'id: a\ntype: book\n', ids: ['a'] },
  { what: 'nothing', text: '', ids: [] },
  {
    what: 'keys that look like numbers and words',
    text: '- id: 2024\n- id: no\n',
    ids: ['2024', 'no'],
  },
];

const CASES: readonly Case[] = [
  {
    what: 'a comma that is missing between items',
    file: 'a.json',
    text: `[${A} «{»${C.slice(1)}]`,
    code: 'not-json',
    message: /a comma or "]" is missing before this/,
    stay: ['a', 'c'],
  },
  {
    what: 'a comma that is missing in an item',
    file: 'a.json',
    text: `[${A}, {"id": "b" «"»type": "book"}, ${C}]`,
    code: 'not-json',
    message: /a comma or "}" is missing/,
    stay: ['a', 'c'],
  },
  {
    what: 'text that does not end',
    file: 'a.json',
    text: `[{"id": "b", "title": «"»B\n}, ${C}]`,
    code: 'not-json',
    message: /quotation marks does not end/,
    stay: ['c'],
  },
  {
    what: 'a comma behind the last',
    file: 'a.json',
    text: `[${A}«,» ]`,
    code: 'not-json',
    message: /take it away/,
    stay: ['a'],
  },
  {
    what: 'a bracket that is missing at the end',
    file: 'a.json',
    text: `[${A}, ${C}«»`,
    code: 'not-json',
    message: /"]" is missing/,
    stay: ['a', 'c'],
  },
  {
    what: 'a name without quotation marks',
    file: 'a.json',
    text: `[{"id": "b", «t»itle: "B"}, ${C}]`,
    code: 'not-json',
    message: /name in double quotation marks/,
    stay: ['c'],
  },
  {
    what: 'a value without quotation marks',
    file: 'a.json',
    text: `[{"id": "b", "title": «B»}, ${C}]`,
    code: 'not-json',
    message: /"B" needs double quotation marks/,
    stay: ['c'],
  },
  {
    what: 'a backslash alone',
    file: 'a.json',
    text: `[{"id": "b", "title": "C:«\\»x"}, ${C}]`,
    code: 'not-json',
    message: /must be written as/,
    stay: ['c'],
  },
  {
    what: 'more behind the end',
    file: 'a.json',
    text: `[${A}] «x»`,
    code: 'not-json',
    message: /more behind the end/,
    stay: ['a'],
  },
  {
    what: 'something else than a list',
    file: 'a.json',
    text: '«4»2',
    code: 'wrong-type',
    message: /list of items/,
    stay: [],
  },
  {
    what: 'something else than an item',
    file: 'a.json',
    text: `["«"»a", ${C}]`.replace('"«"»a"', '«"»a"'),
    code: 'wrong-type',
    message: /An item is an object/,
    stay: ['c'],
  },
  {
    what: 'an item without a key',
    file: 'a.json',
    text: `[«{"type": "book"}», ${C}]`,
    code: 'missing-id',
    message: /no citation key/,
    stay: ['c'],
  },
  {
    what: 'an empty key',
    file: 'a.json',
    text: `[{"id": "«»"}, ${C}]`,
    code: 'missing-id',
    message: /no citation key/,
    stay: ['c'],
  },
  {
    what: 'a key that is there twice',
    file: 'a.json',
    text: `[${A},\n{"id": "«a»"}]`,
    code: 'duplicate-id',
    message: /Line 1 has an entry "a" already/,
    stay: ['a'],
  },
  {
    what: 'a key with spaces',
    file: 'a.json',
    text: '[{"id": "«Smith et al. (2001)»"}]',
    code: 'wrong-value',
    message: /cannot be cited.*Use "Smith-et-al-2001"/,
    stay: [],
  },
  {
    what: 'a key as Zotero writes it',
    file: 'a.json',
    text: '[{"id": "«http://zotero.org/users/1/items/AB»"}]',
    code: 'wrong-value',
    severity: 'info',
    message: /only in braces.*Use "http:zotero.org\/users\/1\/items\/AB"/,
    stay: ['http://zotero.org/users/1/items/AB'],
  },
  {
    what: 'a type that CSL lacks',
    file: 'a.json',
    text: '[{"id": "a", "type": "«reprot»"}]',
    code: 'wrong-value',
    severity: 'warning',
    message: /no type of CSL\. Did you mean "report"/,
    stay: ['a'],
  },
  {
    what: 'an entry that is no YAML',
    file: 'a.yaml',
    text: 'references:\n- id: a\n- id: b\n  title: «B»: of all\n- id: c\n',
    code: 'not-yaml',
    message: /^Not YAML/,
    stay: ['a', 'c'],
  },
  {
    what: 'an entry of a bare list that is no YAML',
    file: 'a.yaml',
    text: '- id: a\n- id: b\n  title: "B\n«»- id: c\n',
    code: 'not-yaml',
    message: /closing "quote/,
    stay: ['a', 'c'],
  },
  {
    what: 'an entry without a key',
    file: 'a.yaml',
    text: 'references:\n- «title: A»\n- id: c\n',
    code: 'missing-id',
    message: /no citation key/,
    stay: ['c'],
  },
  {
    what: 'an entry that is text',
    file: 'a.yaml',
    text: '- «a»\n- id: c\n',
    code: 'wrong-type',
    message: /must be a mapping/,
    stay: ['c'],
  },
  {
    what: 'a mapping without a list',
    file: 'a.yaml',
    text: '«t»itle: A\n',
    code: 'wrong-type',
    message: /under "references:"/,
    stay: [],
  },
  {
    what: 'a key that is there twice',
    file: 'a.yaml',
    text: '- id: a\n- id: «a»\n',
    code: 'duplicate-id',
    message: /Line 1 has an entry/,
    stay: ['a'],
  },
];

describe('CSL-JSON', () => {
  for (const { what, text, ids } of SHAPES) {
    it(`may be ${what}`, () => {
      const file = read(text, 'a.json');
      assert.deepEqual(file.problems, []);
      assert.deepEqual(idsOf(file), ids);
    });
  }

  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const date = fc.record({
    'date-parts': fc.array(fc.array(fc.nat(2100), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
  });
  const names = fc.array(
    fc.record({ family: fc.string(), given: fc.string({ unit: 'grapheme' }) }),
  );
  const item = fc.record(
    {
      id: fc.stringMatching(/^[a-z]+[0-9]{1,3}$/),
      type: fc.constantFrom('report', 'book', 'treaty'),
      title: fc.string({ unit: 'grapheme' }),
      author: names,
      issued: date,
      'x-own': scalar,
      note: scalar,
    },
    { requiredKeys: ['id', 'type'] },
  );
  const items = fc.uniqueArray(item, { selector: ({ id }) => id });
  const space = fc.constantFrom(undefined, 2, '\t');

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(items, space, (written, indent) => {
        const text = JSON.stringify(written, null, indent);
        const file = read(text, 'a.json');
        assert.deepEqual(file.problems, []);
        assert.deepEqual(
          JSON.parse(JSON.stringify(file.sources.map(({ csl }) => csl))),
          JSON.parse(text),
        );
        for (const { origin, id } of file.sources) {
          const { start, end } = origin.range;
          assert.equal((JSON.parse(text.slice(start, end)) as { id: string }).id, id);
        }
      }),
    );
  });

  it('is JSON exactly where JSON.parse says so', () => {
    const damaged = fc.tuple(
      items,
      fc.nat(),
      fc.constantFrom('', '"', ',', '}', '[', '\\', 'x', '\n'),
    );
    fc.assert(
      fc.property(damaged, ([written, place, char]) => {
        const whole = JSON.stringify(written, null, 1);
        const at = place % (whole.length + 1);
        const text = whole.slice(0, at) + char + whole.slice(at + 1);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const broken = read(text, 'a.json').problems.filter(({ code }) => code === 'not-json');
        assert.equal(broken.length === 0, isJson);
        for (const { range } of broken)
          assert.ok(range.start <= range.end && range.end <= text.length);
      }),
    );
  });

  it('keeps what is no prototype', () => {
    const [source] = read(
      '[{"id": "a", "__proto__": {"x": 1}, "custom": {"text": "a.md"}}]',
      'a.json',
    ).sources;
    assert.equal(source?.csl['x'], undefined);
    assert.equal(source?.text, 'a.md');
  });
});

describe('CSL-YAML', () => {
  for (const { what, text, ids } of YAML_SHAPES) {
    it(`may have ${what}`, () => {
      const file = read(text, 'a.yaml');
      assert.deepEqual(file.problems, []);
      assert.deepEqual(idsOf(file), ids);
    });
  }
});

describe('A problem of CSL', () => {
  for (const { what, file: name, text: marked, code, severity = 'error', message, stay } of CASES) {
    it(`${name}, ${code}: ${what}`, () => {
      const { text } = readMarks(marked);
      const file = read(text, name);
      assert.equal(mark(text, file.problems), marked);
      assert.deepEqual(
        file.problems.map((one) => [one.code, one.severity]),
        [[code, severity]],
      );
      assert.match(file.problems[0]?.message ?? '', message);
      assert.deepEqual(idsOf(file), stay);
    });
  }

  it('is one for a file that nests too deeply', () => {
    for (const [name, text] of [
      ['a.json', '['.repeat(100_000)],
      ['a.yaml', `- ${'['.repeat(100_000)}`],
    ] as const) {
      assert.deepEqual(
        read(text, name).problems.map(({ message }) => message.replace(/^.*: /, '')),
        ['nested too deeply.'],
        name,
      );
    }
  });
});

describe('One bad entry does not silence the rest', () => {
  const files: [what: string, file: string, text: string, ids: string[], codes: string[]][] = [
    [
      'an item without a key in JSON that breaks off',
      'a.json',
      '[{"id": "a", "type": "book"},\n{"title": "none"}\n',
      ['a'],
      ['missing-id', 'not-json'],
    ],
    [
      'items behind a broken one, whose names are no items',
      'a.json',
      '[{"id": "a" "author": [{"family": "X"}]}, {"title": "none"}, {"id": "b"}]',
      ['b'],
      ['not-json', 'missing-id'],
    ],
    [
      'a dash that is indented more than the others',
      'a.yaml',
      'references:\n  - id: a\n    title: A\n   - id: b\n     title: B\n  - id: c\n    title: C\n',
      ['a', 'b', 'c'],
      ['not-yaml'],
    ],
    [
      'a dash that is indented less than the others',
      'a.yaml',
      'references:\n  - id: a\n    title: A\n - id: b\n   title: B\n  - id: c\n    title: C\n',
      ['a', 'b', 'c'],
      ['not-yaml'],
    ],
    [
      'a dash in a wrong column of a bare list',
      'a.yaml',
      '- id: a\n  title: A\n - id: b\n   title: B\n- id: c\n  title: C\n',
      ['a', 'b', 'c'],
      ['not-yaml'],
    ],
  ];
  for (const [what, file, text, ids, codes] of files) {
    it(what, () => {
      const { sources, problems } = read(text, file);
      assert.deepEqual(
        sources.map(({ id }) => id),
        ids,
      );
      assert.deepEqual(
        problems.map(({ code }) => code),
        codes,
      );
    });
  }
});

describe('A citation key', () => {
  const keys: [key: string, how: string, legal: string][] = [
    ['nishimura-2024', 'plain', 'nishimura-2024'],
    ['西村2024', 'plain', '西村2024'],
    ['DBLP:conf/x/Y', 'plain', 'DBLP:conf/x/Y'],
    ['a_b__c', 'plain', 'a_b__c'],
    ['2024', 'plain', '2024'],
    ['smith.', 'braces', 'smith'],
    ['a--b', 'braces', 'a-b'],
    ['a::b', 'braces', 'a:b'],
    ["O'Neil2001", 'braces', 'O-Neil2001'],
    ['a b', 'never', 'a-b'],
    ['a{b}', 'never', 'a-b'],
    ['(!)', 'braces', ''],
  ];
  for (const [key, how, legal] of keys) {
    it(`${key} can be cited: ${how}`, () => {
      assert.equal(citableAs(key), how);
      assert.equal(legalKey(key), legal);
    });
  }

  it('has advice that can be followed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        const legal = legalKey(key);
        assert.ok(legal === '' || citableAs(legal) === 'plain', legal);
      }),
    );
  });

  it('that can be cited is left alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_]+(?:[:.#$%&\-+?<>~/][a-z0-9_]+){0,3}$/), (key) => {
        assert.equal(legalKey(key), key);
      }),
    );
  });
});

describe('The format of a bibliography', () => {
  const files: [file: string, text: string, format: string][] = [
    ['a.bib', '', 'bibtex'],
    ['A.BIB', '[]', 'bibtex'],
    ['a.biblatex', '', 'bibtex'],
    ['a.json', '', 'csl-json'],
    ['a.yaml', '', 'csl-yaml'],
    ['a.yml', '', 'csl-yaml'],
    ['a.txt', ' [{"id": "a"}]', 'csl-json'],
    ['a.txt', '% mine\n@book{a, title = {A}}', 'bibtex'],
    ['a', 'references:\n- id: a', 'csl-yaml'],
  ];
  for (const [file, text, format] of files) {
    it(`of ${file} that begins ${JSON.stringify(text.slice(0, 12))} is ${format}`, () => {
      assert.equal(bibliographyFormat(file, text), format);
    });
  }
});
