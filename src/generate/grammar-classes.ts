import { foldForm } from '../core/index.ts';

/** The characters of the Basic Multilingual Plane by their folded form, computed with the core's own folding. */
function unfold(): { raw: ReadonlyMap<string, string>; spaces: string; dropped: string } {
  const raw = new Map<string, string>();
  let spaces = '';
  let dropped = '';
  for (let code = 1; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const char = String.fromCharCode(code);
    // Letters on both sides, because folding trims forms.
    const folded = foldForm(`x${char}x`).slice(1, -1);
    if (folded === '') dropped += char;
    else if (folded === ' ') spaces += char;
    else if (folded.length === 1) raw.set(folded, (raw.get(folded) ?? '') + char);
  }
  return { raw, spaces: spaces.replace(/[\n\v\f\r\u2028\u2029]/g, ''), dropped };
}

const { raw: RAW, spaces: SPACES, dropped: DROPPED } = unfold();

/** Kana, kanji and their letter-like punctuation, which need no boundary (`isCjk` of the core). */
const CJK =
  '\\x{3005}-\\x{3007}\\x{3021}-\\x{3029}\\x{3031}-\\x{30FA}\\x{30FC}-\\x{30FF}\\x{31F0}-\\x{31FF}\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{FF66}-\\x{FF9F}';
const isCjk = new RegExp(`[${CJK.replace(/\\x\{(\w+)\}/g, '\\u$1')}]`);

/** A letter, mark or digit of a script that puts spaces between words, as a character class of Oniguruma. */
const WORD = `[\\p{L}\\p{M}\\p{Nd}\\p{Nl}&&[^${CJK}\\x{10000}-\\x{10FFFF}]]`;

/** Invisible characters are written as escapes, so that the generated file shows them. */
function escapeInClass(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (/[\p{Z}\p{C}\p{M}\u2800]/u.test(char) && char !== ' ') {
    return `\\x{${code.toString(16).toUpperCase()}}`;
  }
  return /[\]\\[^&-]/.test(char) ? `\\${char}` : char;
}

function charClass(chars: string): string {
  const unique = [...new Set(chars)];
  const [only = ''] = unique;
  if (unique.length === 1 && /[\p{L}\p{N}]/u.test(only)) return only;
  return `[${unique.map(escapeInClass).join('')}]`;
}

const DIGIT = '[0-9０-９]';
const DOT = '[.．]';
const DOT_OR_COMMA = '[.．,，]';
const NOT_WORD = `[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}${charClass(DROPPED).slice(1, -1)}]`;

/**
 * Shared by all patterns, defined once and called by name: `z` a character that folding drops, `s` a space in a name,
 * `t` the same with bounded length, `w` a letter, mark or digit of a script with spaces between words; `b` and `n` the
 * conditions before a form (`canStart` of the core), `e`, `d` and `l` those after one (`canEnd`).
 */
const DEFINED: Readonly<Record<string, string>> = {
  z: charClass(DROPPED),
  s: `(?:${charClass(SPACES)}|&nbsp;)(?:${charClass(SPACES + DROPPED)}|&nbsp;)*`,
  t: `(?:(?:${charClass(SPACES)}|&nbsp;)\\g<z>?){1,3}`,
  w: WORD,
  // A look-behind must have bounded length to be fast: only one dropped character is allowed.
  b: `(?<!\\g<w>)(?<!\\g<w>\\g<z>)(?<!${NOT_WORD}\\p{L}${DOT})(?<!${NOT_WORD}\\g<z>\\p{L}${DOT})(?<!^\\p{L}${DOT})`,
  n: `(?<!${DIGIT}${DOT_OR_COMMA})`,
  e: `(?!\\g<z>*(?:\\g<w>|${DOT}\\g<z>*[a-zａ-ｚ]))`,
  d: `\\g<e>(?!\\g<z>*${DOT_OR_COMMA}\\g<z>*${DIGIT})`,
  l: `\\g<e>(?!\\g<z>*${DOT}\\g<z>*(?!${DIGIT})\\g<w>)`,
};
export const DEFINED_GROUPS = Object.keys(DEFINED).length;
export const DEFINITIONS = Object.entries(DEFINED)
  .map(([name, pattern]) => `(?<${name}>${pattern}){0}`)
  .join('');

