import type { MarkdownConfig } from '@lezer/markdown';

/** Wikilinks `[[target]]` and `[[target|alias]]`, and embeds `![[target]]`: only the alias is prose. */
export const wikilinks: MarkdownConfig = {
  defineNodes: [{ name: 'WikiLink' }, { name: 'WikiLinkTarget' }, { name: 'WikiLinkMark' }],
  parseInline: [
    {
      name: 'WikiLink',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 91 && next !== 33) return -1;
        if (cx.char(pos + 1) !== 91) return -1;
        const match = /^(!?\[\[)([^[\]|\n]+)(\|)?([^[\]\n]*)\]\]/.exec(
          cx.slice(pos, Math.min(cx.end, pos + 400)),
        );
        if (!match) return -1;
        const [, opening = '', target = '', bar = ''] = match;
        const targetEnd = pos + opening.length + target.length + bar.length;
        const end = pos + match[0].length;
        return cx.addElement(
          cx.elt('WikiLink', pos, end, [
            cx.elt('WikiLinkTarget', pos, targetEnd),
            cx.elt('WikiLinkMark', end - 2, end),
          ]),
        );
      },
    },
  ],
};
