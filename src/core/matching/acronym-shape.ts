import type { Range } from '../text/range.ts';
import { isDigitCode, isWordCode } from './boundaries.ts';
import type { Occurrence } from './occurrences.ts';

/** A string shaped like an acronym, as a range of a folded text; the `s` of a plural is excluded. */
export interface AcronymShape extends Range {
  readonly text: string;
}

const TOKEN =
  /(?<![\p{L}\p{M}\p{N}#@])\p{Lu}(?:[\p{Lu}\d]|[&./-](?=[\p{Lu}\d]))*(?=(?:e?s)?(?![\p{L}\p{M}\p{Nd}\p{Nl}]|[.@][\p{L}\p{N}]))/uy;
/** Two units that such a token can begin with; only roughly outside ASCII. */
const BEGINNING =
  /[A-Z\u0080-\u2E7F\uA640-\uA7FF\uD800-\uDBFF\uFF21-\uFF3A][A-Z\d&./\u0080-\uFFFF-]/g;
/** The length of words is limited, so that text without spaces takes linear time. */
const CAPITAL_RUN_WORDS =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d'&.-]{0,60}(?: \p{Lu}[\p{Lu}\d'&.-]{0,60}){2,}(?![\p{L}\p{N}])/gu;
const ROMAN = /^(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[A-Z]?$/;
const MODEL_NUMBER = /^[A-Z]{1,4}-\d+[A-Z]{0,3}$|^[A-Z]\d+[A-Z]{0,2}$/;
const ROMANIZED_NAME =
  /^(?:(?:[BDFGHJKMNPRSTWYZ]|CH|SH|TS|[BGHKMNPR]Y)?[AIUEO]+(?:N(?![AIUEO]))?)+$/;
const CAPITAL_RUN = 3;
/** How far a word is followed here; longer ones take the general path. */
const FAR = 40;
const [SPACE, OPENING, CLOSING, COMMA] = [32, 40, 41, 44];

/** Whether a string is two to eight capitals, possibly with digits, inner hyphens, `&`, `/` or dots. */
export function isAcronymShaped(text: string): boolean {
  return hasFewCapitals(text) && /^\p{Lu}(?:[\p{Lu}\d]|[&./-](?=[\p{Lu}\d]))*\.?$/u.test(text);
}

/** Two to eight capitals. */
function hasFewCapitals(text: string): boolean {
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) capitals += isAsciiCapital(code) ? 1 : 0;
    else if (/\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(i) ?? 0))) capitals++;
  }
  return capitals >= 2 && capitals <= 8;
}

const NONE: readonly never[] = [];

/** A known part of a text: an occurrence of a term. */
type Known = Pick<Occurrence, 'prose'>;

/**
 * The acronym-shaped strings of a folded text, in order. Excluded are Roman numerals, model numbers, initials in names,
 * family names in capitals (KISHIDA Fumio), runs of capitalized words (a shouted heading), and strings inside one of
 * `known`, which are in order and do not overlap.
 */
export function findAcronymShapes(
  text: string,
  known: readonly Known[] = NONE,
): readonly AcronymShape[] {
  const shapes = shapesOf(text, known);
  return shapes.length === 0 || isShouted(text) ? NONE : outsideOfRuns(text, shapes);
}

/**
 * Strings of at least two units that `TOKEN` matches and that are likely to be acronyms. The expression is tried only
 * where two such units can be.
 */
function shapesOf(text: string, known: readonly Known[]): readonly AcronymShape[] {
  let shapes: AcronymShape[] | undefined;
  let next = 0;
  BEGINNING.lastIndex = 0;
  while (BEGINNING.test(text)) {
    const start = BEGINNING.lastIndex - 2;
    const inside = start > 0 && isAsciiWord(text.charCodeAt(start - 1));
    const end = inside ? undefined : (plainTokenEnd(text, start) ?? tokenEnd(text, start));
    BEGINNING.lastIndex = end ?? start + 1;
    if (end === undefined) continue;
    // Both are in order: skip for good what ends before this token.
    while ((known[next]?.prose.end ?? Infinity) <= start) next++;
    const first = known[next]?.prose;
    if (first !== undefined && first.start <= start && end <= first.end) continue;
    const shape = { text: text.slice(start, end), start, end };
    if (isLikely(text, shape)) (shapes ??= []).push(shape);
  }
  return shapes ?? NONE;
}

