import assert from 'node:assert/strict';
import { asMarkdown, startsLine } from '../../../../src/core/lint/plain-text.ts';

/** Plain text, and the Markdown that shows it. */
const WITHIN: readonly (readonly [plain: string, markdown: string])[] = [
  ['a < b', 'a < b'],
  ['a <b', 'a \\<b'],
  ['a </b>', 'a \\</b>'],
  ['a <!x', 'a \\<!x'],
  ['a <?x', 'a \\<?x'],
  ['a <1', 'a <1'],
  ['R&D', 'R\\&D'],
  ['R&amp', 'R\\&amp'],
  ['R&amp;', 'R\\&amp;'],
  ['R&#38;', 'R\\&#38;'],
  ['R & D', 'R & D'],
  ['R& D', 'R& D'],
  ['&a b;', '&a b;'],
  ['# a', '\\# a'],
  ['a # b', 'a \\# b'],
  ['a#b', 'a#b'],
  ['a #', 'a \\#'],
  ['a#', 'a\\#'],
  ['http://x', 'http\\://x'],
  ['a: b', 'a: b'],
  ['a:', 'a\\:'],
  ['mailto:x:y', 'mailto\\:x:y'],
  [':x:', '\\:x\\:'],
  ['50%', '50%'],
  ['50%%', '50\\%%'],
  ['a=b', 'a=b'],
  ['a==b', 'a\\==b'],
  ['a!', 'a\\!'],
  ['a! b', 'a! b'],
  ['www.x', 'www\\.x'],
  ['WWW.x', 'WWW\\.x'],
  ['xwww.x', 'xwww.x'],
  ['www x', 'www x'],
  ['\\`*_[]|$@~^{}', '\\\\\\`\\*\\_\\[\\]\\|\\$\\@\\~\\^\\{\\}'],
  ['a-b', 'a-b'],
];

/** The same at the beginning of a line. */
const AT_START: readonly (readonly [plain: string, markdown: string])[] = [
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['> a', '\\> a'],
  ['# a', '\\# a'],
  ['= a', '\\= a'],
  [': a', '\\: a'],
  ['1. a', '1\\. a'],
  ['12) a', '12\\) a'],
  ['1.a', '1.a'],
  ['1.', '1\\.'],
  ['1234567890. a', '1234567890. a'],
  ['123456789. a', '123456789\\. a'],
  ['12 a', '12 a'],
  ['a - b', 'a - b'],
  ['-a', '\\-a'],
  ['2-1. a', '2-1. a'],
  ['* a', '\\* a'],
];

describe('plain text as Markdown', () => {
  for (const [plain, markdown] of WITHIN)
    it(`${plain} is ${markdown}`, () => assert.equal(asMarkdown(plain, false), markdown));
  for (const [plain, markdown] of AT_START)
    it(`${plain} at the beginning of a line is ${markdown}`, () =>
      assert.equal(asMarkdown(plain, true), markdown));
});

/** Texts with a place as `|`: where the first word of a line begins, and where not. */
const STARTS = [
  '|a',
  'x\n|a',
  'x\r\n|a',
  'x\r|a',
  '  |a',
  '> |a',
  '>|a',
  '> > |a',
  '- |a',
  '* |a',
  '+ |a',
  '1. |a',
  '12) |a',
  '- [ ] |a',
  '- [x] |a',
  '- [X] |a',
  '[^1]: |a',
  '[^1]:|a',
  '> - 1. |a',
];
const OTHERS = ['x |a', '-|a', '1234567890. |a', '- [y] |a', '[^a b]: |a', '"|a'];
/** So much is looked at before a place. */
const REACH = 200;

describe('the first word of a line', () => {
  for (const [texts, starts] of [
    [STARTS, true],
    [OTHERS, false],
  ] as const)
    for (const text of texts)
      it(`${starts ? 'begins' : 'does not begin'} at ${JSON.stringify(text)}`, () =>
        assert.equal(startsLine(text.replace('|', ''), text.indexOf('|')), starts));

  it('is not looked for farther away than any marks of lists and quotations go', () => {
    const spaces = ' '.repeat(REACH);
    assert.equal(startsLine(spaces, REACH), true);
    assert.equal(startsLine(`${spaces} `, REACH + 1), false);
    assert.equal(startsLine(`\n${spaces.slice(1)}`, REACH), true);
    assert.equal(startsLine(`\n${spaces}`, REACH + 1), false);
  });
});
