import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locateQuotation, readSourceText } from '../../../../src/core/index.ts';

const standing = (quotation: string, source: string): string =>
  locateQuotation(quotation, readSourceText(source));

type Row = readonly [quotation: string, source: string];

describe('a stored quotation stands in its source', () => {
  const EXACT: readonly Row[] = [
    ['will not station missiles', 'They will not station missiles here.'],
    ['rose to 10²', 'Costs rose to 10² units.'],
    ['ended in 2024', 'It ended in 2024, they said.'],
    ['２＋２', 'the ２＋２ talks'],
    ['抑止力の向上', '大臣は「抑止力の向上」が必要だと述べた。'],
    ['They went on', 'They went on?'],
  ];
  for (const [quotation, source] of EXACT)
    it(`to the letter: ${quotation}`, () => assert.equal(standing(quotation, source), 'exact'));

  const TYPOGRAPHIC: readonly Row[] = [
    ["each country's aims", 'each country’s aims'],
    ["they 'welcome the progress' made", 'They and they "welcome the progress" made'],
    ['they “welcome” it', "they 'welcome' it"],
    ['大臣は『抑止力の向上』が', '大臣は「抑止力の向上」が必要だ'],
    ['posture -- both -- remains', 'posture—both—remains'],
    ['posture – both – remains', 'posture — both — remains'],
    ['2019–2024', '2019-2024'],
    ['U.S.‑Japan', 'U.S.-Japan'],
    ['by\u00A0March 2027', 'by March\n2027'],
    ['two  words', 'two\r\nwords'],
    ['We reject coercion', 'We reject coer-\ncion in all forms.'],
    ['a long-term plan', 'a long-\n  term plan'],
    ['interoperability', 'interoper\u00ADability'],
    ['in\u200Bteroperability', 'interoperability'],
    ['The efficiency', 'The eﬃciency of ports'],
    ['cafe\u0301', 'the café'],
    ['USFJ', 'the ＵＳＦＪ'],
    ['5兆円', '総額５兆円'],
    ['指揮統制の連携を 強化', '指揮統制の連携を\n強化する'],
    ['Wait... no', 'Wait… no'],
    ['a . . . b', 'a...b'],
    ['regional stability,', 'regional stability.'],
    ['regional stability.', 'regional stability; and'],
    ['regional stability.', 'regional stability in Asia'],
    ['必要だ。', '必要だと述べた'],
  ];
  for (const [quotation, source] of TYPOGRAPHIC)
    it(`but for typography: ${JSON.stringify(quotation)}`, () =>
      assert.equal(standing(quotation, source), 'typographic'));

  const INITIAL: readonly Row[] = [
    ['parties shall consult', 'Parties shall consult.'],
    ['The Ministers met.', 'On Sunday the Ministers met in Tokyo.'],
  ];
  for (const [quotation, source] of INITIAL)
    it(`but for the first letter: ${quotation}`, () =>
      assert.equal(standing(quotation, source), 'initial-case'));
});

describe('a stored quotation does not stand in its source', () => {
  const CHANGED: readonly (readonly [what: string, ...Row])[] = [
    ['a word dropped', 'will station missiles', 'will not station missiles'],
    ['a word added', 'must not approve', 'must approve'],
    ['a word changed', 'Parties should consult', 'Parties shall consult'],
    ['a word spelled otherwise', 'any despatch', 'any dispatch'],
    ['words in another order', 'missiles station', 'station missiles'],
    ['a capital inside', 'the diet must', 'the Diet must'],
    ['a digit changed', '¥43.6 trillion', '¥43.5 trillion'],
    ['a decimal point dropped', '¥435 trillion', '¥43.5 trillion'],
    ['a comma in a number dropped', '1000 warheads', '1,000 warheads'],
    ['an exponent lowered', 'to 102 units', 'to 10² units'],
    ['a fraction spelled otherwise', '1/2 percent', '½ percent'],
    ['the end of a number', '000 warheads', '1,000 warheads'],
    ['the decimals of a number', '5 trillion', '43.5 trillion'],
    ['the beginning of a number', 'over 1', 'over 1,000'],
    ['a minus sign left out', '5 percent', 'fell by -5 percent'],
    ['a minus sign put in', '-5 percent', 'rose by 5 percent'],
    ['the end of a Japanese number', '十人', '二十人'],
    ['the unit of a number', '万人', '3万人'],
    ['the beginning of a Japanese number', '二十', '二十三人'],
    ['a part of a word', 'both extend', 'both extended'],
    ['a part of a name', 'PAC-3', 'PAC-35'],
    ['a hyphen left out', 'early warning data', 'early-warning data'],
    ['a dash for a hyphen', 'early—warning', 'early-warning'],
    ['a hyphen for a dash', 'posture-both', 'posture—both'],
    ['a question mark', 'They agreed?', 'They agreed.'],
    ['a full stop for a question mark', 'They agreed.', 'They agreed?'],
    ['a full stop for a Japanese question mark', '必要だ。', '必要だ？'],
    ['an exclamation mark', 'They agreed!', 'They agreed.'],
    ['a comma inside', 'if, requested', 'if requested'],
    ['two marks at the end', 'They agreed,.', 'They agreed'],
    ['a negation in Japanese', '認められる', '認められない'],
    ['another name in Japanese', '日英両政府', '日米両政府'],
    ['nothing', ' ', 'some text'],
    ['punctuation alone', ';', 'some text.'],
  ];
  for (const [what, quotation, source] of CHANGED)
    it(`${what}: ${quotation}`, () => assert.equal(standing(quotation, source), 'not-found'));
});

describe('every piece of whole words', () => {
  const word = fc.constantFrom<string[]>(
    'the',
    'Diet',
    'not',
    '43.5',
    '1,000',
    'PAC-3',
    'it’s',
    'U.S.',
    '日米',
    'may',
  );
  const words = fc.array(word, { minLength: 4, maxLength: 12 });

  it('stands in its source, however it was typed', () => {
    const space = fc.constantFrom(' ', '\n', '\u00A0', ' \r\n ');
    fc.assert(
      fc.property(words, space, fc.nat(3), (source, gap, from) => {
        const piece = source.slice(from, from + 3).map((one) => one.replace('’', "'"));
        assert.notEqual(standing(piece.join(gap), source.join(' ')), 'not-found');
      }),
    );
  });

  it('with one word left out, put in or changed does not', () => {
    const change = fc.constantFrom('drop', 'add', 'change');
    fc.assert(
      fc.property(words, change, fc.nat(), (source, how, seed) => {
        const at = 1 + (seed % (source.length - 2));
        const put = how === 'drop' ? [] : ['never'];
        const quotation = source.toSpliced(at, how === 'add' ? 0 : 1, ...put).join(' ');
        const whole = source.join(' ');
        fc.pre(!whole.toLowerCase().includes(quotation.toLowerCase()));
        assert.equal(standing(quotation, whole), 'not-found');
      }),
    );
  });
});
