import type { BlockContext, Line, MarkdownParser } from '@lezer/markdown';

/** Whether a block goes on in a line; takes its indentation or marks off the line when it does. */
type Continuation = (block: Item, cx: BlockContext, line: Line) => boolean;

/** An open list item; `value` is the indentation of its content. */
interface Item {
  readonly value: number;
}

/** What the parser has but does not show in its types. */
interface Continuations {
  readonly skipContextMarkup: Record<number, Continuation>;
}

/**
 * Lets a list item whose text begins in its second line go on behind an empty line, as CommonMark says (section
 * 5.2). `@lezer/markdown` (1.8) ends it there, since it does not count the paragraph that it is still reading; a
 * parse after an edit, which finds that paragraph ready made, does count it, and so the two would differ.
 */
export function mendListItems(parser: MarkdownParser): void {
  const { skipContextMarkup } = parser as MarkdownParser & Continuations;
  const id = parser.nodeSet.types.find(({ name }) => name === 'ListItem')?.id ?? -1;
  const goesOn = skipContextMarkup[id];
  if (goesOn === undefined)
    throw new Error('The Markdown parser has changed: it knows no list items.');
  const begun = new WeakSet<Item>();
  skipContextMarkup[id] = (item, cx, line) => {
    // The first line that is asked about is the second of the item; an empty one there does end it.
    const isSecond = !begun.has(item);
    begun.add(item);
    if (goesOn(item, cx, line)) return true;
    if (isSecond || line.next >= 0) return false;
    line.moveBaseColumn(line.baseIndent + item.value);
    return true;
  };
}
