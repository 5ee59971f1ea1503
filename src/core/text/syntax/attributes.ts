import type { MarkdownConfig } from '@lezer/markdown';

const OPENING_BRACE = 123;
const COLON = 58;
const MAX_LENGTH = 1000;

const ATTRIBUTE = String.raw`(?:[#.][\p{L}\p{N}_][^\s{}]*|[\p{L}_][\p{L}\p{N}_:.-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+)|=[\w-]+|-)`;
const ATTRIBUTES = new RegExp(
  String.raw`^\{:?[ \t\n]*${ATTRIBUTE}(?:[ \t\n]+${ATTRIBUTE})*[ \t\n]*\}`,
  'u',
);
const DIV = /^:{3,}/;
/** The first line of a div whose attributes continue in the next line. */
const OPEN_DIV = /^:{3,}[ \t]*\{[^{}]*$/;
const ATTRIBUTE_LINE = new RegExp(
  String.raw`^[ \t]*(?:>[ \t]*)*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*[ \t]*(\}.*)?\r?$`,
  'u',
);

/**
 * Attributes of Pandoc, Quarto and kramdown, `{#id .class key="value"}`, wherever they are: after headings, images,
 * links, code and bracketed spans; and the lines of fenced divs, `::: {.note}`, whose attributes may continue in the
 * next line. See https://pandoc.org/MANUAL.html#extension-attributes and #divs-and-spans.
 */
export const attributes: MarkdownConfig = {
  defineNodes: [{ name: 'Attributes' }, { name: 'DivFence', block: true }],
  parseInline: [
    {
      name: 'Attributes',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== OPENING_BRACE) return -1;
        const match = ATTRIBUTES.exec(cx.slice(pos, Math.min(cx.end, pos + MAX_LENGTH)));
        return match ? cx.addElement(cx.elt('Attributes', pos, pos + match[0].length)) : -1;
      },
    },
  ],
  parseBlock: [
    {
      name: 'DivFence',
      before: 'Blockquote',
      parse(cx, line) {
        if (line.next !== COLON || !DIV.test(line.text.slice(line.pos))) return false;
        const from = cx.lineStart + line.pos;
        let isOpen = OPEN_DIV.test(line.text.slice(line.pos));
        while (isOpen) {
          const next = ATTRIBUTE_LINE.exec(cx.peekLine());
          isOpen = next !== null && next[1] === undefined;
          if (next !== null) cx.nextLine();
        }
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('DivFence', from, to));
        return true;
      },
      endLeaf: (_, line) => line.next === COLON && DIV.test(line.text.slice(line.pos)),
    },
  ],
};

/**
 * The start of the attributes at the end of a line, including the white space before them; undefined if there are none.
 */
export function endsWithAttributes(line: string): number | undefined {
  const at = /(?<![ \t])[ \t]+\{[^{}]*\}$/.exec(line)?.index;
  return at !== undefined && ATTRIBUTES.test(line.slice(at).trimStart()) ? at : undefined;
}
