import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

const DEFINITION = /^\[\^[^\]\s]+\]:[ \t]*/;
const INDENT = 4;

function continueFootnote(_: BlockContext, line: Line): boolean {
  if (line.next === -1) return true;
  if (line.indent < line.baseIndent + INDENT) return false;
  line.moveBaseColumn(line.baseIndent + INDENT);
  return true;
}

/** Footnotes of Pandoc and GitHub: `[^label]` in a text, `[^label]: note` with indented continuation lines. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: continueFootnote },
    { name: 'FootnoteLabel' },
    { name: 'FootnoteReference' },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'Blockquote',
      parse(cx, line) {
        if (line.next !== 91 || line.indent >= line.baseIndent + INDENT) return false;
        const match = DEFINITION.exec(line.text.slice(line.pos));
        if (!match) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteLabel', from, from + match[0].trimEnd().length));
        line.moveBase(line.pos + match[0].length);
        return null;
      },
      endLeaf: (_, line) => line.next === 91 && DEFINITION.test(line.text.slice(line.pos)),
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 91 || cx.char(pos + 1) !== 94) return -1;
        const match = /^\[\^[^\]\s[]+\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 200)));
        return match ? cx.addElement(cx.elt('FootnoteReference', pos, pos + match[0].length)) : -1;
      },
    },
  ],
};
