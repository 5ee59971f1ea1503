import type { Form } from '../core/index.ts';

/** A spelling of a form: for each folded character, the possible characters. */
export type Spelling = readonly (readonly string[])[];

/** Small words that titles keep in lower case. */
const SMALL = new Set(
  'a an and as at between but by for from in into nor of on or over per the to under via with'.split(
    ' ',
  ),
);
const isFixed = (word: string): boolean => /\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(word) || /\d/.test(word);
const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * The spellings in which a form is recognized, by its case rule: as written; also in upper, title and sentence case; or
 * in any case. Equivalent to `caseAllows` of the core, which checks a given spelling.
 */
export function spellingsOf(form: Pick<Form, 'folded' | 'caseRule'>): Spelling[] {
  const { folded, caseRule } = form;
  if (caseRule === 'exact') return [asWritten(folded)];
  if (caseRule === 'fold') return [asWritten(folded).map(([char = '']) => bothCases(char))];
  const sentence = byWord(folded, inSentence);
  const title = byWord(folded, inTitle);
  const candidates = [sentence, title, asWritten(folded), asWritten(folded.toUpperCase())];
  return candidates.filter(
    (spelling, i) => !candidates.some((other, j) => j !== i && covers(other, spelling, j < i)),
  );
}

const asWritten = (text: string): string[][] => [...text].map((char) => [char]);

function bothCases(char: string): string[] {
  const cases = new Set([char.toUpperCase(), char.toLowerCase()]);
  return [...cases].filter((variant) => variant.length === char.length);
}

function inSentence(word: string, index: number): string[] {
  const lower = isFixed(word) ? word : word.toLowerCase();
  return index === 0 ? [capitalized(word), capitalized(lower)] : [word, lower];
}

function inTitle(word: string, index: number): string[] {
  if (isFixed(word)) return [word, capitalized(word)];
  const lower = word.toLowerCase();
  const small = index > 0 && SMALL.has(lower) ? [lower] : [];
  return [word, capitalized(word), capitalized(lower), ...small];
}

/** Replaces each word with its variants, character by character; the text between words stays. */
function byWord(text: string, variantsOf: (word: string, index: number) => string[]): string[][] {
  let index = 0;
  return text.split(/([\s-]+)/).flatMap((piece, i) => {
    if (i % 2 === 1 || piece === '') return asWritten(piece);
    const variants = variantsOf(piece, index++).map((variant) => [...variant]);
    return [...piece].map((_, at) =>
      [...new Set(variants.map((variant) => variant[at] ?? ''))].sort(),
    );
  });
}

/** Whether one spelling allows everything that the other does; of two equivalent ones, the earlier stays. */
function covers(one: Spelling, other: Spelling, isEarlier: boolean): boolean {
  const contains = (a: Spelling, b: Spelling): boolean =>
    a.length === b.length && b.every((chars, i) => chars.every((char) => a[i]?.includes(char)));
  return contains(one, other) && (isEarlier || !contains(other, one));
}
