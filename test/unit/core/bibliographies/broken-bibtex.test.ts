import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idsOf } from '../glossary/marked.ts';
import { read } from './reading.ts';

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
      { numRuns: 400 },
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
});
