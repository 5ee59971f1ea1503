import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** Words around the quotation and its source, so that none is too short to be judged. */
function verdictOf(quotation: string, source: string): string {
  const { verdict, reason } = verifyQuotation({ text: quotation }, readSourceText(source));
  return reason === undefined ? verdict : reason;
}

type Row = readonly [quotation: string, source: string];

describe('a quotation stands in its source', () => {
  const EXACT: readonly Row[] = [
    ['will not station missiles', 'They will not station missiles here.'],
    ['costs rose to 10²', 'The costs rose to 10² units.'],
    ['it ended in 2024', 'So it ended in 2024, they said.'],
    ['the ２＋２ talks', 'the ２＋２ talks'],
    ['抑止力の向上', '大臣は「抑止力の向上」が必要だと述べた。'],
    ['They went on', 'They went on?'],
    ['act at once', 'They will not act at once. We will act at once.'],
    ['(a) the goods are in transit', 'if(a) the goods are in transit'],
    ['the posture of Japan', 'the posture of Japan¹ remains'],
  ];
  for (const [quotation, source] of EXACT)
    it(`to the letter: ${quotation}`, () => assert.equal(verdictOf(quotation, source), 'exact'));

  const TYPOGRAPHIC: readonly Row[] = [
    ["each country's own aims", 'each country’s own aims'],
    ["they 'welcome the progress' made", 'They and they "welcome the progress" made'],
    ['they “welcome” all of it', "they 'welcome' all of it"],
    ['they said «welcome» to all', 'they said « welcome » to all'],
    ['大臣は『抑止力の向上』が', '大臣は「抑止力の向上」が必要だ'],
    ['posture -- both -- remains', 'posture—both—remains as is'],
    ['the posture – both – remains', 'the posture — both — remains'],
    ['the posture–both kinds–remains', 'the posture—both kinds—remains'],
    ['the years 2019–2024 saw', 'the years 2019-2024 saw'],
    ['the U.S.‑Japan alliance is', 'the U.S.-Japan alliance is'],
    ['done by\u00A0March 2027', 'done by March\n2027'],
    ['the two  words', 'the two\r\nwords'],
    ['We reject coercion', 'We reject coer-\ncion in all forms.'],
    ['a long-term plan', 'a long-\n  term plan'],
    ['a long-term plan of cooperation', 'a long-\nterm plan of cooper-\nation'],
    ['interoperability of our forces', 'interoper\u00ADability of our forces'],
    ['in\u200Bteroperability of forces', 'interoperability of forces'],
    ['The efficiency of ports', 'The eﬃciency of ports'],
    ['at the cafe\u0301', 'at the café'],
    ['of the USFJ command', 'of the ＵＳＦＪ command'],
    ['総額5兆円', '総額５兆円'],
    ['指揮統制の連携を 強化', '指揮統制の連携を\n強化する'],
    ['抑止力，対処力', '抑止力、対処力'],
    ['抑止力､対処力', '抑止力、対処力'],
    ["they said ''welcome'' to all", 'they said "welcome" to all'],
    ['Wait... no, he said', 'Wait… no, he said'],
    ['this and . . . that', 'this and...that'],
    ['for regional stability,', 'for regional stability.'],
    ['for regional stability.', 'for regional stability; and'],
    ['for regional stability.', 'for regional stability in Asia'],
    ['called it “a first step.”', 'called it "a first step".'],
    ['必要だった。', '必要だったと述べた'],
    ['First item and second', '• First item\n• and second'],
    ['it said: stop now', 'it said : stop now'],
    ['costs 5 % of it', 'costs 5% of it'],
  ];
  for (const [quotation, source] of TYPOGRAPHIC)
    it(`but for typography: ${JSON.stringify(quotation)}`, () =>
      assert.equal(verdictOf(quotation, source), 'typographic'));

  const INITIAL: readonly Row[] = [
    ['parties shall consult', 'Parties shall consult.'],
    ['The Ministers met.', 'On Sunday the Ministers met in Tokyo.'],
  ];
  for (const [quotation, source] of INITIAL)
    it(`but for the first letter: ${quotation}`, () =>
      assert.equal(verdictOf(quotation, source), 'initial-case'));
});

