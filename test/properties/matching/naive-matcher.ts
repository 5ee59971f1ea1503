import {
  formsOf,
  type Form,
  type FormKind,
  type Glossary,
  type Term,
} from '../../../src/core/index.ts';

/*
 * The whole of docs/matching.md as naively as it reads: at each place every form is tried in every spelling it may
 * have, boundaries are looked up with regular expressions. Slow and obvious, so that the matcher can be held against it.
 */

const JAPANESE = /^[\u3005-\u3007\u3041-\u30FA\u30FC-\u30FF\u4E00-\u9FFF]$/;
const SMALL = new Set(
  'a an and as at between but by for from in into nor of on or over per the to under via with'.split(
    ' ',
  ),
);

/** What stands in a folded text, leftmost and longest: `start-end term:kind …`. */
export function naiveMatches(text: string, { terms }: Glossary): string[] {
  const places = terms.flatMap(formsOf).flatMap((form) => placesOf(form, text));
  const excluded = places.filter(({ form }) => form.kind === 'exclude');
  const meant = places.filter(
    ({ form, start, end }) =>
      form.kind !== 'exclude' &&
      !excluded.some((one) => one.form.term === form.term && one.start <= start && end <= one.end),
  );
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const here = meant.filter(({ start }) => start === at);
    const end = Math.max(0, ...here.map((one) => one.end));
    if (end > 0) {
      const forms = here.filter((one) => one.end === end).map(({ form }) => form);
      found.push(`${at}-${end} ${describeSenses(forms).join(' ')}`);
    }
    at = Math.max(at + 1, end);
  }
  return found;
}

/** The senses that count: whole forms before plurals before misspellings, each term once. */
function describeSenses(forms: readonly Form[]): string[] {
  const whole = (kind: FormKind): boolean => kind !== 'plural' && kind !== 'misspelling';
  const ranked = [
    forms.filter(({ kind }) => whole(kind)),
    forms.filter(({ kind }) => kind === 'plural'),
    forms.filter(({ kind }) => kind === 'misspelling'),
  ];
  const best = ranked.find((some) => some.length > 0) ?? [];
  const byTerm = new Map<Term, string>();
  for (const { term, kind, text } of best) {
    if (!byTerm.has(term)) byTerm.set(term, `${term.id}:${kind}:${text}`);
  }
  return [...byTerm.values()];
}

function placesOf(form: Form, text: string): { form: Form; start: number; end: number }[] {
  const { length } = form.folded;
  const spellings = spellingsOf(form);
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => start)
    .filter((start) => {
      const candidate = text.slice(start, start + length);
      if (spellings === 'any') return candidate.toLowerCase() === form.folded.toLowerCase();
      return spellings.has(candidate);
    })
    .filter((start) => mayBegin(text, start) && mayEnd(text, start + length))
    .map((start) => ({ form, start, end: start + length }));
}

function mayBegin(text: string, start: number): boolean {
  const left = text.slice(0, start);
  const first = text.charAt(start);
  if (JAPANESE.test(first)) return true;
  if (isWord(left.slice(-1))) return false;
  if (/\d/.test(first) && /\d[.,]$/.test(left)) return false;
  return !/(?:^|[^\p{L}\p{M}\p{N}])\p{L}\.$/u.test(left);
}

function mayEnd(text: string, end: number): boolean {
  const right = text.slice(end);
  const last = text.charAt(end - 1);
  if (JAPANESE.test(last)) return true;
  if (isWord(right.slice(0, 1))) return false;
  if (/^[.,]\d/.test(right)) return !/\d/.test(last);
  if (/^\.[a-z]/.test(right)) return false;
  const isSingleLetter = !/\d/.test(last) && !isWord(text.charAt(end - 2));
  return !(isSingleLetter && right.startsWith('.') && isWord(right.slice(1, 2)));
}

/** A letter, mark or digit of a script that puts spaces between words. */
function isWord(char: string): boolean {
  return /^[\p{L}\p{M}\p{Nd}\p{Nl}]$/u.test(char) && !JAPANESE.test(char);
}

/** Every spelling that the case rule allows; all there are for `fold`. */
function spellingsOf({ folded, caseRule }: Form): ReadonlySet<string> | 'any' {
  if (caseRule === 'exact') return new Set([folded]);
  if (caseRule === 'fold') return 'any';
  const parts = folded.split(/([\s-]+)/);
  const first = parts[0] === '' ? 2 : 0;
  const spelled = (change: (word: string, isFirst: boolean) => string[]): string[] =>
    combinations(parts.map((part, i) => (i % 2 === 1 ? [part] : change(part, i === first))));
  return new Set([folded, folded.toUpperCase(), ...spelled(titles), ...spelled(sentences)]);
}

function titles(word: string, isFirst: boolean): string[] {
  if (isFixed(word)) return [word, capital(word)];
  const lower = word.toLowerCase();
  return [capital(word), capital(lower), ...(!isFirst && SMALL.has(lower) ? [lower] : [])];
}

function sentences(word: string, isFirst: boolean): string[] {
  if (isFirst)
    return isFixed(word) ? [capital(word)] : [capital(word), capital(word.toLowerCase())];
  return isFixed(word) ? [word] : [word, word.toLowerCase()];
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
/** An acronym or a number inside a name. */
const isFixed = (word: string): boolean => /\p{Lu}[^\p{Ll}]*\p{Lu}|\d/u.test(word);

function combinations(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (made, parts) => made.flatMap((left) => parts.map((part) => left + part)),
    [''],
  );
}
