import type { Range } from '../text/range.ts';

/** A string that is shaped like an acronym, as a range of a folded text; a plural's `s` is left out. */
export interface AcronymShape extends Range {
  readonly text: string;
}

const TOKEN =
  /(?<![\p{L}\p{M}\p{N}#@])\p{Lu}(?:[\p{Lu}\d]|[&./-](?=[\p{Lu}\d]))*(?=(?:e?s)?(?![\p{L}\p{M}\p{N}]|[.@][\p{L}\p{N}]))/gu;
const ROMAN = /^(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[A-Z]?$/;
const MODEL_NUMBER = /^[A-Z]{1,4}-\d+[A-Z]{0,3}$|^[A-Z]\d+[A-Z]{0,2}$/;
const ROMANIZED_NAME =
  /^(?:(?:[BDFGHJKMNPRSTWYZ]|CH|SH|TS|[BGHKMNPR]Y)?[AIUEO]+(?:N(?![AIUEO]))?)+$/;
const CAPITAL_RUN = 3;

/** Whether a string is two to eight capitals, possibly with digits, inner hyphens, `&`, `/` or dots. */
export function isAcronymShaped(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (
    capitals >= 2 && capitals <= 8 && /^\p{Lu}(?:[\p{Lu}\d]|[&./-](?=[\p{Lu}\d]))*\.?$/u.test(text)
  );
}

/**
 * The acronym-shaped strings of a folded text, in order: not Roman numerals, model numbers, initials in names,
 * family names in capitals (KISHIDA Fumio), nor what stands in a run of capital words (a shouted heading).
 */
export function findAcronymShapes(text: string): AcronymShape[] {
  if (isShouted(text)) return [];
  const shouted = capitalRuns(text);
  return [...text.matchAll(TOKEN)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(
      (shape) =>
        isAcronymShaped(shape.text) &&
        !isNumberLike(shape.text) &&
        !isInitials(text, shape) &&
        !isPartOfName(text, shape) &&
        !isFamilyName(text, shape) &&
        !shouted.some((run) => run.start <= shape.start && shape.end <= run.end),
    );
}

function isNumberLike(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return ROMAN.test(text) || MODEL_NUMBER.test(text) || digits * 2 >= text.length;
}

/** "J.D. Vance": letters with a dot each before a capitalized word. */
function isInitials(text: string, { text: shape, end }: AcronymShape): boolean {
  return (
    /^\p{Lu}(?:\.\p{Lu}){1,2}$/u.test(shape) && /^\.? \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))
  );
}

/** The R&E of "USD(R&E)", the E&S of "MITSUI E&S". */
function isPartOfName(text: string, { text: shape, start, end }: AcronymShape): boolean {
  if (
    /\p{L}\($/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^\(\p{L}/u.test(text.slice(end, end + 2))
  )
    return true;
  return shape.includes('&') && /\p{Lu}\p{L}+ $/u.test(text.slice(Math.max(0, start - 20), start));
}

/** "KAMIKAWA Yoko", "Minister KIHARA": Japanese papers write family names in capitals. */
function isFamilyName(text: string, { text: shape, start, end }: AcronymShape): boolean {
  if (shape.length < 3 || !ROMANIZED_NAME.test(shape)) return false;
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) ||
    /\p{Lu}\p{Ll}+\.? $/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** A text without lower case, of two words and more: a shouted heading. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  return words >= 2 && !/[\p{Ll}\p{Lo}]/u.test(text);
}

/** Runs of three or more words in capitals; a comma ends one, for acronyms stand in lists. */
function capitalRuns(text: string): Range[] {
  const run =
    /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d'&.-]*(?: \p{Lu}[\p{Lu}\d'&.-]*){2,}(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(run)]
    .filter((match) => (match[0].match(/\p{Lu}{2,}/gu)?.length ?? 0) >= CAPITAL_RUN)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
