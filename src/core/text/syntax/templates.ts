import type { MarkdownConfig } from '@lezer/markdown';

const OPENING_BRACE = 123;
const LESS_THAN = 60;
const MAX_LENGTH = 1000;

/**
 * `{{< … >}}` and `{{% … %}}` of Hugo and Quarto, `{{ … }}`, `{% … %}` of Liquid and Nunjucks, `{# … #}` of Jinja,
 * `<% … %>` of EJS, R's brew and Obsidian's Templater.
 */
const TEMPLATE =
  /^(?:<%[^]*?%>|\{\{<[^]*?>\}\}|\{\{%[^]*?%\}\}|\{\{[^{}]*\}\}|\{%[^]*?%\}|\{# [^]*?#\})/;

/** What a site generator replaces before it reads the Markdown. */
export const templates: MarkdownConfig = {
  defineNodes: [{ name: 'Shortcode' }],
  parseInline: [
    {
      name: 'Shortcode',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== OPENING_BRACE && next !== LESS_THAN) return -1;
        const match = TEMPLATE.exec(cx.slice(pos, Math.min(cx.end, pos + MAX_LENGTH)));
        return match ? cx.addElement(cx.elt('Shortcode', pos, pos + match[0].length)) : -1;
      },
    },
  ],
};
