import type { MarkdownConfig } from '@lezer/markdown';
import { linesUntil } from './lines-until.ts';

const OPENING_BRACE = 123;
const LESS_THAN = 60;
const MAX_LENGTH = 1000;

/**
 * `{% comment %} … {% endcomment %}` of Liquid and Twig, `{{< … >}}` and `{{% … %}}` of Hugo and Quarto, `{{ … }}`,
 * `{% … %}` of Liquid and Nunjucks, `{# … #}` of Jinja, `<% … %>` of EJS, R's brew and Obsidian's Templater.
 */
const TEMPLATE =
  /^(?:<%[^]*?%>|\{\{<[^]*?>\}\}|\{\{%[^]*?%\}\}|\{\{[^{}]*\}\}|\{%-?\s*comment\b[^%]*%\}[^]*?\{%-?\s*endcomment\s*-?%\}|\{%[^]*?%\}|\{#(?=[\s-])[^]*?#\})/;

/** What begins a template at the beginning of a line, and what closes it on that line or a later one. */
const SPANNING: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<%/, /%>/],
  [/^\{#(?=[\s-]|$)/, /#\}/],
  [/^\{%-?\s*comment\b[^%]*%\}/, /\{%-?\s*endcomment\s*-?%\}/],
];

/** What a site generator replaces before it reads the Markdown. */
export const templates: MarkdownConfig = {
  defineNodes: [{ name: 'Shortcode' }, { name: 'TemplateBlock', block: true }],
  parseInline: [
    {
      name: 'Shortcode',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== OPENING_BRACE && next !== LESS_THAN) return -1;
        const length = templateLength(cx.slice(pos, Math.min(cx.end, pos + MAX_LENGTH)));
        return length > 0 ? cx.addElement(cx.elt('Shortcode', pos, pos + length)) : -1;
      },
    },
  ],
  parseBlock: [linesUntil('TemplateBlock', [OPENING_BRACE, LESS_THAN], closingOf)],
};

/** The length of the template at the beginning of a text, in UTF-16 units; 0 if there is none. */
export function templateLength(text: string): number {
  return TEMPLATE.exec(text)?.[0].length ?? 0;
}

/** What closes a template that begins a line and continues in the next; undefined if there is none. */
function closingOf(text: string): RegExp | undefined {
  for (const [opening, closing] of SPANNING) {
    const begin = opening.exec(text);
    if (begin !== null) return closing.test(text.slice(begin[0].length)) ? undefined : closing;
  }
  return undefined;
}
