import type { TextEdit } from '../text/edits.ts';
import type { Citation, Footnote, NoteComment, ProseBlock } from '../text/blocks.ts';
import { isCrossReference } from '../text/citation-keys.ts';
import type { Range } from '../text/range.ts';
import {
  BIBLIOGRAPHY_BEGIN as BEGIN,
  BIBLIOGRAPHY_END as END,
  isReferencesHeading,
} from '../text/references.ts';
import type { Source } from '../glossary/types.ts';
import { htmlToMarkdown } from './markdown.ts';
import type { FormattedEntry } from './rendered.ts';

/** The parts of a note that are needed. */
export interface CitingNote {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly comments: readonly NoteComment[];
  readonly blocks: readonly ProseBlock[];
  readonly footnotes: readonly Footnote[];
  readonly frontMatter: { readonly end: number } | undefined;
}

/** The sources that a note cites, in the order of their first citation, and the keys without a source. */
export interface CitedSources {
  readonly sources: readonly Source[];
  readonly unknown: readonly string[];
}

/**
 * Finds what a note cites outside its bibliography. A bare `@name` without a source may be a person, and `@fig-map` a
 * figure: they do not count as unknown.
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

/** The range of a note's bibliography, including its two comments; undefined if it has none. */
export function bibliographyIn({ comments }: Pick<CitingNote, 'comments'>): Range | undefined {
  const begin = comments.find(({ text }) => text.trim() === BEGIN);
  const end = comments.find(
    ({ text, range }) => text.trim() === END && begin && range.start >= begin.range.end,
  );
  return begin && end && { start: begin.range.start, end: end.range.end };
}

/**
 * The edit that writes the bibliography of a note: it replaces an existing one; otherwise the place is the end of the
 * last section of references ("References", 「参考文献」), or else the end of the note. Footnotes at the end of the section
 * or the note stay after it. Nothing else in the note changes.
 * @returns undefined if the bibliography is up to date
 */
export function bibliographyEdit(
  note: CitingNote,
  entries: readonly FormattedEntry[],
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
  const at = placeFor(note);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const gapBefore = gap(/(?:\r?\n[ \t]*)*$/.exec(before)?.[0] ?? '', before.trim() === '', eol);
  const gapAfter = after.trim() === '' ? (after === '' ? eol : '') : gap(after, false, eol);
  return { range: { start: at, end: at }, text: gapBefore + section + gapAfter };
}

/** The place for a note's bibliography: after the last text of its section. */
function placeFor(note: CitingNote): number {
  const { text, footnotes, frontMatter } = note;
  const bodyStart = frontMatter?.end ?? 0;
  const section = referencesSection(note) ?? { start: bodyStart, end: text.length };
  const definitions = footnotes.toSorted((a, b) => b.range.end - a.range.end);
  let end = lastTextBefore(text, section.end, section.start);
  for (;;) {
    const last = definitions.find(({ range }) => isBetween(range, section.start, end, text));
    const start = last?.range.start ?? linkDefinitionBefore(text, end);
    // A note that consists only of footnotes has its bibliography after them.
    if (start === undefined || text.slice(bodyStart, start).trim() === '') break;
    end = lastTextBefore(text, start, section.start);
  }
  // An empty note keeps the line break after its front matter.
  return text.slice(bodyStart).trim() === '' ? text.length : end;
}

/** Whether a range begins after a start and is the last text before an end. */
function isBetween(range: Range, start: number, end: number, text: string): boolean {
  return range.start >= start && range.start < end && lastTextBefore(text, range.end, 0) === end;
}

/** The start of the link definition at the end of a text: `[label]: https://…` on a line of its own. */
function linkDefinitionBefore(text: string, end: number): number | undefined {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return /^ {0,3}\[[^\]\n]+\]:[ \t]*\S/.test(text.slice(start, end)) ? start : undefined;
}

/** The end of the text before an offset, without white space. */
function lastTextBefore(text: string, offset: number, least: number): number {
  return least + text.slice(least, offset).trimEnd().length;
}

/**
 * The last section under a heading of references, from after the heading to the next one of the same or a higher level.
 */
function referencesSection({ text, blocks }: CitingNote): Range | undefined {
  const headings = blocks.filter(
    ({ kind, blockQuote, footnote }) => kind === 'heading' && !blockQuote && !footnote,
  );
  const found = headings.findLastIndex(({ prose }) => isReferencesHeading(prose.text));
  const heading = headings[found];
  if (heading === undefined) return undefined;
  const level = levelOf(text, heading.range);
  const next = headings.slice(found + 1).find(({ range }) => levelOf(text, range) <= level);
  return { start: heading.range.end, end: next?.range.start ?? text.length };
}

/** The level of a heading: its number signs; other headings are underlined with `=` or `-`. */
function levelOf(text: string, { start, end }: Range): number {
  const heading = text.slice(start, end);
  const signs = /^#{1,6}/.exec(heading)?.[0];
  return signs?.length ?? (/=\s*$/.test(heading) ? 1 : 2);
}

/** The line breaks that are missing next to a section for an empty line. */
function gap(beside: string, isEdge: boolean, eol: string): string {
  if (isEdge) return '';
  const lines = /^(?:[ \t]*\r?\n)*/.exec(beside)?.[0].split('\n').length ?? 1;
  return eol.repeat(Math.max(0, 3 - lines));
}
