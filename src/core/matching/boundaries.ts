import { isCjk } from '../text/fold.ts';

/** Superscript or circled figures (EDD¹, EDD①) are not digits here: they are note marks. */
const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;
const SINGLE_LETTER_BEFORE = /(?:^|[^\p{L}\p{M}\p{N}])\p{L}\.$/u;

/** A letter, mark or digit of a script that puts spaces between words. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  }
  return code === code && !isCjk(code) && WORD.test(String.fromCharCode(code));
}

/** A digit 0–9. */
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether an ASCII letter or digit follows another one: no form begins there. */
export function isInsideWord(text: string, start: number): boolean {
  return (
    start > 0 && isAsciiWord(text.charCodeAt(start)) && isAsciiWord(text.charCodeAt(start - 1))
  );
}

function isAsciiWord(code: number): boolean {
  return code < 0x80 && isWordCode(code);
}

const DOT = 46;
const COMMA = 44;

/** A space or ASCII character that is a boundary whatever is around it. */
function separates(code: number): boolean {
  return code < 0x80 && code !== DOT && code !== COMMA && !isWordCode(code);
}

/**
 * Whether a form can begin at `start` of a folded text: kana and kanji anywhere; anything else not after a letter, mark
 * or digit, nor inside a number (1.1A) or a dotted abbreviation (U.S.A).
 */
export function canStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (separates(before)) return true;
  const first = text.charCodeAt(start);
  if (isCjk(first)) return true;
  if (isWordCode(before)) return false;
  if (before !== DOT && before !== COMMA) return true;
  if (isDigitCode(first) && isDigitCode(text.charCodeAt(start - 2))) return false;
  return before === COMMA || !SINGLE_LETTER_BEFORE.test(text.slice(Math.max(0, start - 3), start));
}

/**
 * Whether a form can end before `end` of a folded text: kana and kanji anywhere; anything else not before a letter,
 * mark or digit, nor inside a number (2+2.5), a dotted abbreviation (U.S in U.S.A) or a file or host name (USFJ.mil).
 */
export function canEnd(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (separates(next)) return true;
  const last = text.charCodeAt(end - 1);
  if (isCjk(last)) return true;
  if (isWordCode(next)) return false;
  if (next !== DOT && next !== COMMA) return true;
  const after = text.charCodeAt(end + 1);
  if (isDigitCode(after)) return !isDigitCode(last);
  if (next === COMMA) return true;
  if (after >= 97 && after <= 122) return false;
  const singleLetter = !isDigitCode(last) && !isWordCode(text.charCodeAt(end - 2));
  return !(singleLetter && isWordCode(after));
}