/** Whether a token is an acronym rather than a number, or part of a name. */
function isLikely(text: string, shape: AcronymShape): boolean {
  return (
    hasFewCapitals(shape.text) &&
    !isNumberLike(shape.text) &&
    !isInitials(text, shape) &&
    !isPartOfName(text, shape) &&
    !isFamilyName(text, shape)
  );
}

/** The shapes that are not in a run of words in capitals. */
function outsideOfRuns(text: string, shapes: readonly AcronymShape[]): readonly AcronymShape[] {
  let runs: Range[] | undefined;
  let next = 0;
  return shapes.filter((shape) => {
    if (!mayBeInRun(text, shape)) return true;
    runs ??= capitalRuns(text);
    // Both are in order: skip for good a run that ends before this shape.
    while ((runs[next]?.end ?? Infinity) < shape.end) next++;
    return (runs[next]?.start ?? Infinity) > shape.start;
  });
}

/** The end of the token at an offset; undefined if there is none. */
function tokenEnd(text: string, start: number): number | undefined {
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? TOKEN.lastIndex : undefined;
}

/** The same for the usual case, ASCII capitals and digits between spaces or brackets, without a regular expression. */
function plainTokenEnd(text: string, start: number): number | undefined {
  const before = start === 0 ? SPACE : text.charCodeAt(start - 1);
  if (before !== SPACE && before !== OPENING) return undefined;
  let end = start;
  while (end < text.length && isCapitalOrDigit(text.charCodeAt(end))) end++;
  const next = end < text.length ? text.charCodeAt(end) : SPACE;
  const plain = end > start && (next === SPACE || next === CLOSING || next === COMMA);
  return plain && isAsciiCapital(text.charCodeAt(start)) ? end : undefined;
}

function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isCapitalOrDigit(code: number): boolean {
  return isAsciiCapital(code) || isDigitCode(code);
}

function isAsciiWord(code: number): boolean {
  return code < 0x80 && isWordCode(code);
}

/** Whether a unit may follow the first of a token: a capital, a digit, or one of `&-./`. */
function mayGoOn(code: number): boolean {
  return code >= 0x80 || isAsciiCapital(code) || (code >= 45 && code <= 57) || code === 38;
}

function isNumberLike(text: string): boolean {
  if (ROMAN.test(text)) return true;
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits > 0 && (digits * 2 >= text.length || MODEL_NUMBER.test(text));
}

/** "J.D. Vance": letters with a dot after each, before a capitalized word. */
function isInitials(text: string, { text: shape, end }: AcronymShape): boolean {
  if (!shape.includes('.')) return false;
  return (
    /^\p{Lu}(?:\.\p{Lu}){1,2}$/u.test(shape) && /^\.? \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))
  );
}

/** The R&E of "USD(R&E)", the E&S of "MITSUI E&S". */
function isPartOfName(text: string, { text: shape, start, end }: AcronymShape): boolean {
  if (text[start - 1] === '(' && /\p{L}\($/u.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  if (text[end] === '(' && /^\(\p{L}/u.test(text.slice(end, end + 2))) return true;
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
  if (/[\p{Ll}\p{Lo}]/u.test(text)) return false;
  return (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 2;
}

/** Whether a word in capitals may come before or after the one that contains a shape. */
function mayBeInRun(text: string, { start, end }: AcronymShape): boolean {
  let first = start;
  while (start - first < FAR && isRunUnit(text, first - 1)) first--;
  let last = end;
  while (last - end < FAR && isRunUnit(text, last)) last++;
  if (start - first === FAR || last - end === FAR) return true;
  return (
    (text[last] === ' ' && isRunUnit(text, last + 1)) ||
    (text[first - 1] === ' ' && isRunUnit(text, first - 2))
  );
}

/** What a word in capitals can consist of. */
function isRunUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 39 || mayGoOn(code);
  // Half of a surrogate pair is checked later; a text has nothing beyond its ends.
  return (code >= 0xd800 && code <= 0xdfff) || /\p{Lu}/u.test(text.charAt(at));
}

/** Runs of three or more words in capitals; a comma ends one, since acronyms occur in lists. */
function capitalRuns(text: string): Range[] {
  return [...text.matchAll(CAPITAL_RUN_WORDS)]
    .filter((match) => (match[0].match(/\p{Lu}{2,}/gu)?.length ?? 0) >= CAPITAL_RUN)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
