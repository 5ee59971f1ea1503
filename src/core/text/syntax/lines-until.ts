import type { BlockContext, Line } from '@lezer/markdown';

/** What the parser has but does not show in its types: how many of the open containers the line goes on. */
interface WithDepth {
  readonly depth: number;
}

/**
 * Takes the lines of a block, from the next one up to one with its closing mark or up to the end of what contains it:
 * a block that is not closed goes on, as fenced code does. Gives the end of the block.
 */
export function takeLinesUntil(cx: BlockContext, line: Line, closing: RegExp): number {
  while (cx.nextLine() && (line as Line & WithDepth).depth >= cx.depth) {
    if (closing.test(line.text)) {
      cx.nextLine();
      break;
    }
  }
  return cx.prevLineEnd();
}
