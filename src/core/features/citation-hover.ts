import { normalizeCslItem, textOf, typeInWords, describeSource } from '../citations/index.ts';
import type { Source } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import { baseName } from '../glossary/origin-name.ts';
import type { Footnote } from '../text/blocks.ts';
import type { Note } from '../text/note.ts';
import { contains, encloses, type Range } from '../text/range.ts';
import { link, plain, referenceMarkdown, webAddress } from './markdown.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

const DOT = ' · ';

/** A citation key in a note, with its source. */
export interface CitedSource {
  readonly source: Source;
  /** The key with its `@` and its braces. */
  readonly range: Range;
}

/** The source of the citation key at an offset; undefined if there is no key, or no such source. */
export function citedSourceAt(analysis: Analysis, offset: number): CitedSource | undefined {
  const { note, index } = analysis;
  const citation = note.citations.find(({ range }) => contains(range, offset, true));
  const places = citation?.keys.map(({ key, range }) => ({ key, range: written(note, range) }));
  const found = places?.find(({ range }) => contains(range, offset, true));
  const source = found && index.glossary.sourceById.get(found.key);
  return source && { source, range: found.range };
}

/** A key with its `@` and its braces, which also respond to hovers. */
function written({ text }: Note, { start, end }: Range): Range {
  return text[start - 1] === '{' ? { start: start - 2, end: end + 1 } : { start: start - 1, end };
}

/** Shows the source of the citation key at an offset, or the sources cited in the footnote whose mark is there. */
export function citationHoverAt(
  analysis: Analysis,
  offset: number,
  options: HoverOptions,
): HoverAnswer | undefined {
  const cited = citedSourceAt(analysis, offset);
  if (cited) return { range: cited.range, markdown: sourceMarkdown(cited.source, options) };
  const mark = footnoteMarkAt(analysis.note, offset);
  const sources = mark ? sourcesOfFootnote(analysis, mark.label) : [];
  if (mark === undefined || sources.length === 0) return undefined;
  const markdown = sources.map((source) => sourceMarkdown(source, options)).join('\n\n---\n\n');
  return { range: mark.range, markdown };
}

const FOOTNOTE_MARK = /\[\^([^\]\s[]{1,200})\](?!:)/g;

/** The mark of a footnote (`[^1]`) at an offset. */
function footnoteMarkAt(note: Note, offset: number): Footnote | undefined {
  const { line } = note.lines.position(offset);
  const start = note.lines.lineStart(line);
  const text = note.text.slice(start, note.lines.lineStart(line + 1));
  for (const match of text.matchAll(FOOTNOTE_MARK)) {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (contains(range, offset, true)) return { label: match[1] ?? '', range };
  }
  return undefined;
}

function sourcesOfFootnote({ note, index }: Analysis, label: string): Source[] {
  const footnote = note.footnotes.find((one) => one.label === label);
  if (footnote === undefined) return [];
  const keys = note.citations
    .filter(({ range }) => encloses(footnote.range, range))
    .flatMap((citation) => citation.keys.map(({ key }) => key));
  return [...new Set(keys)].flatMap((key) => index.glossary.sourceById.get(key) ?? []);
}

/** Describes a source: the formatted reference, its type, and its links. */
export function sourceMarkdown(source: Source, options: HoverOptions): string {
  const { renderer, style, links, labels } = options;
  const item = normalizeCslItem(source.csl);
  const { date } = describeSource(source);
  const url = webAddress(textOf(item, 'URL'));
  const genre = textOf(item, 'genre');
  const reference = referenceMarkdown(renderer.render(source, style).note.html);
  const isLinked = url !== undefined && reference.includes(`](<${url}>)`);
  const foot = [
    `*${plain(genre === '' ? typeInWords(item) : genre)}*`,
    plain(date),
    link(`$(book) ${plain(baseName(source.origin.file))}`, links.openEntry(source)),
    url === undefined || isLinked ? '' : link(`$(link-external) ${labels.openSource}`, url),
  ].filter((part) => part !== '');
  return `${reference}\n\n${foot.join(DOT)}`;
}
