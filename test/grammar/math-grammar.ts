/**
 * Stands in for the grammar that VS Code's built-in extension for math injects into Markdown: it takes `$`
 * before a character for the beginning of math, up to the next `$` or the end of the line, and lines between `$$`.
 */
export const mathGrammars: readonly object[] = [
  {
    scopeName: 'test.math.block',
    injectionSelector:
      'L:text.html.markdown - (comment, meta.paragraph.markdown, markup.math, markup.fenced_code)',
    patterns: [
      {
        name: 'markup.math.block.markdown',
        contentName: 'meta.embedded.math.markdown',
        begin: '(?<=^\\s*)\\$\\$(?=\\s*$)',
        end: '\\$\\$',
      },
    ],
  },
  {
    scopeName: 'test.math.inline',
    injectionSelector: 'L:meta.paragraph.markdown - (comment, markup.math, markup.fenced_code)',
    patterns: [
      {
        name: 'markup.math.inline.markdown',
        contentName: 'meta.embedded.math.markdown',
        begin: '(?<=\\s|\\W|^)(?<!\\$)\\$(?=[^$\\s])',
        end: '\\$|$',
      },
    ],
  },
];
