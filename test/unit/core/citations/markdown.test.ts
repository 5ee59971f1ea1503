import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import * as fc from 'fast-check';
import {
  decodeEntities,
  escapeMarkdown,
  htmlToMarkdown,
  htmlToText,
} from '../../../../src/core/citations/markdown.ts';
import { runs } from '../../../support/runs.ts';

const gfm = parser.configure(GFM);

/** The text that Markdown shows; throws for markup other than escapes and bare addresses. */
function shown(markdown: string): string {
  const parts: string[] = [];
  let at = 0;
  gfm.parse(markdown).iterate({
    enter({ name, from, to }) {
      if (['Document', 'Paragraph', 'URL'].includes(name)) return;
      if (name !== 'Escape') throw new Error(`${name} in ${markdown}`);
      parts.push(markdown.slice(at, from), markdown.slice(from + 1, to));
      at = to;
    },
  });
  return parts.join('') + markdown.slice(at);
}

describe('escapeMarkdown', () => {
  const cases: [text: string, markdown: string][] = [
    [
      'Plain, quiet text: (really) “so” – it’s fine!',
      'Plain, quiet text: (really) “so” – it’s fine!',
    ],
    ['*a* _b_ snake_case', String.raw`\*a\* \_b\_ snake_case`],
    ['[a](b) ![c]', String.raw`\[a\](b) \!\[c\]`],
    ['<b>x</b> a < b', String.raw`\<b>x\</b> a < b`],
    ['AT&T &amp; &#38;', String.raw`AT&T \&amp; \&#38;`],
    ['US$5', 'US$5'],
    ['US$5 and $6', String.raw`US\$5 and \$6`],
    ['a@b.c @key', String.raw`a@b.c \@key`],
    ['# 1', String.raw`\# 1`],
    ['###### 6', String.raw`\###### 6`],
    ['####### 7', '####### 7'],
    ['#', String.raw`\#`],
    ['#tag a # b', '#tag a # b'],
    ['-a + =b', '-a + =b'],
    ['+ a', String.raw`\+ a`],
    ['=== a', String.raw`\=== a`],
    [': a', String.raw`\: a`],
    ['- a', String.raw`\- a`],
    ['> a', String.raw`\> a`],
    ['1. a', String.raw`1\. a`],
    ['2024 was', '2024 was'],
    ['two\n  lines', 'two lines'],
    ['岸田\u3000文雄', '岸田\u3000文雄'],
    ['`code` ~x~ a|b H^2^ \\', String.raw`\`code\` \~x\~ a\|b H\^2\^ \\`],
  ];
  for (const [text, markdown] of cases) {
    it(`${JSON.stringify(text)} → ${markdown}`, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }

  it('is read back as the same text', () => {
    const piece = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...'*_[]()<>`~#-+=!&;:@$^|\\/.1aB日 '.split('')),
        maxLength: 2,
      }),
      fc.constantFrom('&amp;', '1. ', '---', '***', '<i>', '](x)', '```', '# '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(shown(escapeMarkdown(text)), text.replace(/\s+/g, ' ').trim());
      }),
      runs(500),
    );
  });
});

describe('htmlToMarkdown', () => {
  const cases: [html: string, markdown: string][] = [
    ['A, <i>The Japan Times</i>, 2023.', 'A, *The Japan Times*, 2023.'],
    ['<b>A</b> and <i><b>B</b></i>', '**A** and ***B***'],
    ['<i>a</i><i>b</i>', '*ab*'],
    ['x<i> a </i>y', 'x *a* y'],
    ['a &#38; b &#60;c&#62; &amp;amp;', String.raw`a & b \<c> \&amp;`],
    ['<i>*a*_b</i>', String.raw`*\*a\*\_b*`],
    ['see https://a.example/q&#38;a_b/1.html.', 'see <https://a.example/q&a_b/1.html>.'],
    ['(https://a.example/x)', '(<https://a.example/x>)'],
    ['<a href="https://a.example/">here</a>', '[here](<https://a.example/>)'],
    ['<a href="https://a.example/">https://a.example/</a>', '<https://a.example/>'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<span style="font-variant:small-caps;">Nato</span> x<sup>2</sup>', 'Nato x2'],
    ['<div class="csl-entry">Entry</div>', 'Entry'],
    ['雑誌<i>「世界」</i>は', '雑誌「世界」は'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['', ''],
  ];
  for (const [html, markdown] of cases) {
    it(`${html} → ${markdown}`, () => {
      assert.equal(htmlToMarkdown(html), markdown);
    });
  }

  it('leaves no HTML, whatever comes in', () => {
    const piece = fc.constantFrom(
      '<i>',
      '</i>',
      '<b>',
      '</b>',
      '<',
      '>',
      '&#60;',
      'a',
      ' ',
      '*',
      '&lt;img>',
      '&amp;',
      'lt;',
      '!',
      '/',
      '<a href="https://a.example/">',
      '</a>',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        gfm.parse(htmlToMarkdown(pieces.join(''))).iterate({
          enter({ name }) {
            assert.ok(!/^(?:HTML|Image|Entity)/.test(name), `${name} from ${pieces.join('')}`);
          },
        });
      }),
      runs(300),
    );
  });

  it('leaves no HTML where the parts of a tag are formatted differently', () => {
    assert.equal(htmlToMarkdown('<i>&#60;</i>a>'), String.raw`\<a>`);
    assert.equal(htmlToMarkdown('<i>&amp;</i>lt;b>'), String.raw`\&lt;b>`);
    assert.equal(
      htmlToMarkdown('See!<a href="https://a.example/">x</a>'),
      String.raw`See\![x](<https://a.example/>)`,
    );
  });
});

describe('htmlToText', () => {
  it('drops tags and reads character references', () => {
    assert.equal(htmlToText('<i>A</i> &#38; &#x3C;b&gt;&nbsp;c\n'), 'A & <b> c');
    assert.equal(decodeEntities('&unknown; &#0; &#x110000;'), '&unknown; \u{FFFD} \u{FFFD}');
  });
});
