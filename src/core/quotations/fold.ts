import { foldChar, isCjk, isCjkPunctuation, isSpaceChar } from '../text/fold.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * Folds a source or a quotation so that only words and their punctuation are left to compare: white space
 * collapsed (none between Japanese characters), quotation marks, hyphens, dashes and ellipses unified, ligatures
 * spelled out. Canonical composition only: 10² must not become 102.
 */
export function foldQuotation(text: string): string {
  // In pieces: to look at the end of a string that grows would copy it at every space.
  const pieces: string[] = [];
  let last = '';
  let space = false;
  for (const char of text.normalize('NFC').replace(/\u00AD\s*/g, '')) {
    if (isSpaceChar(char)) {
      space = true;
      continue;
    }
    const next = LIGATURES[char] ?? foldChar(char);
    if (next === '') continue;
    if (space && last !== '' && !isJapaneseGap(last, next)) pieces.push(' ');
    space = false;
    pieces.push(next);
    last = next;
  }
  return pieces
    .join('')
    .replace(/ ?(?:—|--+| - ) ?/g, '—')
    .replace(/ ?(?:…|\. \. \.|\.\.\.) ?/g, '…')
    .replace(/['「」『』]/g, '"');
}

function isJapaneseGap(before: string, after: string): boolean {
  const japanese = (code: number): boolean => isCjk(code) || isCjkPunctuation(code);
  return japanese(before.charCodeAt(before.length - 1)) && japanese(after.charCodeAt(0));
}
