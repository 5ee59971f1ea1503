import { Tree } from '@lezer/common';
import { parser, type LeafBlock, type LeafBlockParser, type MarkdownConfig } from '@lezer/markdown';

/** What the parser has but does not show in its types: the marks of block quotes in the lines of a block. */
interface WithMarks {
  readonly marks: readonly unknown[];
}

const NONE: readonly never[] = [];
const PARAGRAPH = parser.nodeSet.types.find(({ name }) => name === 'Paragraph');

const paragraph: LeafBlockParser = {
  nextLine: () => false,
  finish(cx, leaf) {
    const { content, start } = leaf;
    const { marks } = leaf as LeafBlock & WithMarks;
    const inline = cx.parser.parseInline(content, start);
    if (PARAGRAPH === undefined || marks.length > 0 || inline.length > 0)
      cx.addLeafElement(leaf, cx.elt('Paragraph', start, start + content.length, inline));
    else cx.addElement(cx.elt(new Tree(PARAGRAPH, NONE, NONE, content.length), start));
    return true;
  },
};

/**
 * Paragraphs as they are by themselves, only that the tree of one with nothing in it is made at once: the general way
 * takes a thousand bytes for each.
 */
export const paragraphs: MarkdownConfig = {
  parseBlock: [{ name: 'Paragraph', after: 'SetextHeading', leaf: () => paragraph }],
};
