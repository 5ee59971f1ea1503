const ARTICLES = new Set(['the', 'a', 'an']);
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/g, 'defense'],
  [/\b(\w+)isation(s?)\b/g, '$1ization$2'],
  [/\bcentre(s?)\b/g, 'center$1'],
  [/\bprogramme(s?)\b/g, 'program$1'],
  [/\blabour\b/g, 'labor'],
];

/**
 * Whether two names are equal except for case, plural, hyphens, commas, articles, "&", British spelling, and a leading
 * qualifier ("U.S.-Japan", "PAC-3", "Forum on") that one of them omits.
 */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return false;
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

function wordsOf(name: string): string[] {
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
