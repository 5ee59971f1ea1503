const ARTICLES = new Set(['the', 'a', 'an']);
/** Spellings of one word, and words that are used for each other in names. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/g, 'defense'],
  [/\b(\w+)isation(s?)\b/g, '$1ization$2'],
  [/\bcentre(s?)\b/g, 'center$1'],
  [/\bprogramme(s?)\b/g, 'program$1'],
  [/\blabour\b/g, 'labor'],
  [/\b(?:uncrewed|uninhabited)\b/g, 'unmanned'],
  [/\bor\b/g, 'and'],
];

/**
 * Whether two names are equal except for case, plural, hyphens, commas, articles, "&", "or", British spelling, words
 * used for each other (uncrewed, unmanned), and a leading qualifier ("U.S.-Japan", "PAC-3", "Forum on") that one of them
 * omits.
 */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  // "Cut-off" is "cutoff".
  if (one.join('') === other.join('')) return one.length > 0;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return false;
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

/** The words of a name in lower case, without articles and plurals, in American spelling. */
export function wordsOf(name: string): string[] {
  let text = name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/'s?(?![\p{L}\p{N}])/gu, '');
  for (const [british, american] of SPELLINGS) text = text.replace(british, american);
  return text
    .replace(/\band\/or\b/g, 'and')
    .replace(/(?<=\p{L})\.(?=\p{L}|$|\s|-)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ARTICLES.has(word))
    .map(singular);
}

/** A word without a plural ending. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
