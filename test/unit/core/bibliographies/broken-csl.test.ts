import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../../src/core/index.ts';
import { idsOf, mark, readMarks } from '../glossary/marked.ts';
import { read } from './reading.ts';

const A = '{"id": "a", "type": "report", "title": "A"}';
const C = '{"id": "c", "type": "book", "title": "C"}';

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
    message: /quotation marks are not closed/,
    stay: ['c'],
  },
  {
    what: 'a comma behind the last',
    file: 'a.json',
    text: `[${A}«,» ]`,
    code: 'not-json',
    message: /so remove it/,
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
    message: /unexpected text after the end/,
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
    message: /Line 1 already has an entry "a"/,
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
    message: /not a CSL type\. Did you mean "report"/,
    stay: ['a'],
  },
  {
    what: 'an entry that is no YAML',
    file: 'a.yaml',
    text: 'references:\n- id: a\n- id: b\n  title: «B: of all»\n- id: c\n',
    code: 'not-yaml',
    message: /text with ": " in it/,
    stay: ['a', 'c'],
  },
  {
    what: 'an entry of a bare list that is no YAML',
    file: 'a.yaml',
    text: '- id: a\n- id: b\n  title: «"»B\n- id: c\n',
    code: 'not-yaml',
    message: /^This " is never closed/,
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
    message: /Line 1 already has an entry/,
    stay: ['a'],
  },
];

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
        read(text, name).problems.map(({ message }) => message.replace(/^.*: /, '').toLowerCase()),
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
