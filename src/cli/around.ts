import type { Finding } from '../core/index.ts';

const WORDS = 3;
/** How far the words are looked for, in UTF-16 units. */
const REACH = 80;

/** What a finding is about with a few words around it, to know it again when lines move. */
export function wordsAround(
  { about: { start, end } }: Pick<Finding, 'about'>,
  text: string,
): string {
  const before = lastParagraph(text.slice(Math.max(0, start - REACH), start));
  const after = firstParagraph(text.slice(end, end + REACH));
  const words = [
    ...wordsIn(before).slice(-WORDS),
    text.slice(start, end),
    ...wordsIn(after).slice(0, WORDS),
  ];
  return words.join(' ').replace(/\s+/g, ' ');
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What is not of the same paragraph may change without the finding being another one. */
function lastParagraph(text: string): string {
  return text.split(/\n\s*\n/).at(-1) ?? '';
}

function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? '';
}
