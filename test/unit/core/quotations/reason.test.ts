import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** Words of a source, what a quotation has for them, and what is said of that. */
const EXCHANGED: readonly (readonly [theirs: string, ours: string, reason: string])[] = [
  ['offensive', 'defensive', 'word'],
  ['increase', 'decrease', 'word'],
  ['import', 'export', 'word'],
  ['internal', 'external', 'word'],
  ['bilateral', 'unilateral', 'word'],
  ['including', 'excluding', 'word'],
  ['prescribe', 'proscribe', 'word'],
  ['interstate', 'intrastate', 'word'],
  ['employer', 'employee', 'word'],
  ['Iran', 'Iraq', 'word'],
  ['Slovakia', 'Slovenia', 'word'],
  ['Article VII', 'Article VIII', 'meaning'],
  ['Phase II', 'Phase III', 'meaning'],
  ['possible', 'impossible', 'meaning'],
  ['dispatch', 'despatch', 'spelling'],
  ['recognize', 'recognise', 'spelling'],
  ['honour', 'honor', 'spelling'],
  ['enquiry', 'inquiry', 'spelling'],
  ['Ministry of Defense', 'Ministry of Defence', 'spelling'],
  ['Organization', 'Organisation', 'spelling'],
  ['Ōsaka', 'Osaka', 'spelling'],
  ['United', 'Untied', 'spelling'],
  ['Minister', 'Miniter', 'spelling'],
  ['preparation', 'preperation', 'spelling'],
  ['program', 'programme', 'spelling'],
  ['center', 'centre', 'spelling'],
  ['engineer', 'enginer', 'spelling'],
  ['dos', 'tres', 'meaning'],
  ['deux', 'mille', 'meaning'],
];

describe('a word in the place of another one', () => {
  for (const [theirs, ours, expected] of EXCHANGED)
    it(`${theirs} is not ${ours}: ${expected}`, () => {
      const sentence = (word: string): string => `They said that the ${word} of the two is clear`;
      const source = readSourceText(`${sentence(theirs)}. It goes on.`);
      const { verdict, reason } = verifyQuotation({ text: sentence(ours) }, source);
      assert.deepEqual([verdict, reason], ['misquote', expected]);
    });
});

describe('words that differ in more than one place', () => {
  const CASES: readonly (readonly [source: string, quotation: string, reason: string])[] = [
    [
      'the health care of the program',
      'the healthcare of the programme',
      'spelling', // each for itself
    ],
    ['両国は合意に至らなかった。', '両国は合意にいたら', 'meaning'], // its ending goes on in the source
    ['両国は合意に至った。核は持たない。', '両国は合意にいたった', 'word'], // the next sentence is another
  ];
  for (const [source, quotation, expected] of CASES)
    it(`${quotation} is not ${source}: ${expected}`, () => {
      const { verdict, reason } = verifyQuotation({ text: quotation }, readSourceText(source));
      assert.deepEqual([verdict, reason], ['misquote', expected]);
    });
});

describe('words that are left out', () => {
  const TREATY =
    'The Parties will consult together from time to time regarding the implementation of this Treaty, and later.';
  for (const [quotation, suggestion] of [
    [
      'The Parties will consult together regarding the implementation',
      'The Parties will consult together from time to time regarding the implementation',
    ],
    [
      'The Parties will consult from time to time',
      'The Parties will consult together from time to time',
    ],
    [
      'The Parties consult together from time to time',
      'The Parties will consult together from time to time',
    ],
  ] as const)
    it(`are told as such: ${quotation}`, () => {
      const { difference = [], suggestion: own } = verifyQuotation(
        { text: quotation },
        readSourceText(TREATY),
      );
      assert.equal(own, suggestion);
      assert.ok(difference.every(({ kind }) => kind !== 'added'));
    });
});

describe('symbols and initials', () => {
  const SOURCE =
    'At 25°C the CO₂ output of the U.S. market fell to 10² units, in the U. K. by 5 °F.';
  for (const [quotation, verdict] of [
    ['At 25 °C the CO₂ output', 'typographic'],
    ['At 25°C the CO2 output', 'typographic'],
    ['output of the U. S. market', 'typographic'],
    ['in the U.K. by 5°F', 'typographic'],
    ['market fell to 10² units', 'exact'],
    ['market fell to 102 units', 'misquote'],
    ['market fell to 10₂ units', 'misquote'],
    ['At 25 C the CO₂ output', 'misquote'],
  ] as const)
    it(`${verdict}: ${quotation}`, () => {
      assert.equal(verifyQuotation({ text: quotation }, readSourceText(SOURCE)).verdict, verdict);
    });
});
