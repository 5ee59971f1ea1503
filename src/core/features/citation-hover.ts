import { normalizeCslItem, textOf, typeInWords, describeSource } from '../citations/index.ts';
import type { Source } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import { contains, type Range } from '../text/range.ts';
import { baseName } from '../glossary/origin-name.ts';
import { link, plain, referenceMarkdown, webAddress } from './markdown.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

const DOT = ' · ';

/** A citation key in a note, with its source. */
export interface CitedSource {
  readonly source: Source;
  /** The key with its `@`. */
  readonly range: Range;
}

/** The source of the citation key at an offset; undefined where there is no key, or no such source. */
export function citedSourceAt(analysis: Analysis, offset: number): CitedSource | undefined {
  const key = analysis.note.citations
    .find(({ range }) => contains(range, offset, true))
    // The `@` belongs to the key for whoever points at it.
    ?.keys.find(({ range }) => offset >= range.start - 1 && offset <= range.end);
  const source = key && analysis.index.glossary.sourceById.get(key.key);
  if (key === undefined || source === undefined) return undefined;
  return { source, range: { start: key.range.start - 1, end: key.range.end } };
}

/** Shows the source of the citation key at an offset. */
export function citationHoverAt(
  analysis: Analysis,
  offset: number,
  options: HoverOptions,
): HoverAnswer | undefined {
  const cited = citedSourceAt(analysis, offset);
  return cited && { range: cited.range, markdown: sourceMarkdown(cited.source, options) };
}

/** Describes a source: the formatted reference, what it is, and its links. */
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
