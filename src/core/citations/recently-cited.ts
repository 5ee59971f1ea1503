import type { Source } from '../glossary/types.ts';
import { encloses } from '../text/range.ts';
import { bibliographyIn, type CitingNote } from './bibliography.ts';

/**
 * The sources that a note cites, the likeliest to be cited again first: from the cursor back to the start of the note,
 * then those cited only after the cursor. Citations in a footnote count at its mark.
 * @param offset the writer's cursor, in UTF-16 units
 */
export function recentlyCited(
  note: CitingNote,
  sourceById: ReadonlyMap<string, Source>,
  offset: number,
): Source[] {
  const section = bibliographyIn(note);
  const places = note.citations
    .filter(({ range }) => section === undefined || !encloses(section, range))
    .flatMap(({ range, keys }) => {
      const footnote = note.footnotes.find((one) => encloses(one.range, range));
      const at = footnote ? markBefore(note.text, footnote.label, offset) : range.start;
      return keys.map(({ key, range: own }) => ({ key, at: at ?? range.start, within: own.start }));
    });
  const before = places
    .filter(({ at }) => at < offset)
    .toSorted((a, b) => b.at - a.at || b.within - a.within);
  const after = places
    .filter(({ at }) => at >= offset)
    .toSorted((a, b) => a.at - b.at || a.within - b.within);
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].flatMap((key) => sourceById.get(key) ?? []);
}

/** The place of a footnote's mark: the last one before an offset, else the first; undefined if it has none. */
function markBefore(text: string, label: string, offset: number): number | undefined {
  const mark = `[^${label}]`;
  let found: number | undefined;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (text[at + mark.length] === ':') continue;
    if (at >= offset && found !== undefined) break;
    found = at;
  }
  return found;
}
