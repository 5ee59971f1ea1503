/**
 * Folding: what a reader takes for the same character becomes the same character (docs/matching.md). NBSP and
 * other spaces, apostrophes and quotation marks, the hyphen family, full-width Latin, canonical equivalents;
 * soft hyphens and zero-width characters vanish.
 */

const SPACES = /[\t\n\v\f\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
const DROPPED = /\u00AD|[\u200B-\u200F]|\u2060|\uFEFF|[\uFE0E\uFE0F]/;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u02BC\uFF07]/;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\uFF02]/;
const HYPHENS = /[\u2010-\u2013\u2212\uFE63\uFF0D]/;
const COMBINING = /[\u0300-\u036F\u3099\u309A]/;
/** Characters that canonical composition replaces even if nothing follows them. */
const SINGLETONS =
  /[\u0340\u0341\u0374\u037E\u0387\u1F71-\u1FFD\u2126\u212A\u212B\u2329\u232A\uF900-\uFAFF]/;

/** Whether a character needs no folding: printable ASCII (except the space) or common kana and kanji. */
export function isPlain(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) ||
    (code >= 0x3001 && code < 0x3099) ||
    (code > 0x309a && code < 0xf900)
  );
}

/** A space that can occur in a line of prose, line breaks included. */
export function isSpaceChar(char: string): boolean {
  return char === ' ' || SPACES.test(char);
}

/** What one character becomes: itself or another single character, a space, or nothing (''). */
export function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  if (isPlain(code)) return char;
  if (isSpaceChar(char)) return ' ';
  if (code < 0x80) return char;
  if (DROPPED.test(char)) return '';
  if (HYPHENS.test(char)) return '-';
  if (SINGLE_QUOTES.test(char)) return "'";
  if (DOUBLE_QUOTES.test(char)) return '"';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (SINGLETONS.test(char)) return char.normalize('NFC');
  return char;
}

/** Whether a character combines with the one before it (NFD). */
export function isCombining(char: string): boolean {
  return COMBINING.test(char);
}

const FIRST_CJK = 0x3005;
const MAY_BE_CJK = /[\u3005-\uFFFF]/;

/** Kana, kanji and their letter-like punctuation: text that is written without spaces. */
export function isCjk(code: number): boolean {
  if (code < FIRST_CJK) return false;
  return (
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3021 && code <= 0x3029) ||
    (code >= 0x3031 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9f)
  );
}

/** The number of kana and kanji in a text, in UTF-16 units. */
export function countCjk(text: string): number {
  // Most texts have none, which one regular expression shows.
  if (!MAY_BE_CJK.test(text)) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isCjk(text.charCodeAt(at))) count++;
  return count;
}

/** Japanese punctuation; a line break next to it is not a space either. */
export function isCjkPunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3003) || (code >= 0x3008 && code <= 0x301f) || code === 0x30fb
  );
}

/** Text that folding leaves unchanged: ASCII words with single spaces between them. */
const FOLDED = /^[!-~]+(?: [!-~]+)*$/;

/** Folds a form of a glossary, the same way as the text of a note. */
export function foldForm(form: string): string {
  if (FOLDED.test(form)) return form;
  let folded = '';
  for (const char of form.normalize('NFC').trim()) {
    const next = foldChar(char);
    if (next === ' ' && folded.endsWith(' ')) continue;
    folded += next;
  }
  return folded;
}
