import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readInFull, readNoteSettings } from '../../../src/core/glossary/note-settings.ts';
import { readPlainFrontMatter } from '../../../src/core/glossary/plain-front-matter.ts';
import { findFrontMatter } from '../../../src/core/text/syntax/front-matter.ts';
import { runs } from '../../support/runs.ts';

const KEYS = [
  'date',
  'csl',
  'lang',
  'title',
  'tags',
  'author',
  'policy-gloss',
  'bibliography',
  '- a',
  '',
];
const VALUES = [
  '',
  ' 2024-07-29',
  ' 2024/7/9 ',
  ' "2024-07-29"',
  " '2024'",
  ' 2024-07-29T10:00',
  ' ja-JP',
  ' apa',
  ' plain words, and more (really)',
  ' 日本の防衛',
  ' [a, b c, d]',
  ' [a,, b]',
  ' []',
  ' {a: b}',
  ' a: b',
  ' a #b',
  ' # comment',
  ' |',
  ' >-',
  ' *a',
  ' &a b',
  ' !t x',
  ' "a',
  ' "a\\nb"',
  ' "a" b',
  '\ttab',
  'x',
  ' -',
  ' ~',
  ' null',
  ' yes',
  ' %x',
  ' @x',
  ' `x',
  ' it’s',
  " it's",
];
const LINES = [
  '- x',
  '  - y',
  ' - z',
  '- - x',
  '-',
  '- a: b',
  '  more',
  '# comment',
  '',
  ' ',
  '...x',
  '? x',
];

const line = fc.oneof(
  fc
    .tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES))
    .map(([key, value]) => `${key}:${value}`),
  fc.constantFrom(...LINES),
);

describe('front matter that needs no YAML parser', () => {
  it('says the same as to a YAML parser', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = ['---', ...lines, '---', 'x'].join(end);
        const frontMatter = findFrontMatter(text);
        if (frontMatter === undefined) return;
        if (readPlainFrontMatter(lines.join(end)) !== undefined) plain++;
        assert.deepEqual(
          readNoteSettings({ text, frontMatter }),
          readInFull({ text, frontMatter }, ''),
          JSON.stringify(text),
        );
      }),
      runs(167),
    );
    assert.ok(plain > 100, 'the quick way was taken too seldom to say anything');
  });

  it('is what notes usually have', () => {
    const yaml =
      'title: "The 2+2: what it says"\nauthor: Wang Yi\ndate: 2024-07-29\ntags: [a, b]\nkeywords:\n  - USFJ\n  - 日米同盟\n';
    assert.deepEqual(
      readPlainFrontMatter(yaml),
      new Map([
        ['title', 'The 2+2: what it says'],
        ['author', 'Wang Yi'],
        ['date', '2024-07-29'],
      ]),
    );
  });
});
