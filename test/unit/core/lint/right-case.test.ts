import assert from 'node:assert/strict';
import { inCaseOf } from '../../../../src/core/lint/right-case.ts';

const CASES: readonly (readonly [found: string, form: string, right: string, written: string])[] = [
  // As the glossary has it: the right form is as the glossary has that.
  [
    'Quarterly Zone Swap',
    'Quarterly Zone Swap',
    'quarterly Zone Exchange',
    'quarterly Zone Exchange',
  ],
  ['ABC', 'abc', 'right Form', 'right Form'], // one word has its own case
  // In capitals.
  [
    'QUARTERLY ZONE SWAP',
    'Quarterly Zone Swap',
    'Quarterly Zone Exchange',
    'QUARTERLY ZONE EXCHANGE',
  ],
  ['OLD COUNCIL', 'OLD COUNCIL', 'New Council', 'New Council'],
  // In sentence case: the first word alone is capitalized.
  [
    'Quarterly zone swap',
    'Quarterly Zone Swap',
    'Quarterly Zone Exchange',
    'Quarterly zone exchange',
  ],
  [
    'Quarterly zone swap',
    'Quarterly Zone Swap',
    'Zone Exchange of the Year',
    'Zone exchange of the year',
  ],
  ['Old zone swap', 'Old Zone Swap', 'New USFJ Zone 2A', 'New USFJ zone 2A'], // acronyms and numbers stay
  // In title case, where the glossary has small letters: words of four letters and more are capitalized.
  [
    'Mean Squared Error',
    'mean squared error',
    'middle quadratic fault of all',
    'Middle Quadratic Fault of all',
  ],
  ['Old Zone Swap', 'old zone swap', 'new zone exchange', 'New Zone Exchange'],
  ['Mean squared error', 'mean squared error', 'middle quadratic fault', 'Middle quadratic fault'],
  // Words that both have follow the note, as far as the rest says nothing.
  ['Old Zone of swap', 'Old Zone Of Swap', 'New Zone Of Exchange', 'New Zone of exchange'],
  ['Old zone Swap', 'Old Zone swap', 'New Zone exchange', 'New zone exchange'], // both ways: as it is
  // Another number of words: nothing can be told.
  ['old  zone', 'Old Zone Swap', 'New Zone', 'New Zone'],
];

describe('a right form in the case of what it replaces', () => {
  for (const [found, form, right, written] of CASES) {
    it(`${right} for ${found}, which is ${form}`, () =>
      assert.equal(inCaseOf(found, form, right), written));
  }
});
