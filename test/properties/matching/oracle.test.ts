import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findOccurrences,
  formsOf,
  matchText,
  parseNote,
  type Form,
  type TermIndex,
} from '../../../src/core/index.ts';
import { indexOf } from '../../unit/core/glossaries.ts';
import { runs } from '../../support/runs.ts';

/**
 * The matcher written as naively as the specification reads: at each place try every form, take the longest that
 * fits, go on behind it. Slow and obvious, so that the fast one can be held against it.
 */
function naiveMatches(text: string, index: TermIndex): string[] {
  const forms = index.glossary.terms.flatMap(formsOf);
  const exclusions = places(
    text,
    forms.filter(({ kind }) => kind === 'exclude'),
  );
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const here = forms
      .filter(({ kind }) => kind !== 'exclude')
      .filter((form) => fits(text, start, form))
      .filter(
        (form) =>
          !exclusions.some(
            (one) =>
              one.term === form.term && one.start <= start && start + form.folded.length <= one.end,
          ),
      )
      .map(({ folded }) => folded.length);
    const longest = Math.max(0, ...here);
    if (longest > 0) found.push(`${start}-${start + longest}`);
    start += Math.max(1, longest);
  }
  return found;
}

function places(
  text: string,
  forms: readonly Form[],
): { term: object; start: number; end: number }[] {
  return forms.flatMap((form) =>
    Array.from(text, (_, i) => i)
      .filter((start) => fits(text, start, form))
      .map((start) => ({ term: form.term, start, end: start + form.folded.length })),
  );
}

function fits(text: string, start: number, { folded, caseRule }: Form): boolean {
  const end = start + folded.length;
  const candidate = text.slice(start, end);
  if (candidate.length < folded.length) return false;
  if (!spellings(folded, caseRule).has(caseRule === 'fold' ? candidate.toLowerCase() : candidate))
    return false;
  const word = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
  const joins = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    word.test(a) &&
    word.test(b) &&
    !japanese.test(a) &&
    !japanese.test(b);
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

function spellings(form: string, rule: Form['caseRule']): Set<string> {
  if (rule === 'exact') return new Set([form]);
  if (rule === 'fold') return new Set([form.toLowerCase()]);
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  // An acronym inside a name (PAC-3) never changes its case.
  const lowered = (word: string): string =>
    /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase();
  const eachWord = (change: (word: string, i: number) => string): string => {
    let i = 0;
    return form.replace(/[^ ]+/g, (word) => change(word, i++));
  };
  return new Set([
    form,
    form.toUpperCase(),
    eachWord(capital),
    eachWord((word, i) => (i === 0 ? capital(word) : word)),
    eachWord((word, i) => (i === 0 ? capital(word) : lowered(word))),
  ]);
}

// Few letters, so that forms overlap, contain and border on each other all the time; none is a small word of titles.
const letter = fc.constantFrom('b', 'c', 'B', 'C', '自', '衛');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', ', ', '-', '(', ')')), { maxLength: 40, size: 'max' })
  .map((parts) => parts.join('').replace(/ {2,}/g, ' '));

const yaml = (forms: readonly string[], exclude: readonly string[] = []): string =>
  `terms:\n${forms.map((one, i) => `  - {id: t${i}, name: "${one}"${i === 0 && exclude.length > 0 ? `, exclude: [${exclude.map((x) => `"${x}"`).join(', ')}]` : ''}}`).join('\n')}\n`;

// A capital beside kanji counts as a letter to be lowered, which the naive spellings leave out.
const plainForm = form.filter((one) =>
  one.split(' ').every((part) => /^(?:[bc自衛]+|[BC]{2,})$/u.test(part)),
);

describe('the matcher against a naive search', () => {
  it('finds the same in any text with any forms', () => {
    const forms = fc.uniqueArray(plainForm, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(forms, text, (names, body) => {
        const index = indexOf(yaml(names));
        const found = matchText(body, index).map(({ start, end }) => `${start}-${end}`);
        assert.deepEqual(found, naiveMatches(body, index));
      }),
      runs(150),
    );
  });

  it('finds the same with excluded strings', () => {
    const forms = fc.uniqueArray(plainForm, { minLength: 1, maxLength: 6 });
    const excluded = fc.uniqueArray(plainForm, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(forms, excluded, text, (names, exclude, body) => {
        const index = indexOf(yaml(names, exclude));
        const found = matchText(body, index).map(({ start, end }) => `${start}-${end}`);
        assert.deepEqual(found, naiveMatches(body, index));
      }),
      runs(60),
    );
  });
});

describe('offsets', () => {
  it('lead to the very characters of the note, whatever stands around them', () => {
    const index = indexOf(
      'terms:\n  - {acronym: USFJ, name: U.S. Forces Japan, translations: {ja: [在日米軍]}}',
    );
    const odd = fc.constantFrom(
      '😀',
      '\t',
      '\r\n',
      '\n',
      '\u00A0',
      'é',
      'e\u0301',
      'が',
      'か\u3099',
      ' ',
      '**',
      '“',
      '\u200B',
      '&amp;',
      '\\*',
      '`x`',
      '[a](b)',
      '[^1]',
      '[@k]',
      '<b>',
    );
    const piece = fc.oneof(
      { weight: 3, arbitrary: odd },
      { weight: 1, arbitrary: fc.constantFrom(' USFJ ', '在日米軍') },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30, size: 'max' }), (pieces) => {
        const note = `x${pieces.join('')}`;
        for (const { range } of findOccurrences(parseNote(note), index)) {
          const raw = note.slice(range.start, range.end).replace(/[\s\u200B*]/g, '');
          assert.match(raw, /^(?:USFJ|在日米軍)$/);
        }
      }),
      runs(150),
    );
  });
});
