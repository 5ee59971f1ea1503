import type { MarkdownConfig } from '@lezer/markdown';

/** Wikilinks `[[target]]` and `[[target|alias]]`, and template shortcodes `{{…}}`: only the alias is prose. */
export const wikilinks: MarkdownConfig = {
  defineNodes: [
    { name: 'WikiLink' },
    { name: 'WikiLinkTarget' },
    { name: 'WikiLinkMark' },
    { name: 'Shortcode' },
  ],
  parseInline: [
    {
      name: 'WikiLink',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 91 || cx.char(pos + 1) !== 91) return -1;
        const match = /^\[\[([^[\]|\n]+)(\|)?([^[\]\n]*)\]\]/.exec(
          cx.slice(pos, Math.min(cx.end, pos + 400)),
        );
        if (!match) return -1;
        const targetEnd = pos + 2 + (match[1] ?? '').length + (match[2] ?? '').length;
        const end = pos + match[0].length;
        return cx.addElement(
          cx.elt('WikiLink', pos, end, [
            cx.elt('WikiLinkTarget', pos, targetEnd),
            cx.elt('WikiLinkMark', end - 2, end),
          ]),
        );
      },
    },
    {
      name: 'Shortcode',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 123 || cx.char(pos + 1) !== 123) return -1;
        const match = /^\{\{[^{}]*\}\}/.exec(cx.slice(pos, Math.min(cx.end, pos + 400)));
        return match ? cx.addElement(cx.elt('Shortcode', pos, pos + match[0].length)) : -1;
      },
    },
  ],
};
