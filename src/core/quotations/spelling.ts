import { editDistance } from '../text/distance.ts';

/** Prefixes of which another one makes another word, though only a letter or two differ. */
const PREFIX =
  /^(?:inter|intra|un|in|im|il|ir|non|dis|de|re|pre|pro|ex|hyper|hypo|bi|uni|tri|multi|over|under|sub|super|anti|post|up|down|out)(?=\p{L}{3})/u;
/** Beginnings that are written in either way: enquiry, inquiry; aesthetic, esthetic. */
const EITHER_START = /^(?:en|in|ae|oe|e)/u;
/** Who does it, and to whom it is done. */
const AGENT = /(?:er|or)s?$/u;
const PATIENT = /ees?$/u;
const ROMAN = /^[IVXLC]{1,7}$/;
/** A name of so many letters may have lost one of them. */
const LONG_NAME = 6;

/** Whether two words are one, spelled in another way or mistyped: neither opposites nor two names. */
export function isSpelling(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const limit = Math.min(2, Math.floor(Math.max(a.length, b.length) / 3));
  const distance = editDistance(a, b, limit);
  if (distance > limit || changesPrefix(a, b) || changesAgent(a, b)) return false;
  return !(isCapitalized(one) && isCapitalized(other)) || isSameName(a, b, distance);
}

/** Whether two tokens are Roman numerals: Article VII is not Article VIII. */
export function areRomanNumerals(one: string, other: string): boolean {
  return ROMAN.test(one) && ROMAN.test(other);
}

function changesPrefix(a: string, b: string): boolean {
  if (withoutAccents(a).charAt(0) !== withoutAccents(b).charAt(0)) {
    const [stemA, stemB] = [a.replace(EITHER_START, ''), b.replace(EITHER_START, '')];
    return stemA !== stemB && !isSwapped(a, b);
  }
  const [own, their] = [PREFIX.exec(a)?.[0] ?? '', PREFIX.exec(b)?.[0] ?? ''];
  return own !== their && a.slice(own.length) === b.slice(their.length);
}

function changesAgent(a: string, b: string): boolean {
  return (AGENT.test(a) && PATIENT.test(b)) || (PATIENT.test(a) && AGENT.test(b));
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Of names only what a country's spelling or a slip of the keyboard makes of one. */
function isSameName(a: string, b: string, distance: number): boolean {
  if (isSwapped(a, b) || spellingOf(a) === spellingOf(b)) return true;
  return distance === 1 && a.length !== b.length && Math.min(a.length, b.length) >= LONG_NAME;
}

function isSwapped(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** A word without what British and American spelling, accents and doubled letters differ in. */
function spellingOf(word: string): string {
  return withoutAccents(word)
    .replaceAll(/ae|oe/g, 'e')
    .replaceAll('our', 'or')
    .replaceAll('ogue', 'og')
    .replaceAll('yse', 'yze')
    .replaceAll(/is(?=e|i|a)/g, 'iz')
    .replaceAll(/enc(?=e|i)/g, 'ens')
    .replace(/re(?=s?$)/, 'er')
    .replaceAll(/(\p{L})\1/gu, '$1');
}
