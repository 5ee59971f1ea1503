import type { Occurrence } from '../matching/occurrences.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';

/** Signs right before a word that make a name of it: a command of TeX, a tag. */
const NAMING = /[\\#]$/;

/**
 * Whether an occurrence can be replaced as a whole: no markup and no line break inside it would be lost, and it is a
 * word of the text, not a name in another system that would no longer lead anywhere.
 */
export function isReplaceable({ text }: Note, { block, prose, range }: Occurrence): boolean {
  const found = text.slice(range.start, range.end);
  return !block.prose.hasMarkup(prose) && !/[\r\n]/.test(found) && !isName(text, range);
}

function isName(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  return NAMING.test(before) || (before === '/' && text.startsWith('/', end));
}
