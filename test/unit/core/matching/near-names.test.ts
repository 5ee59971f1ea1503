import assert from 'node:assert/strict';
import { sameName } from '../../../../src/core/matching/names.ts';
import { isNearName } from '../../../../src/core/matching/near-names.ts';

type Outcome = 'the same' | 'near' | 'another';

const CASES: readonly [name: string, known: string, outcome: Outcome][] = [
  // A word is lost, added, replaced, misspelled, or in another place.
  ['Association of Southeast Nations', 'Association of Southeast Asian Nations', 'near'],
  ['North Atlantic Defense Treaty Organization', 'North Atlantic Treaty Organization', 'near'],
  ['North Atlantic Treasury Organization', 'North Atlantic Treaty Organization', 'near'],
  ['North Atlantic Treaty Organizatoin', 'North Atlantic Treaty Organization', 'near'],
  ['Atlantic North Treaty Organization', 'North Atlantic Treaty Organization', 'near'],
  ['Extended Deterrence Discussion', 'Extended Deterrence Dialogue', 'near'],
  // At least half of the words, and two.
  ['North Pacific Trade Organization', 'North Atlantic Treaty Organization', 'near'],
  ['North Pacific Trade Group', 'North Atlantic Treaty Organization', 'another'],
  ['Atlantic Organization', 'North Atlantic Treaty Organization Parliamentary Assembly', 'another'],
  ['Foreign Ministry', 'Defense Ministry', 'another'],
  ['Rapid Support Forces', 'Regional Sustainment Framework', 'another'],
  ['Syrian Democratic Forces', 'Self-Defense Forces', 'another'],
  // Few words in common, of different kinds of things.
  ['National Security Secretariat', 'National Security Strategy', 'another'],
  ['National Security Systems', 'National Security Strategy', 'another'],
  ['National Security Strategem', 'National Security Strategy', 'near'],
  ['National Security Plan', 'National Security Strategy', 'near'],
  [
    'United Nations Conference on the Law of the Sea',
    'United Nations Convention on the Law of the Sea',
    'near',
  ],
  // A plural that a name has is part of it; another one is not.
  ['Ministry of Foreign Affair', 'Ministry of Foreign Affairs', 'near'],
  ['Ministry of Foreign Affair', 'Japanese Ministry of Foreign Affairs', 'near'],
  ['Security Consultative Committees', 'Security Consultative Committee', 'the same'],
  // Spelling, articles, hyphens, small words and words that are used for each other.
  ['the Ministry of Defence', 'Ministry of Defense', 'the same'],
  ['Fissile Material Cutoff Treaty', 'Fissile Material Cut-off Treaty', 'the same'],
  ['uncrewed aerial vehicle', 'Unmanned Aerial Vehicle', 'the same'],
  [
    'chemical, biological, radiological, or nuclear',
    'chemical, biological, radiological and nuclear',
    'the same',
  ],
];

describe('a name beside a known one', () => {
  for (const [name, known, outcome] of CASES) {
    it(`${name} is ${outcome}: ${known}`, () => {
      const found = isNearName(name, known)
        ? 'near'
        : sameName(name, known)
          ? 'the same'
          : 'another';
      assert.equal(found, outcome);
    });
  }
});
