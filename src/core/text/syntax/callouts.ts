import type { MarkdownConfig } from '@lezer/markdown';
import { CALLOUT_MARKER, LONGEST_CALLOUT_MARKER } from '../callouts.ts';

const OPENING_BRACKET = 91;
const EXCLAMATION_MARK = 33;

/**
 * The marker of an Obsidian callout or a GitHub alert, `[!note]-`, at the beginning of its paragraph. Whether it is in
 * a block quote is not checked: no other paragraph begins this way.
 */
export const callouts: MarkdownConfig = {
  defineNodes: [{ name: 'CalloutMarker' }],
  parseInline: [
    {
      name: 'CalloutMarker',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== OPENING_BRACKET || pos !== cx.offset) return -1;
        if (cx.char(pos + 1) !== EXCLAMATION_MARK) return -1;
        const ahead = cx.slice(pos, Math.min(cx.end, pos + LONGEST_CALLOUT_MARKER));
        const length = CALLOUT_MARKER.exec(ahead)?.[0].length;
        return length === undefined
          ? -1
          : cx.addElement(cx.elt('CalloutMarker', pos, pos + length));
      },
    },
  ],
};