/** Zero or more characters that folding drops. */
export const GAP = '\\g<z>*';

/** A pattern with gaps and spaces of bounded instead of unlimited length. */
export function boundedLength(pattern: string): string {
  return pattern.replaceAll(GAP, '\\g<z>?').replaceAll('\\g<s>', '\\g<t>');
}

/** A pattern for the raw text of one folded character that may be any of `alternatives`. */
export function rawPattern(alternatives: readonly string[]): string {
  if (alternatives.includes(' ')) return '\\g<s>';
  const chars = alternatives.map((char) => RAW.get(char) ?? char).join('');
  const decomposed = alternatives
    .map((char) => char.normalize('NFD'))
    .filter((nfd) => nfd.length > 1)
    .map((nfd) => [...nfd].map(escapeInClass).join(''));
  const [first = ''] = alternatives;
  if (decomposed.length > 0) return `(?:${decomposed.join('|')}|${charClass(chars)})`;
  if (first === '&') return `(?:${charClass(chars)}|&amp;)`;
  // Markdown allows escaping any ASCII punctuation: 2\+2.
  return /[!-/:-@[-`{-~]/.test(first) ? `\\\\?${charClass(chars)}` : charClass(chars);
}

/** A look-ahead for one character: any first character of the folded strings. */
export function startsWithAny(firsts: readonly string[]): string {
  const raw = firsts.flatMap((char) => [
    ...(RAW.get(char) ?? char),
    char.normalize('NFD').charAt(0),
  ]);
  return `(?=${charClass(raw.toSorted().join(''))})`;
}

/** How a form begins or ends, as far as boundaries depend on it. */
export type Edge = 'cjk' | 'digit' | 'single' | 'plain';

/** The kind of edge at the beginning of a folded form. */
export function leftEdge(folded: string): Edge {
  const first = folded.charAt(0);
  if (isCjk.test(first)) return 'cjk';
  return /[0-9]/.test(first) ? 'digit' : 'plain';
}

/** The kind of edge at the end of a folded form; `single`: its last letter is separate, as in U.S */
export function rightEdge(folded: string): Edge {
  const last = folded.at(-1) ?? '';
  if (isCjk.test(last)) return 'cjk';
  if (/[0-9]/.test(last)) return 'digit';
  const before = folded.at(-2) ?? '';
  return /[\p{L}\p{M}\p{N}]/u.test(before) && !isCjk.test(before) ? 'plain' : 'single';
}

/** The condition before any form except those that begin with kana or kanji. */
export const WORD_START = '\\g<b>';

const RIGHT: Readonly<Record<Edge, string>> = {
  cjk: '',
  digit: '\\g<d>',
  plain: '\\g<e>',
  single: '\\g<l>',
};

/** The condition before a form besides {@link WORD_START}. */
export const leftBoundary = (folded: string): string =>
  leftEdge(folded) === 'digit' ? '\\g<n>' : '';

/** The condition after a form. */
export const rightBoundary = (folded: string): string => RIGHT[rightEdge(folded)];

/** The condition before a form, as a part of a look-behind, where Oniguruma allows no negative ones. */
export function leftBoundaryBehind(folded: string): string {
  if (leftEdge(folded) === 'cjk') return '';
  const other = `[${NOT_WORD}&&[^.．]]`;
  const dot = `(?:^|[^\\p{L}]|[\\p{L}\\p{M}\\p{N}]\\g<z>?\\p{L})${DOT}`;
  return boundedLength(`(?:^|${other}|[${CJK}]|${dot})${GAP}`);
}
