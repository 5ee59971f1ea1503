import { isSpaceChar } from '../text/fold.ts';
import { ELLIPSIS } from './characters.ts';

export const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
/** Quotation marks of all traditions, double ones and Japanese ones. */
export const DOUBLE = /[""“”„‟″＂〝〞〟「」『』｢｣«»]/;
/** Single ones, and what is set for an apostrophe. */
export const SINGLE = /['’‘‚‛′ʼ＇‹›`´]/;
export const ALWAYS_OPENS = /[„‚‟‛「『｢〝]/;
export const ALWAYS_CLOSES = /[”’」』｣〞〟]/;
export const GUILLEMET = /[«»‹›]/;
/** The hyphen family: hyphens, the en dash, the minus sign. */
export const HYPHEN = /[-‐‑‒–−﹣－]/;
export const DASHES = /[—―─⸺⸻]/;
export const BULLET = /[•‣▪◦●■◆]/;

/** Where an ellipsis (… or at least three dots, with single spaces or not) that begins here ends; `at` if none does. */
export function ellipsisEnd(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === ELLIPSIS || first === '‥') {
    let end = at + 1;
    while (/[…‥]/.test(text.charAt(end))) end++;
    return end;
  }
  let end = at;
  let count = 0;
  for (let next = at; text.charAt(next) === first;) {
    count++;
    end = next + 1;
    next = end < text.length && isSpaceChar(text.charAt(end)) && first === '.' ? end + 1 : end;
  }
  return count >= 3 ? end : at;
}

/** Punctuation that has more than one shape; undefined for all else. */
export function foldPunctuation(char: string, afterCjk: boolean): string | undefined {
  switch (char) {
    case '，':
      return afterCjk ? '、' : ',';
    case '．':
    case '｡':
      return afterCjk || char === '｡' ? '。' : '.';
    case '､':
      return '、';
    case '〔':
    case '［':
      return '[';
    case '〕':
    case '］':
      return ']';
    case '〜':
      return '~';
    default:
      return undefined;
  }
}
