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

/** What is needed of a note. */
export interface CitingNote {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly comments: readonly NoteComment[];
  readonly blocks: readonly ProseBlock[];
  readonly footnotes: readonly Footnote[];
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
 * The edit that writes the bibliography of a note: in place of the one that it has; else at the end of the last
 * section of references ("References", 「参考文献」), else at the end of the note. Footnotes that end the section or the
 * note stay behind it. Nothing else of the note changes.
 * @returns undefined where the bibliography is as it should be
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
  const behind = text.slice(at);
  const gapBefore = gap(/(?:\r?\n[ \t]*)*$/.exec(before)?.[0] ?? '', before.trim() === '', eol);
  const gapBehind = behind.trim() === '' ? (behind === '' ? eol : '') : gap(behind, false, eol);
  return { range: { start: at, end: at }, text: gapBefore + section + gapBehind };
}

/** Where a note's bibliography goes: behind the last text of its section. */
function placeFor(note: CitingNote): number {
  const { text, footnotes, frontMatter } = note;
  const bodyStart = frontMatter?.end ?? 0;
  const section = referencesSection(note) ?? { start: bodyStart, end: text.length };
  const definitions = footnotes.toSorted((a, b) => b.range.end - a.range.end);
  let end = lastTextBefore(text, section.end, section.start);
  for (;;) {
    const last = definitions.find(({ range }) => isBetween(range, section.start, end, text));
    const start = last?.range.start ?? linkDefinitionBefore(text, end);
    // A note that is nothing but footnotes has its bibliography behind them.
    if (start === undefined || text.slice(bodyStart, start).trim() === '') break;
    end = lastTextBefore(text, start, section.start);
  }
  // An empty note keeps the line end behind its front matter.
  return text.slice(bodyStart).trim() === '' ? text.length : end;
}

/** Whether a range begins behind a start and is the last text before an end. */
function isBetween(range: Range, start: number, end: number, text: string): boolean {
  return range.start >= start && range.start < end && lastTextBefore(text, range.end, 0) === end;
}

/** Where the definition of a link that ends a text begins: `[label]: https://…` on a line of its own. */
function linkDefinitionBefore(text: string, end: number): number | undefined {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return /^ {0,3}\[[^\]\n]+\]:[ \t]*\S/.test(text.slice(start, end)) ? start : undefined;
}

/** Without the white space before an offset. */
function lastTextBefore(text: string, offset: number, least: number): number {
  return least + text.slice(least, offset).trimEnd().length;
}

/** The last section under a heading of references, from behind the heading to the next one that is not below it. */
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

/** The level of a heading: its number signs; the other kind is underlined with `=` or `-`. */
function levelOf(text: string, { start, end }: Range): number {
  const heading = text.slice(start, end);
  const signs = /^#{1,6}/.exec(heading)?.[0];
  return signs?.length ?? (/=\s*$/.test(heading) ? 1 : 2);
}

/** The line ends that are missing beside a section for an empty line. */
function gap(beside: string, isEdge: boolean, eol: string): string {
  if (isEdge) return '';
  const lines = /^(?:[ \t]*\r?\n)*/.exec(beside)?.[0].split('\n').length ?? 1;
  return eol.repeat(Math.max(0, 3 - lines));
}
