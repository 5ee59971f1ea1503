import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idsOf, parse } from '../../unit/core/glossary/marked.ts';
import { runs } from '../../support/runs.ts';

/** What YAML is made of, and what breaks it. */
const PIECES = (
  'terms:|- |  - |acronym: A|name: "|\'|[|]|{|}|: |&a |*a|<<: |>-|#|---|\t|\n|\r\n|\uFEFF|%YAML 9\n|!!map |? |' +
  'sources:|id: s|日|\u0000|'
).split('|');

describe('a hostile file', () => {
  const lists = (depth: number): string =>
    `terms:\n  - acronym: B1\nx-lists:\n  ${'- '.repeat(depth)}a\n`;
  it('may begin 64 lists in one line, but not 65', () => {
    assert.deepEqual(parse(lists(64)).problems, []);
    const text = lists(65);
    const file = parse(text);
    const at = text.indexOf('- ', text.indexOf('x-lists')) + 64 * 2;
    assert.deepEqual(
      file.problems.map(({ message, range }) => ({ message, range })),
      [{ message: 'Nested too deeply.', range: { start: at, end: at + 1 } }],
    );
    assert.deepEqual(idsOf(file), ['b1']);
  });

  it('of equal entries gives each an id of its own before it leaves them out', () => {
    const text = `terms:\n${'  - {acronym: A1, name: Some name}\n'.repeat(3)}  - {acronym: A1, name: Other}\n  - {id: a1-2, name: Third}\n`;
    assert.deepEqual(idsOf(parse(text)), ['a1', 'other', 'a1-2']);
  });

  const deep = (open: string, close: string): string =>
    `terms:\n  - acronym: A1\n    name: ${open.repeat(10_000)}${close.repeat(10_000)}\n  - acronym: B1\n`;
  for (const [what, text] of [
    ['10,000 brackets', deep('[', '')],
    ['10,000 pairs of brackets', deep('[', ']')],
    ['10,000 braces', deep('{a: ', '')],
    [
      '10,000 brackets in one line',
      `terms: ${'['.repeat(10_000)}\nsources:\n  - {id: b1, title: T}\n`,
    ],
  ] as const) {
    it(`${what} are one problem at the 65th, and the other entry stays`, () => {
      const file = parse(text);
      const at = [...text.matchAll(/[[{]/g)][64]?.index ?? 0;
      assert.deepEqual(
        file.problems.map(({ message, range }) => ({ message, range })),
        [{ message: 'Nested too deeply.', range: { start: at, end: at + 1 } }],
      );
      assert.deepEqual(idsOf(file), ['b1']);
    });
  }

  it('brackets inside text are not counted', () => {
    const file = parse(
      `terms:\n  - {name: "${'['.repeat(100)}", definition: '${'{'.repeat(100)}'}\n`,
    );
    assert.deepEqual(file.problems, []);
  });

  it('1,000 levels of indentation are at most one problem, and the other entry stays', () => {
    const levels = Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i + 4)}x-k:\n`).join('');
    const file = parse(`terms:\n  - acronym: A1\n${levels}  - acronym: B1\n`);
    assert.ok(file.problems.length <= 1);
    assert.ok(idsOf(file).includes('b1'));
  });

  /** Each list holds the one before nine times: the last stands for a billion texts. */
  const bomb = ['x-0: &a0 [x, x, x, x, x, x, x, x, x]']
    .concat(Array.from({ length: 9 }, (_, i) => `x-${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`))
    .join('\n');
  for (const [what, entry] of [
    ['a source', 'sources:\n  - {id: s, title: T, custom: {other: *a9}}\nterms:\n'],
    ['a term', 'terms:\n  - {id: s, name: S, aliases: *a9, see-also: *a9}\n'],
  ] as const) {
    it(`an alias bomb in ${what} is stopped, and the other entry stays`, () => {
      const file = parse(`${bomb}\n${entry}  - acronym: B1\n`);
      assert.ok(file.problems.some(({ code }) => code === 'not-yaml' || code === 'wrong-type'));
      assert.ok(file.problems.length <= 20, `${file.problems.length} problems`);
      assert.ok(idsOf(file).includes('b1'));
    });
  }

  it('an alias of what it stands in ends', () => {
    const file = parse('sources:\n  - &me\n    id: s\n    title: T\n    custom: *me\n');
    assert.deepEqual(
      file.problems.map(({ message }) => message),
      ['Nested too deeply.'],
    );
    assert.deepEqual(idsOf(file), ['s']);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (pieces) => {
        const text = pieces.join('');
        const length = text.startsWith('\uFEFF') ? text.length - 1 : text.length;
        for (const { range } of parse(text).problems) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= length);
        }
      }),
      runs(200),
    );
  });
});

describe('good entries beside a broken one', () => {
  const good = fc.record({
    form: fc.constantFrom('block', 'flow', 'rich'),
    acronym: fc.stringMatching(/^[A-Z]{2,5}$/),
  });
  const broken = fc.constantFrom(
    '- acronym: BAD\n  name: Colon: in text',
    '- acronym: BAD\n  name: "never closed',
    "- acronym: BAD\n  name: 'never closed",
    '- acronym: BAD\n  aliases: [never, closed',
    '- {acronym: BAD, name: never closed',
    '- acronym: BAD\n acronym: indented wrongly',
    '- acronym: BAD\n\tname: tab',
    '- acronym: BAD\n  acronym: TWICE',
    '- just text',
    '- [a, list]',
    '- kind: law',
    '- acronym: {a: mapping}',
    '- acronym: *nothing',
    '-',
    '- @at: sign',
    '- acronym: BAD\n  definition: >-\n text that is not indented',
  );
  const entryText = (id: string, { form, acronym }: { form: string; acronym: string }): string => {
    if (form === 'flow') return `- {id: ${id}, acronym: ${acronym}, name: "Name, of ${id}"}`;
    const rest = `\n  acronym: ${acronym}\n  name: Name of ${id}`;
    if (form === 'block') return `- id: ${id}${rest}`;
    return `- id: ${id}${rest}\n  definition: >-\n    Two lines\n    - of it\n\n  # comment\n  quotes:\n    - source: s\n      text: T`;
  };
  const indentBy = (text: string, indent: string): string => text.replaceAll(/^(?!$)/gm, indent);

  it('stay all, in order, with the places of their own lines', () => {
    fc.assert(
      fc.property(
        fc.array(good, { maxLength: 5 }),
        fc.array(good, { maxLength: 5 }),
        broken,
        fc.constantFrom('', '  '),
        fc.constantFrom('\n', '\r\n'),
        (before, after, bad, indent, eol) => {
          const ids = [...before, ...after].map((_, i) => `good-${i}`);
          const texts = [...before, ...after].map((one, i) => entryText(ids[i] ?? '', one));
          texts.splice(before.length, 0, bad);
          const lines = texts.map((text) => indentBy(text, indent));
          const text = `version: 1\nterms:\n${lines.join('\n')}\nsources:\n- {id: s, title: T}\n`;
          const whole = text.replaceAll('\n', eol);
          const file = parse(whole);
          const kept = file.terms.filter(({ id }) => id.startsWith('good-'));
          assert.deepEqual(
            kept.map(({ id }) => id),
            ids,
          );
          for (const { id, origin } of kept) {
            const line = whole.slice(0, origin.range.start).split('\n').length - 1;
            assert.equal(origin.line, line);
            assert.match(whole.slice(origin.range.start), new RegExp(`^\\{?id: ${id}\\b`));
          }
          assert.deepEqual(
            file.sources.map(({ id }) => id),
            ['s'],
          );
          assert.ok(file.problems.length > 0);
        },
      ),
      runs(60),
    );
  });
});
