import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idsOf } from '../glossary/marked.ts';
import { read } from './reading.ts';
import { runs } from '../../../support/runs.ts';

/** Entries as exporters write them: each begins on a line of its own, braces are balanced. */
const value = fc
  .array(
    fc.constantFrom('a', 'Ü', '日米', ' and ', ', ', '{B}', String.raw`\&`, '\n  ', '%', '#', '='),
  )
  .map((parts) => parts.join(''));
const entry = fc.record({ title: value, note: value, isQuoted: fc.boolean() });

function write(
  { title, note, isQuoted }: { title: string; note: string; isQuoted: boolean },
  key: string,
): string {
  const quoted = isQuoted ? `"${note}"` : `{${note}}`;
  return `@book{${key},\n  title = {${title}},\n  note = ${quoted},\n  year = 2000\n}`;
}

describe('BibTeX that is broken', () => {
  for (const date of ['2024-02-30', '2024-13', '2024-02-28/2024-02-30']) {
    it(`shows a date that cannot be as it is written, and says so: ${date}`, () => {
      const text = `@misc{a, title = {T}, date = {${date}}}`;
      const { sources, problems } = read(text, 'a.bib');
      assert.deepEqual(sources[0]?.csl['issued'], { literal: date });
      assert.deepEqual(
        problems.map(({ code, severity, range }) => [
          code,
          severity,
          text.slice(range.start, range.end),
        ]),
        [['wrong-value', 'warning', `{${date}}`]],
      );
    });
  }

  it('is read whole where nothing is', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const keys = entries.map((_, i) => `key-${i}`);
        const text = entries.map((one, i) => `${write(one, keys[i] ?? '')}\n\n`).join('');
        const file = read(text, 'a.bib');
        assert.deepEqual(file.problems, []);
        assert.deepEqual(idsOf(file), keys);
      }),
    );
  });

  it('loses at most the entry in which it is', () => {
    const damage = fc.record({
      entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
      which: fc.nat(),
      place: fc.nat(),
      removed: fc.nat(3),
      added: fc.constantFrom('', '{', '}', '"', ',', '=', '#', '\\', '(', '\n'),
    });
    fc.assert(
      fc.property(damage, ({ entries, which, place, removed, added }) => {
        const broken = which % entries.length;
        const parts = entries.map((one, i) => {
          const whole = write(one, `key-${i}`);
          if (i !== broken) return whole;
          const at = place % whole.length;
          return whole.slice(0, at) + added + whole.slice(at + removed);
        });
        const text = parts.map((part) => `${part}\n\n`).join('');
        const file = read(text, 'a.bib');
        const others = entries.map((_, i) => `key-${i}`).filter((_, i) => i !== broken);
        const found = idsOf(file);
        assert.deepEqual(
          others.filter((key) => !found.includes(key)),
          [],
          text,
        );
        for (const { range, message } of file.problems) {
          assert.ok(
            0 <= range.start && range.start <= range.end && range.end <= text.length,
            message,
          );
        }
      }),
      runs(100),
    );
  });

  it('of any kind does not throw', () => {
    const piece = fc.constantFrom(
      '@',
      'book',
      '{',
      '}',
      '(',
      ')',
      '"',
      '=',
      ',',
      '#',
      '\n',
      '%',
      '\\',
      '$',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        read(pieces.join(''), 'a.bib');
        read(`@book{a, title = {${pieces.join('')}}}`, 'a.bib');
      }),
    );
  });

  it('of an odd date costs that date alone, whatever the date and the field', () => {
    const date = fc.oneof(
      fc.constantFrom(
        '/2020',
        '..',
        '../..',
        '/..',
        '2020/',
        '01/01/1989',
        '?',
        '2020-02-30',
        '~',
        '0000',
      ),
      fc.string({
        unit: fc.constantFrom('/', '.', '-', '2', '0', '~', '?', 'X', 'T', ':', ' '),
        maxLength: 12,
      }),
    );
    const field = fc.constantFrom(
      'date',
      'urldate',
      'eventdate',
      'origdate',
      'year',
      'month',
      'day',
    );
    fc.assert(
      fc.property(date, field, (value, name) => {
        const text = `@book{ok, title = {Fine}, year = 2020}\n@book{odd, title = {Odd}, ${name} = {${value}}}`;
        const { sources } = read(text, 'a.bib');
        assert.deepEqual(
          sources.map(({ id, csl }) => [id, csl['title']]),
          [
            ['ok', 'Fine'],
            ['odd', 'Odd'],
          ],
        );
      }),
      runs(120),
    );
  });

  it('says which date cannot be read, and shows it as it is written where it has a year', () => {
    const text = '@book{a, title = {T}, date = {../x2020}, urldate = {..}, origdate = {/2020}}';
    const { sources, problems } = read(text, 'a.bib');
    assert.deepEqual(sources[0]?.csl['issued'], { literal: '../x2020' });
    assert.equal(sources[0]?.csl['accessed'], undefined);
    assert.deepEqual(sources[0]?.csl['original-date'], { 'date-parts': [[2020]] });
    assert.deepEqual(
      problems.map(({ severity, message, range }) => [
        severity,
        message,
        text.slice(range.start, range.end),
      ]),
      [
        [
          'warning',
          '"../x2020" is not a date. Write a date as 2024-07-29, 2024-07, or 2024.',
          '{../x2020}',
        ],
        ['warning', '".." is not a date. Write a date as 2024-07-29, 2024-07, or 2024.', '{..}'],
      ],
    );
  });

  it('whose strings grow without end takes them as text once there is no more room', () => {
    const strings = Array.from(
      { length: 12 },
      (_, i) => `@string{s${i + 1} = s${i} # s${i} # s${i} # s${i}}`,
    );
    const text = `@string{s0 = "0123456789"}\n${strings.join('\n')}\n@book{a, title = s12}`;
    const { sources, problems } = read(text, 'a.bib');
    assert.equal(sources.length, 1);
    assert.ok(JSON.stringify(sources[0]).length < 1_100_000);
    assert.match(
      problems[0]?.message ?? '',
      /The strings of this file expand to far more than the file/,
    );
  });

  it('with many things that are not fields names the first 20 of an entry', () => {
    const count = (things: number): number =>
      read(`@book{k, title = {T}, ${'? , '.repeat(things)}}`, 'a.bib').problems.length;
    assert.deepEqual([count(19), count(20), count(21)], [19, 20, 20]);
  });

  it('gives no hint for a key that nothing is near to, however long it is', () => {
    const near = 'x'.repeat(30);
    const text = `@book{a, crossref = {${near}12345}}\n@book{${near}, title = {T}}\n@book{b, crossref = {${near}1234}}`;
    const messages = read(text, 'a.bib').problems.map(({ message }) => message);
    assert.deepEqual(messages, [
      `There is no entry "${near}12345" in this file.`,
      `There is no entry "${near}1234" in this file. Did you mean "${near}"?`,
    ]);
  });
});
