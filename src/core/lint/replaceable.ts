import type { Occurrence } from '../matching/occurrences.ts';
import type { Note } from '../text/note.ts';

/** Whether an occurrence can be replaced as a whole: no markup and no line break inside it would be lost. */
export function isReplaceable(note: Note, { block, prose, range }: Occurrence): boolean {
  return !block.prose.hasMarkup(prose) && !/[\r\n]/.test(note.text.slice(range.start, range.end));
}
