import type { BlockContext, InlineContext, Line, LeafBlock, MarkdownParser } from '@lezer/markdown';

type BlockParse = (cx: BlockContext, line: Line) => boolean | null;
type BlockEnd = (cx: BlockContext, line: Line, leaf: LeafBlock) => boolean;
type InlineParse = (cx: InlineContext, next: number, pos: number) => number;

/** What the parser has but does not show in its types. Undefined stands for what works in another way. */
interface Lists {
  blockParsers: readonly (BlockParse | undefined)[];
  leafBlockParsers: readonly unknown[];
  endLeafBlock: readonly BlockEnd[];
  inlineParsers: readonly (InlineParse | undefined)[];
}

/**
 * Has all the parsers of one kind asked by a function instead of the loops of `@lezer/markdown` (1.8), which make an
 * object for every parser that they ask, at every line and every mark.
 */
export function askTogether(parser: MarkdownParser): void {
  const lists = parser as MarkdownParser & Lists;
  lists.blockParsers = [firstBlock(present(lists.blockParsers))];
  // One of these the parser looks for in the list.
  lists.leafBlockParsers = present(lists.leafBlockParsers);
  lists.endLeafBlock = [anyEnd(lists.endLeafBlock)];
  lists.inlineParsers = [firstInline(present(lists.inlineParsers))];
}

function present<T>(list: readonly (T | undefined)[]): readonly T[] {
  return list.filter((one) => one !== undefined);
}

/** False where no block begins. */
function firstBlock(parsers: readonly BlockParse[]): BlockParse {
  return (cx, line) => {
    for (let i = 0; i < parsers.length; i++) {
      const result = parsers[i]?.(cx, line) ?? null;
      if (result !== false) return result;
    }
    return false;
  };
}

function anyEnd(ends: readonly BlockEnd[]): BlockEnd {
  return (cx, line, leaf) => {
    for (let i = 0; i < ends.length; i++) if (ends[i]?.(cx, line, leaf) === true) return true;
    return false;
  };
}

/** Where the markup at a place ends; -1 where there is none. */
function firstInline(parsers: readonly InlineParse[]): InlineParse {
  return (cx, next, pos) => {
    for (let i = 0; i < parsers.length; i++) {
      const end = parsers[i]?.(cx, next, pos) ?? -1;
      if (end >= 0) return end;
    }
    return -1;
  };
}
