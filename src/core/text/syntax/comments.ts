import type { MarkdownConfig } from '@lezer/markdown';
import { linesUntil } from './lines-until.ts';

const PERCENT = 37;
const OPENING_BRACE = 123;
const MAX_LENGTH = 4000;

const OPENING = /^(?:(%%)|(\{\/\*))/;
const CLOSING_OBSIDIAN = /%%/;
const CLOSING_MDX = /\*\/\}/;
const INLINE = /^(?:%%[^]*?%%|\{\/\*[^]*?\*\/\})/;

/** Comments of Obsidian, `%% … %%`, and of MDX, `{/* … * /}`, on one line or several. */
export const comments: MarkdownConfig = {
  defineNodes: [{ name: 'HiddenBlock', block: true }],
  parseInline: [
    {
      name: 'MarkedComment',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== PERCENT && next !== OPENING_BRACE) return -1;
        const second = cx.char(pos + 1);
        if (next === PERCENT ? second !== PERCENT : second !== 47) return -1;
        const match = INLINE.exec(cx.slice(pos, Math.min(cx.end, pos + MAX_LENGTH)));
        return match ? cx.addElement(cx.elt('Comment', pos, pos + match[0].length)) : -1;
      },
    },
  ],
  parseBlock: [linesUntil('HiddenBlock', [PERCENT, OPENING_BRACE], closingOf)],
};

/** What closes a comment that begins a line and continues in the next; undefined if there is none. */
function closingOf(text: string): RegExp | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const closing = opening[1] === undefined ? CLOSING_MDX : CLOSING_OBSIDIAN;
  return closing.test(text.slice(opening[0].length)) ? undefined : closing;
}
