import { isCjk, isCjkPunctuation } from '../text/fold.ts';

/**
 * Stands in folded text for a hyphen at a line end, which the printer may have put (coer-⏎cion) or the writer
 * (early-⏎warning): it equals both a hyphen and nothing.
 */
export const LINE_END_HYPHEN = '\u00AD';
/** An en dash without spaces: some set it for a hyphen (2019–2024), some for a dash. It equals both. */
export const EN_DASH = '–';
export const DASH = '—';
export const ELLIPSIS = '…';
/** Stands between excerpts: no quotation reaches across it. */
export const SEAM = '\uFFFF';

const WORD = /[\p{L}\p{M}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{Z}\p{C}]/u;
/** Punctuation that is content: 5 % is not 5. */
const CONTENT = '%&§#@‰';

/** A letter, mark or digit of any script. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return isCjk(code) || isSurrogate(code) || WORD.test(String.fromCharCode(code));
}

/**
 * Whether a folded character is content rather than setting: letters, digits, and symbols such as ¥ and %. White
 * space, quotation marks, brackets, hyphens, dashes and the other punctuation are setting.
 */
export function isContent(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 0x25 ||
      code === 0x26 ||
      code === 0x23 ||
      code === 0x40 ||
      code === 0x24 ||
      code === 0x2b ||
      code === 0x3c ||
      code === 0x3d ||
      code === 0x3e
    );
  if (isCjk(code) || isSurrogate(code)) return true;
  if (isCjkPunctuation(code)) return false;
  const char = String.fromCharCode(code);
  return CONTENT.includes(char) || !PUNCTUATION.test(char);
}

/** Half of a character beyond the Basic Multilingual Plane: rare kanji, and symbols. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** A character beside which Japanese and Chinese have no space: theirs, and their punctuation. */
export function isCjkText(code: number): boolean {
  return isCjk(code) || isCjkPunctuation(code);
}

/** The lower case of a folded character, where that is a single unit. */
export function lowerCode(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code >= 0x3000 || (code >= 0x2000 && code < 0x2c00)) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Letters and digits of ASCII, and its punctuation that stays as it is wherever it stands. */
export function isPlainCode(code: number): boolean {
  return code < 0x80 && PLAIN[code] === 1;
}

const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code > 0x20 && code < 0x7f && !'"\'-.:;!?%`'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** A full stop or comma that stands in front of a closing quotation mark or behind it, as a country likes. */
export function isPause(code: number): boolean {
  return code === 46 || code === 44 || code === 0x3001 || code === 0x3002;
}
