import type { Tree } from '@lezer/common';
import type { Citation, Footnote, NoteComment, ProseBlock } from './blocks.ts';
import { LineIndex } from './lines.ts';
import { markdownParser } from './markdown.ts';
import { readProse } from './prose.ts';
import { findFrontMatter, type FrontMatter } from './syntax/front-matter.ts';

/** A note, parsed. Offsets are UTF-16 units of `text`; a BOM, if the text has one, counts. */
export interface Note {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly Footnote[];
  readonly comments: readonly NoteComment[];
  readonly tree: Tree;
  readonly lines: LineIndex;
}

/** Parses a note: which parts are prose, and what stands in them. Never throws. */
export function parseNote(text: string): Note {
  const frontMatter = findFrontMatter(text);
  const bodyStart = frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const tree = markdownParser.parse(text.slice(bodyStart));
  return {
    text,
    frontMatter,
    ...readProse(text, tree, bodyStart),
    tree,
    lines: new LineIndex(text),
  };
}
