import type { TextEdit } from '../text/edits.ts';
import type { Citation, NoteComment } from '../text/blocks.ts';
import { isCrossReference } from '../text/citation-keys.ts';
import type { Range } from '../text/range.ts';
import type { Source } from '../glossary/types.ts';
import { htmlToMarkdown } from './markdown.ts';
import type { FormattedEntry } from './rendered.ts';

/** The comments between which a note's bibliography is written. */
const BEGIN = 'policy-gloss-bibliography';
const END = 'policy-gloss-bibliography-end';

/** What is needed of a note. */
export interface CitingNote {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly comments: readonly NoteComment[];
  readonly frontMatter: { readonly end: number } | undefined;
}

/** The sources that a note cites, in the order of their first citation, and the keys that no source has. */
export interface CitedSources {
  readonly sources: readonly Source[];
  readonly unknown: readonly string[];
}

/**
 * Finds what a note cites outside its bibliography. A bare `@name` without a source may be a person, and
 * `@fig-map` a figure: they are not unknown.
 */
export function citedSources(
  note: CitingNote,
  sourceById: ReadonlyMap<string, Source>,
): CitedSources {
  const section = bibliographyIn(note);
  const sources = new Map<string, Source>();
  const unknown = new Set<string>();
  for (const { range, keys, bracketed } of note.citations) {
    if (section && range.start >= section.start && range.end <= section.end) continue;
    for (const { key } of keys) {
      const source = sourceById.get(key);
      if (source) sources.set(key, source);
      else if (bracketed && !isCrossReference(key)) unknown.add(key);
    }
  }
  return { sources: [...sources.values()], unknown: [...unknown] };
}

/** Where a note's bibliography stands, with its two comments; undefined where it has none. */
export function bibliographyIn({ comments }: Pick<CitingNote, 'comments'>): Range | undefined {
  const begin = comments.find(({ text }) => text.trim() === BEGIN);
  const end = comments.find(
    ({ text, range }) => text.trim() === END && begin && range.start >= begin.range.end,
  );
  return begin && end && { start: begin.range.start, end: end.range.end };
}

/**
 * The edit that writes the bibliography of a note: in place of the one that it has, else on lines of its own at an
 * offset. Nothing else of the note changes.
 * @param offset where a new one goes, in UTF-16 units of the note: behind the line in which this is; at the end of
 *   the note where this is in its front matter
 * @returns undefined where the bibliography is as it should be
 */
export function bibliographyEdit(
  note: CitingNote,
  entries: readonly FormattedEntry[],
  offset: number,
): TextEdit | undefined {
  const { text } = note;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const paragraphs = entries.map(({ html }) => htmlToMarkdown(html));
  const section = [`<!-- ${BEGIN} -->`, ...paragraphs, `<!-- ${END} -->`].join(eol + eol);
  const existing = bibliographyIn(note);
  if (existing) {
    const isSame = text.slice(existing.start, existing.end) === section;
    return isSame ? undefined : { range: existing, text: section };
  }
  // Whoever has just opened a note is in its front matter.
  const isInBody = offset >= (note.frontMatter?.end ?? 0) && note.frontMatter?.end !== text.length;
  const at = isInBody ? endOfLine(text, offset) : text.length;
  const before = text.slice(0, at);
  const behind = text.slice(at);
  const gapBefore = gap(/(?:\r?\n[ \t]*)*$/.exec(before)?.[0] ?? '', before.trim() === '', eol);
  const gapBehind = behind.trim() === '' ? (behind === '' ? eol : '') : gap(behind, false, eol);
  return { range: { start: at, end: at }, text: gapBefore + section + gapBehind };
}

/** The line ends that are missing beside a section for an empty line. */
function gap(beside: string, isEdge: boolean, eol: string): string {
  if (isEdge) return '';
  const lines = /^(?:[ \t]*\r?\n)*/.exec(beside)?.[0].split('\n').length ?? 1;
  return eol.repeat(Math.max(0, 3 - lines));
}

function endOfLine(text: string, offset: number): number {
  const found = /\r?\n|$/.exec(text.slice(offset));
  return offset + (found?.index ?? 0);
}
