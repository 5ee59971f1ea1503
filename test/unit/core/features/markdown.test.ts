import assert from 'node:assert/strict';
import { commandUri, plain } from '../../../../src/core/index.ts';
import {
  definitionMarkdown,
  link,
  referenceMarkdown,
} from '../../../../src/core/features/markdown.ts';

describe('Markdown for hovers', () => {
  it('shows text as it is', () => {
    assert.equal(
      plain('[x](command:y) *z* <b> $(flame)'),
      '\\[x\\](command:y) \\*z\\* \\<b> &#36;(flame)',
    );
  });

  for (const [definition, expected] of [
    ['The *first* and **second** `code`.', 'The *first* and **second** `code`.'],
    ['See [the page](https://x.example/a).', 'See [the page](<https://x.example/a>).'],
    ['See <https://www.x.example/a>.', 'See [x.example](<https://www.x.example/a>).'],
    ['[run](command:evil)', '\\[run\\](command:evil)'],
    ['\\[run\\](command:evil)', '\\[run\\](command:evil)'],
    ['\\\\[run](command:evil)', '\\\\\\[run\\](command:evil)'],
    [
      '[a [b](command:evil)](https://x.example)',
      '\\[a \\[b\\](command:evil)\\](https://x.example)',
    ],
    ['![x](https://x.example/t.png)', '\\![x](<https://x.example/t.png>)'],
    [
      '<img src=x onerror=y> <a href="command:x">',
      '\\<img src=x onerror=y> \\<a href="command:x">',
    ],
    ['[x][y]\n\n[y]: command:evil', '\\[x\\]\\[y\\] \\[y\\]: command:evil'],
    ['$(flame) `$(flame)` \\$(flame)', '&#36;(flame) \\`&#36;(flame)\\` \\$(flame)'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['a\n\n```\ncode\n```', 'a ``` code ```'],
    ['a | b\n--|--', 'a \\| b --\\|--'],
  ] as const) {
    it(`takes the definition ${JSON.stringify(definition)}`, () => {
      assert.equal(definitionMarkdown(definition), expected);
    });
  }

  it('keeps addresses from breaking out of a link', () => {
    assert.equal(
      link('x', 'https://x.example/a>b c$(d)'),
      '[x](<https://x.example/a%3Eb%20c%24(d)>)',
    );
    assert.equal(link('x', undefined), 'x');
  });

  it('names long addresses by their host', () => {
    assert.equal(
      referenceMarkdown('<i>Title</i>, https://www.mofa.go.jp/a/b.html.'),
      '*Title*, [mofa.go.jp](<https://www.mofa.go.jp/a/b.html>).',
    );
  });

  it('encodes arguments of commands', () => {
    assert.equal(commandUri('a.b', ["it's (x)"]), 'command:a.b?%5B%22it%27s%20%28x%29%22%5D');
  });
});