describe('a quotation does not stand in its source', () => {
  const CHANGED: readonly (readonly [what: string, ...Row, told: string])[] = [
    ['a word dropped', 'will station missiles', 'will not station missiles', 'meaning'],
    ['a word added', 'must not approve it', 'must approve it', 'meaning'],
    ['a word changed', 'Parties should consult', 'Parties shall consult', 'meaning'],
    ['a word spelled otherwise', 'stop any despatch', 'stop any dispatch', 'spelling'],
    ['two words written as one', 'the health care plan', 'the healthcare plan', 'spelling'],
    [
      'words in another order',
      'we will missiles station on outer islands',
      'we will station missiles on outer islands',
      'order',
    ],
    ['a capital inside', 'If the diet must', 'If the Diet must', 'case'],
    ['a digit changed', 'costs ¥43.6 trillion', 'costs ¥43.5 trillion', 'meaning'],
    ['a decimal point dropped', 'costs ¥435 trillion', 'costs ¥43.5 trillion', 'meaning'],
    ['a comma in a number dropped', 'some 1000 warheads', 'some 1,000 warheads', 'meaning'],
    ['an exponent lowered', 'rose to 102 units', 'rose to 10² units', 'meaning'],
    ['a fraction spelled otherwise', 'about 1/2 percent', 'about ½ percent', 'meaning'],
    ['the end of a number', '000 warheads by 2030', '1,000 warheads by 2030', 'meaning'],
    ['the decimals of a number', '5 trillion yen', '43.5 trillion yen', 'meaning'],
    ['the beginning of a number', 'well over 1', 'well over 1,000', 'meaning'],
    ['a minus sign left out', '5 percent more', 'fell by -5 percent more', 'meaning'],
    ['a minus sign put in', 'rose by -5 percent', 'rose by 5 percent', 'meaning'],
    ['the end of a Japanese number', '十人の議員', '二十人の議員', 'meaning'],
    ['the beginning of a Japanese number', '議員は二十', '議員は二十三人', 'meaning'],
    ['a percent sign left out', 'a rise of 5', 'a rise of 5% in all', 'meaning'],
    ['a prefix that negates', 'it is possible now', 'it is impossible now', 'meaning'],
    ['a part of a word', 'they both extend', 'they both extended', 'mid-word'],
    [
      'a part of a word, of a text with notes',
      'they both extend',
      'they both extended it¹',
      'mid-word',
    ],
    ['an accent that no letter has', 'the mean x\u0304 of it', 'the mean x of it', 'word'],
    ['a part of a name', 'and the PAC-3', 'and the PAC-35', 'meaning'],
    ['a hyphen left out', 'early warning data', 'early-warning data', 'punctuation'],
    ['a dash for a hyphen', 'the early—warning data', 'the early-warning data', 'punctuation'],
    ['a hyphen for a dash', 'the posture-both kinds', 'the posture—both kinds', 'punctuation'],
    ['a question mark', 'So they agreed?', 'So they agreed.', 'punctuation'],
    ['a full stop for a question mark', 'So they agreed.', 'So they agreed?', 'punctuation'],
    ['a full stop for a Japanese question mark', 'それは必要だ。', 'それは必要だ？', 'punctuation'],
    ['an exclamation mark', 'So they agreed!', 'So they agreed.', 'punctuation'],
    ['full stops left out', 'the US alliance stands', 'the U.S. alliance stands', 'punctuation'],
    ['a hyphen of a name left out', 'the PAC 3 missile', 'the PAC-3 missile', 'punctuation'],
    ['a negation written as one word', 'we cannot go on', 'we can not go on', 'spelling'],
    ['a comma inside', 'if, requested now', 'if requested now', 'punctuation'],
    ['two marks at the end', 'So they agreed,.', 'So they agreed', 'punctuation'],
    ['a negation in Japanese', '先制攻撃は認められる', '先制攻撃は認められない', 'meaning'],
    ['another name in Japanese', '日英両政府', '日米両政府', 'word'],
  ];
  for (const [what, quotation, source, told] of CHANGED)
    it(`${what}: ${quotation}`, () => assert.equal(verdictOf(quotation, source), told));
});
