import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parser } from '@lezer/markdown';
import fc from 'fast-check';
import { EXTENSIONS, markdownParser } from '../../../../src/core/text/markdown.ts';
import { limitDepth, MAX_DEPTH } from '../../../../src/core/text/syntax/container-depth.ts';
import { fixHtmlBlocks } from '../../../../src/core/text/syntax/html-blocks.ts';
import { fixListItems } from '../../../../src/core/text/syntax/list-items.ts';
import { runs } from '../../../support/runs.ts';

const MANIFEST = new URL('../../../../package.json', import.meta.url);

/** Every node with its place, in the order of the tree. */
function nodes(tree: ReturnType<typeof parser.parse>): string[] {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from}-${to}`) });
  return found;
}

const WHOLE = parser.configure(EXTENSIONS);
fixListItems(WHOLE);
limitDepth(WHOLE);
fixHtmlBlocks(WHOLE);

const PIECES = [
  'word',
  'Word.',
  ' ',
  '  ',
  '\n',
  '  \n',
  '\\\n',
  '\t\n',
  '\r\n',
  '  \r\n',
  '\n\n',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '](x)',
  '![',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '&',
  '&amp;',
  ';',
  ':',
  ':x:',
  '@',
  '@key',
  '[@key]',
  'a@b.org',
  'www.',
  'WWW.x.org',
  'http://x.org',
  'mailto:a@b.org',
  'xmpp:a@b.org',
  '$',
  '$$',
  '{',
  '{{x}}',
  '[[a|b]]',
  '[^1]',
  '[^1]: x',
  '\\',
  '\\*',
  '|',
  '| a | b |\n|---|---|\n',
  '- ',
  '1. ',
  '# ',
  '> ',
  '    ',
  '---\n',
  '===\n',
  '```\n',
  '!',
  '=',
  '==',
  '^',
  '%',
  '+',
  '日本語',
  '「',
  '😀',
  '“',
  '’',
  '%%',
  '{/*',
  '*/}',
  '{.x #y}',
  '{%',
  '%}',
  '\n::: {.x}\n',
  '\\emph{',
  '\\cite{x}',
  '\\ ',
  '}',
  '\\begin{equation}',
  '\\end{equation}',
  '\\end{quote}',
  '\\begin{quote}',
  '\\verb|',
  '<%',
  '\n\n[!note]',
  '\n\n> [!',
  '<div><pre>\n',
  '</pre>',
  '%>',
  '{# ',
  ' #}',
];

describe('the parser of notes', () => {
  it('is the version whose private parts are changed here', () => {
    const { devDependencies } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    // html-blocks.ts and container-depth.ts replace block parsers, list-items.ts the continuation of items.
    assert.equal(devDependencies['@lezer/markdown'], '1.8.1');
    for (const part of ['blockNames', 'blockParsers', 'skipContextMarkup']) {
      assert.ok(Object.hasOwn(parser, part), part);
    }
  });

  it('gives the same tree as one that looks for inline markup everywhere', () => {
    const note = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(note, (text) => {
        assert.deepEqual(nodes(markdownParser.parse(text)), nodes(WHOLE.parse(text)));
      }),
      runs(500),
    );
  });

  describe('does not nest containers without end', () => {
    for (const marks of ['- ', '1. ', '> ', '* ', '- > 1. ', '> - ', '1) - ']) {
      it(JSON.stringify(marks), () => {
        const [shown, hidden] = [MAX_DEPTH / 2, 20_000].map((times) => {
          const text = `${marks.repeat(Math.ceil(times / marks.split(' ').length))}USFJ`;
          return { depth: depthOf(text), nodes: nodes(markdownParser.parse(text)).length };
        });
        assert.ok(shown && hidden && hidden.depth <= MAX_DEPTH + 2 && shown.depth > 20);
        // The work for a line does not grow with its marks: what is beyond the limit is one paragraph.
        assert.ok(hidden.nodes <= 8 * MAX_DEPTH, String(hidden.nodes));
      });
    }

    it('keeps what is within the limit, and takes the rest for text', () => {
      const containers = (times: number) =>
        nodes(markdownParser.parse(`${'> '.repeat(times)}USFJ`)).filter((node) =>
          node.startsWith('Blockquote'),
        ).length;
      assert.equal(containers(MAX_DEPTH - 1), MAX_DEPTH - 1);
      assert.equal(containers(MAX_DEPTH), MAX_DEPTH - 1);
    });
  });
});

/** How many containers are open at the deepest place of a note. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  markdownParser.parse(text).iterate({
    enter: () => void (deepest = Math.max(deepest, ++depth)),
    leave: () => void depth--,
  });
  return deepest - 1;
}
