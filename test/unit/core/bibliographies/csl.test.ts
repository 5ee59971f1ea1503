import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idsOf } from '../glossary/marked.ts';
import { read } from './reading.ts';

const A = '{"id": "a", "type": "report", "title": "A"}';
const C = '{"id": "c", "type": "book", "title": "C"}';

interface Shape {
  readonly what: string;
  readonly text: string;
  readonly ids: readonly string[];
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
