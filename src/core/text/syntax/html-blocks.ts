import type { BlockContext, Line, MarkdownParser } from '@lezer/markdown';

/** Reads a block that begins in a line; false where none of its kind does. */
type BlockParser = (cx: BlockContext, line: Line) => boolean | null;

/** What the parser has but does not show in its types. */
interface BlockParsers {
  readonly blockNames: readonly string[];
  readonly blockParsers: (BlockParser | undefined)[];
}

/**
 * Lets a block of HTML end at an empty line whose line break is CR LF. `@lezer/markdown` (1.8) looks for lines without
 * any character but spaces and tabs, so that in files of Windows a `<div>` went on to the end of the note.
 */
export function mendHtmlBlocks(parser: MarkdownParser): void {
  const { blockNames, blockParsers } = parser as MarkdownParser & BlockParsers;
  const at = blockNames.indexOf('HTMLBlock');
  const parse = blockParsers[at];
  if (parse === undefined)
    throw new Error('The Markdown parser has changed: it knows no blocks of HTML.');
  blockParsers[at] = (cx, line) =>
    parse(cx, line.text.endsWith('\r') ? withoutReturns(line) : line);
}

/** The line that is read at the moment, without the CR at its end. */
function withoutReturns(line: Line): Line {
  return Object.create(line, { text: { get: () => line.text.replace(/\r$/, '') } }) as Line;
}
