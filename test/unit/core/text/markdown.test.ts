import assert from 'node:assert/strict';
import { parser } from '@lezer/markdown';
import fc from 'fast-check';
import { EXTENSIONS, markdownParser } from '../../../../src/core/text/markdown.ts';
import { mendListItems } from '../../../../src/core/text/syntax/list-items.ts';

/** Every node with its place, in the order of the tree. */
function nodes(tree: ReturnType<typeof parser.parse>): string[] {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from}-${to}`) });
  return found;
}

const WHOLE = parser.configure(EXTENSIONS);
mendListItems(WHOLE);

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
];

describe('the parser of notes', () => {
  it('gives the same tree as one that looks for inline markup everywhere', () => {
    const note = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(note, (text) => {
        assert.deepEqual(nodes(markdownParser.parse(text)), nodes(WHOLE.parse(text)));
      }),
      { numRuns: 5000 },
    );
  });
});
