import assert from 'node:assert/strict';
import { caseAllows, lowerCode } from '../../../../src/core/matching/casing.ts';

/** A form, how it may be written, and how not. */
const VARIED: readonly (readonly [
  form: string,
  may: readonly string[],
  mayNot: readonly string[],
])[] = [
  [
    'Extended Deterrence Dialogue',
    [
      'Extended Deterrence Dialogue',
      'EXTENDED DETERRENCE DIALOGUE',
      'Extended deterrence dialogue',
    ],
    [
      'extended deterrence dialogue',
      'Extended DETERRENCE Dialogue',
      'extended Deterrence Dialogue',
    ],
  ],
  [
    'research and development of things',
    [
      'Research and Development of Things',
      'Research And Development Of Things',
      'Research and development of things',
    ],
    ['research And development of things', 'Research and Development Of things'],
  ],
  ['an Act of War', ['An Act of War', 'An act of war'], ['an act of war']],
  // Acronyms and numbers in a name keep their case.
  [
    'operation of PAC-3 units',
    ['Operation of PAC-3 Units', 'Operation of PAC-3 units'],
    ['Operation of Pac-3 units', 'Operation of pac-3 units'],
  ],
  ['G7 summit', ['G7 Summit', 'G7 SUMMIT'], ['g7 summit', 'g7 Summit']],
  ['U.S. forces', ['U.S. Forces'], ['u.s. forces', 'U.s. Forces']],
  [
    'self-defense force',
    ['Self-Defense Force', 'Self-defense force'],
    ['self-Defense force', 'Self-Defense force'],
  ],
  ['eBird list', ['EBird List', 'Ebird list', 'EBird list'], ['ebird list', 'eBIRD List']],
];

describe('the case of names of several words', () => {
  for (const [form, may, mayNot] of VARIED) {
    for (const one of [form, ...may])
      it(`${form}: ${one}`, () => assert.ok(caseAllows('varied', form, one)));
    for (const one of mayNot)
      it(`${form}: not ${one}`, () => assert.ok(!caseAllows('varied', form, one)));
  }

  it('does not matter where any is allowed, and is kept where it is exact', () => {
    assert.ok(caseAllows('fold', 'Foo Bar', 'fOO bAR'));
    assert.ok(!caseAllows('exact', 'Foo Bar', 'FOO BAR'));
    assert.ok(caseAllows('exact', 'Foo Bar', 'Foo Bar'));
  });
});

describe('the lower case of a unit', () => {
  const UNITS: readonly (readonly [unit: string, lower: string])[] = [
    ['A', 'a'],
    ['Z', 'z'],
    ['@', '@'],
    ['[', '['],
    ['a', 'a'],
    ['É', 'é'],
    ['Ω', 'ω'],
    ['İ', 'İ'], // two units in lower case
    ['Ａ', 'Ａ'], // beyond the letters that have a case in folded text
    ['日', '日'],
  ];
  for (const [unit, lower] of UNITS) {
    it(`${unit} is ${lower}`, () =>
      assert.equal(String.fromCharCode(lowerCode(unit.charCodeAt(0))), lower));
  }
});
