import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'It says “an armed attack would be dangerous” [@⟦minutes⟧].',
    'The quotation is not in @minutes; it is in @treaty. <minutes> — on: “an armed attack would be dangerous” — or: Cite treaty instead {minutes→treaty} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.…',
  ],
  'It says “an armed attack would be dangerous” [@minutes; @treaty].',
  [
    'It says “an armed attack would be dangerous to its own peace” [@⟦letter|info⟧].',
    'The quotation is in @treaty; whether it is also in @letter is not known. <letter> — on: “an armed attack would be dangerous to its own peace” — or: Cite treaty instead {letter→treaty} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous to its own peace| and safety. It will not act without consultation.…',
  ],
  'It says “an armed attack would be dangerous” [@letter].', // seven words are no proof
  'It says “an armed attack could be dangerous” [@minutes].',
];
