import type { EntryOrigin } from '../glossary/types.ts';
import { occurrenceAt, type Analysis } from '../matching/analysis.ts';
import { contains, type Range } from '../text/range.ts';

/** A link from a place in a note to an entry of a glossary. */
export interface EntryLink {
  /** What the link covers in the note. */
  readonly range: Range;
  /** The id of the term or the key of the source. */
  readonly id: string;
  readonly target: EntryOrigin;
}

/** The definitions of what is at an offset: an entry for each sense of a term, or a source. */
export function definitionsAt(analysis: Analysis, offset: number): EntryLink[] {
  const occurrence = occurrenceAt(analysis, offset);
  if (occurrence !== undefined) {
    const { range, senses } = occurrence;
    return senses.map(({ term }) => ({ range, id: term.id, target: term.origin }));
  }
  const key = analysis.note.citations
    .flatMap(({ keys }) => keys)
    .find(({ range }) => contains(range, offset, true));
  const source = key && analysis.index.glossary.sourceById.get(key.key);
  return key && source ? [{ range: key.range, id: source.id, target: source.origin }] : [];
}
