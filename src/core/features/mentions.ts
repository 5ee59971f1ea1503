import { occurrenceAt, type Analysis } from '../matching/analysis.ts';
import { contains, type Range } from '../text/range.ts';

/** Where a note mentions a term, in any form, including misspellings. */
export function mentionsOf({ occurrences }: Analysis, termId: string): Range[] {
  return occurrences
    .filter(({ senses }) => senses.some(({ term }) => term.id === termId))
    .map(({ range }) => range);
}

/** Where a note cites a source. */
export function citationsOf({ note }: Analysis, key: string): Range[] {
  return note.citations
    .flatMap(({ keys }) => keys)
    .filter((one) => one.key === key)
    .map(({ range }) => range);
}

/** All mentions of what is at an offset: a term (in any of its senses there) or a citation key. */
export function mentionsAt(analysis: Analysis, offset: number): Range[] {
  const occurrence = occurrenceAt(analysis, offset);
  if (occurrence !== undefined) {
    const ids = new Set(occurrence.senses.map(({ term }) => term.id));
    return analysis.occurrences
      .filter(({ senses }) => senses.some(({ term }) => ids.has(term.id)))
      .map(({ range }) => range);
  }
  const key = analysis.note.citations
    .flatMap(({ keys }) => keys)
    .find(({ range }) => contains(range, offset, true));
  return key === undefined ? [] : citationsOf(analysis, key.key);
}
