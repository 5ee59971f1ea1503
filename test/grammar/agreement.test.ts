import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  buildIndex,
  combineGlossaries,
  foldForm,
  formsOf,
  type TermIndex,
} from '../../src/core/index.ts';
import { readBundledGlossary } from '../../src/generate/bundled.ts';
import { buildGrammar } from '../../src/generate/grammar.ts';
import { findDisagreements } from './agreement.ts';
import { mathGrammars } from './math-grammar.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/notes');

describe('the grammar and the matcher', () => {
  let index: TermIndex;
  let tokenizer: Tokenizer;

  before(async () => {
    const files = await readBundledGlossary();
    index = buildIndex(combineGlossaries(files));
    tokenizer = await createTokenizer([
      ...mathGrammars,
      buildGrammar(files.flatMap(({ terms }) => terms)),
    ]);
  });

  for (const name of readdirSync(FIXTURES)) {
    it(`agree on ${name}`, () => {
      const text = readFileSync(join(FIXTURES, name), 'utf8');
      assert.deepEqual(findDisagreements(text, index, tokenizer), []);
    });

    it(`agree on ${name} with CRLF`, () => {
      const text = readFileSync(join(FIXTURES, name), 'utf8').replaceAll('\n', '\r\n');
      assert.deepEqual(findDisagreements(text, index, tokenizer), []);
    });
  }

  it('agree on every form in every case, in a row', () => {
    const between = fc.constantFrom(
      ' ',
      ' ',
      ', ',
      ' the ',
      '; (',
      '-',
      '/',
      "'s ",
      '’s ',
      's ',
      '. ',
      '、',
      'は',
      'の',
      '',
      '.',
      ' 1.',
      '1',
    );
    const recase = fc.constantFrom(
      (form: string) => form,
      (form: string) => form.toUpperCase(),
      (form: string) => form.toLowerCase(),
      (form: string) => form.charAt(0).toUpperCase() + form.slice(1).toLowerCase(),
      (form: string) => form.replace(/(?<![^ -])./g, (first) => first.toUpperCase()),
      (form: string) => form.replaceAll(' ', '\u00A0\u3000'),
      (form: string) => form.normalize('NFD').replaceAll('-', '\u2011'),
      (form: string) =>
        form.replace(/[A-Z0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
      (form: string) => form.replace(/(?<=..)(?=..)/g, '\u00AD'),
    );
    const known = index.glossary.terms.flatMap(formsOf).map(({ text }) => text);
    const forms = fc.constantFrom(...known);
    const folded = known.map((form) => foldForm(form).toLowerCase());
    const pieces = fc.array(fc.tuple(forms, recase, between), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pieces, (chosen) => {
        const text = `Text: ${chosen.map(([form, change, gap]) => change(form) + gap).join('')}end\n`;
        fc.pre(!readsLikePath(text) && !crosses(chosen, folded));
        assert.deepEqual(findDisagreements(text, index, tokenizer), [], text);
      }),
      { numRuns: 500 },
    );
  });
});

/**
 * Whether a text holds what reads like a path ("Statement/u.s", "“2+2”/SCC/") or the name of a file ("Trump.end"). Such a path may begin inside a name,
 * which TextMate has colored by then, and only the core sees through what is folded in it.
 */
function readsLikePath(text: string): boolean {
  return /\/[\w-]*\.[a-z]|[^\p{L}\p{N}]\/|\.[a-z][a-z0-9]/u.test(foldForm(text));
}

/**
 * Whether a form reaches from one piece into the middle of the next ("2+2 Joint Statement" into "Joint Statement of the
 * …"): of two that overlap the core takes the longer, TextMate the one that begins first.
 */
function crosses(
  pieces: readonly (readonly [string, (form: string) => string, string])[],
  folded: readonly string[],
): boolean {
  const fold = (text: string) => foldForm(text).toLowerCase();
  return pieces.some(([form, change, gap], i) => {
    const [next, changeNext] = pieces[i + 1] ?? [];
    if (next === undefined || changeNext === undefined) return false;
    const [own, other] = [fold(change(form)), fold(changeNext(next))];
    const both = fold(change(form) + gap + changeNext(next));
    return folded.some((one) => {
      const at = both.indexOf(one);
      const end = at + one.length;
      const isInside = at > 0 || end < both.length;
      return at >= 0 && isInside && at < own.length && end > both.length - other.length;
    });
  });
}
