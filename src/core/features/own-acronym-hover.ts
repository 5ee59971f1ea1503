import { factsAround, type Analysis } from '../matching/analysis.ts';
import type { LocalDefinition } from '../matching/local-definition.ts';
import { contains, type Range } from '../text/range.ts';
import { plain } from './markdown.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

/** What may be an acronym; `&`, `/`, `-` and the like are inside it. */
const WORD = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]*(?:[&/.+-][\p{L}\p{N}]+)*/gu;
const PLURAL = /(?<=[\p{Lu}\p{N}])e?s$/u;

/**
 * Explains the acronym at an offset of a note by what the note itself says of it; undefined where there is none, or where
 * the glossary knows what is meant.
 */
export function ownAcronymHoverAt(
  analysis: Analysis,
  offset: number,
  { labels }: Pick<HoverOptions, 'labels'>,
): HoverAnswer | undefined {
  const found = ownAcronymAt(analysis, offset);
  if (found === undefined) return undefined;
  const { acronym, name, nameRange } = found.definition;
  const line = analysis.note.lines.position(nameRange.start).line + 1;
  return {
    range: found.range,
    markdown: `**${plain(name)}** (**${plain(acronym)}**) · ${labels.introducedIn(line)}`,
  };
}

function ownAcronymAt(
  analysis: Analysis,
  offset: number,
): { readonly range: Range; readonly definition: LocalDefinition } | undefined {
  const { ownMeanings } = analysis;
  if (ownMeanings.isEmpty) return undefined;
  for (const { block } of factsAround(analysis, offset)) {
    for (const { 0: word, index: start } of block.prose.text.matchAll(WORD)) {
      const acronym = word.replace(PLURAL, '');
      const range = block.prose.toRaw({ start, end: start + word.length });
      if (!contains(range, offset, true)) continue;
      const definition = ownMeanings.at(word, range.start) ?? ownMeanings.at(acronym, range.start);
      const isOwn = definition && !definition.term && !definition.near;
      return isOwn ? { range, definition } : undefined;
    }
  }
  return undefined;
}
