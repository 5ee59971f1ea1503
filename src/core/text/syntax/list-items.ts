import type { BlockContext, Line, MarkdownParser } from '@lezer/markdown';

/** Whether a block continues on a line; if so, skips its indentation or marks. */
type Continuation = (block: Item, cx: BlockContext, line: Line) => boolean;

/** An open list item; `value` is the indentation of its content. */
interface Item {
  readonly value: number;
}

/** What the parser has but does not declare in its types. */
interface Continuations {
  readonly skipContextMarkup: Record<number, Continuation>;
}

/**
 * Lets a list item whose text begins on its second line continue after an empty line, as CommonMark says (section 5.2).
 * `@lezer/markdown` (1.8) ends it there, since it does not count the paragraph that it is still reading; a parse after
 * an edit, which reuses the finished paragraph, does count it, so the two would differ.
 */
export function fixListItems(parser: MarkdownParser): void {
  const { skipContextMarkup } = parser as MarkdownParser & Continuations;
  const id = parser.nodeSet.types.find(({ name }) => name === 'ListItem')?.id ?? -1;
  const goesOn = skipContextMarkup[id];
  if (goesOn === undefined)
    throw new Error('The Markdown parser has changed: it knows no list items.');
  const begun = new WeakSet<Item>();
  skipContextMarkup[id] = (item, cx, line) => {
    // The first line checked is the second of the item; if it is empty, it does end the item.
    const isSecond = !begun.has(item);
    begun.add(item);
    if (goesOn(item, cx, line)) return true;
    if (isSecond || line.next >= 0) return false;
    line.moveBaseColumn(line.baseIndent + item.value);
    return true;
  };
}
