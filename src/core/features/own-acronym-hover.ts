import { findAcronymShapes } from '../matching/acronym-shape.ts';
import { factsAround, type Analysis } from '../matching/analysis.ts';
import type { LocalDefinition } from '../matching/local-definition.ts';
import { contains, type Range } from '../text/range.ts';
import { plain } from './markdown.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

const PLURAL = /^e?s(?!\p{L})/u;

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
  for (const { block, occurrences } of factsAround(analysis, offset)) {
    const known = occurrences.flatMap((one) => ownMeanings.visible(one) ?? []);
    for (const shape of findAcronymShapes(block.prose.text, known)) {
      const plural = PLURAL.exec(block.prose.text.slice(shape.end, shape.end + 3))?.[0] ?? '';
      const range = block.prose.toRaw({ start: shape.start, end: shape.end + plural.length });
      if (!contains(range, offset, true)) continue;
      const definition = ownMeanings.at(shape.text, range.start);
      return definition && { range, definition };
    }
  }
  return undefined;
}
