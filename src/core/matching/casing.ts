import type { Term } from '../glossary/types.ts';

/** `exact`: as written. `varied`: also in sentence, title and upper case. `fold`: in any case. */
export type CaseRule = 'exact' | 'varied' | 'fold';

/** The case rule of a form: names of several words vary, everything else is exact, `case:` overrides. */
export function caseRuleOf(term: Pick<Term, 'case'>, folded: string, isAcronym: boolean): CaseRule {
  if (term.case !== 'auto') return term.case;
  return !isAcronym && folded.includes(' ') ? 'varied' : 'exact';
}

/** Small words that titles keep in lower case. */
const SMALL = new Set(
  'a an and as at between but by for from in into nor of on or over per the to under via with'.split(
    ' ',
  ),
);
const WORDS = /[^\s-]+/g;

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
/** Acronyms inside a name (PAC-3, U.S., G7) never change their case. */
const isFixed = (word: string): boolean => /\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(word) || /\d/.test(word);

/** Whether `candidate`, equal to `form` except for case, is a spelling that the rule allows. */
export function caseAllows(rule: CaseRule, form: string, candidate: string): boolean {
  if (candidate === form || rule === 'fold') return true;
  if (rule === 'exact') return false;
  if (candidate === form.toUpperCase()) return true;
  const words = form.match(WORDS) ?? [];
  const given = candidate.match(WORDS) ?? [];
  return isTitle(words, given) || isSentence(words, given);
}

function isTitle(words: readonly string[], given: readonly string[]): boolean {
  return words.every((word, i) => {
    const here = given[i];
    if (here === capitalized(word) || (isFixed(word) && here === word)) return true;
    const lower = word.toLowerCase();
    if (isFixed(word)) return false;
    return here === capitalized(lower) || (i > 0 && SMALL.has(lower) && here === lower);
  });
}

function isSentence(words: readonly string[], given: readonly string[]): boolean {
  return words.every((word, i) => {
    const here = given[i];
    if (i === 0)
      return (
        here === capitalized(word) || (!isFixed(word) && here === capitalized(word.toLowerCase()))
      );
    return here === word || (!isFixed(word) && here === word.toLowerCase());
  });
}

/** The lower-case unit of a unit; the unit itself if its lower case has another length. */
export function lowerCode(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code >= 0x2e80) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
