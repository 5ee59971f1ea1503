const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const LETTER = /\p{L}/gu;

/** Whether a text is mostly Chinese or Japanese characters and therefore uses Japanese quotation marks. */
export function isMostlyCjk(text: string): boolean {
  const cjk = text.match(CJK)?.length ?? 0;
  return cjk * 2 > (text.match(LETTER)?.length ?? 0);
}

/**
 * Adds quotation marks around a text: “ ” with ‘ ’ for inner quotations, or 「」 with 『』 for Japanese. Apostrophes and
 * primes stay.
 */
export function quote(text: string): string {
  if (isMostlyCjk(text)) {
    return `「${text.replaceAll('「', '『').replaceAll('」', '』')}」`;
  }
  return `“${innerQuotes(text)}”`;
}

/** Changes double quotation marks to single ones; straight ones by the characters around them. */
function innerQuotes(text: string): string {
  return text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(/"/g, (_mark, at: number) =>
      at === 0 || /[\s([{‘—–-]/.test(text.charAt(at - 1)) ? '‘' : '’',
    );
}

const CJK_CHARACTER = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const CJK_LINE_END = new RegExp(`(?<=${CJK_CHARACTER})\\s*\\n\\s*(?=${CJK_CHARACTER})`, 'gu');

/** Joins the lines of a paragraph: with a space, or with nothing between Chinese or Japanese characters. */
export function joinLines(text: string): string {
  return text
    .trim()
    .replace(CJK_LINE_END, '')
    .replace(/[ \t]*\n\s*/g, ' ');
}
