import type { BlockContext, BlockParser, Line } from '@lezer/markdown';

/** What the parser has but does not declare in its types: how many of the open containers the line continues. */
interface WithDepth {
  readonly depth: number;
}

/**
 * The parser for a kind of block that has an opening mark and a closing one, on another line.
 * @param name the name of the block's node
 * @param begins the codes of the characters that such a block may begin with
 * @param closingOf what closes the block that a line begins; undefined if the line begins none, or closes it itself
 */
export function linesUntil(
  name: string,
  begins: readonly number[],
  closingOf: (text: string) => RegExp | undefined,
): BlockParser {
  const closing = (line: Line): RegExp | undefined =>
    begins.includes(line.next) ? closingOf(line.text.slice(line.pos)) : undefined;
  return {
    name,
    before: 'Blockquote',
    parse(cx, line) {
      const end = closing(line);
      if (end === undefined) return false;
      const from = cx.lineStart + line.pos;
      cx.addElement(cx.elt(name, from, takeLinesUntil(cx, line, end)));
      return true;
    },
    endLeaf: (_, line) => closing(line) !== undefined,
  };
}

/**
 * Reads the lines of a block, from the next one up to one with its closing mark, or to the end of its container: a
 * block that is not closed continues, like fenced code. Returns the end of the block.
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
