import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'none'];

export const cases: readonly RuleCase[] = [
  [
    'The Quick Brown Fox (QBF) met. The ⟦Quiet Brown Frog⟧ (QBF) met.',
    'QBF was introduced as "Quick Brown Fox" in line 1; here it is "Quiet Brown Frog". <QBF>',
  ],
  'The Quick Brown Fox (QBF) met. The quick brown foxes (QBFs) met.',
  'The Extended Deterrence Dialogue (EDD), the U.S.-Japan Extended Deterrence Dialogue (EDD).',
  [
    'One.\n\nThe Quick Brown Fox (QBF).\n\nThe ⟦Quiet Brown Frog⟧ (QBF), the ⟦Quick Bold Fly⟧ (QBF).',
    'QBF was introduced as "Quick Brown Fox" in line 3; here it is "Quiet Brown Frog". <QBF>',
    'QBF was introduced as "Quick Brown Fox" in line 3; here it is "Quick Bold Fly". <QBF>',
  ],
  '> The Quick Brown Fox (QBF).\n\nThe Quiet Brown Frog (QBF).',
  'The Quick Brown Fox (QBF). The Quiet Brown Frog (QBG).',
  'The Ministry of Defense (MOD), the Defense Ministry (MOD).',
  [
    'The Ministry of Defense (MOD), the ⟦Meeting of Drivers⟧ (MOD).',
    'MOD was introduced as "Ministry of Defense" in line 1; here it is "Meeting of Drivers". <MOD>',
  ],
  // A name that is nearly right is left to wrong-expansion.
  'The Ministry of Defense (MOD), the Ministry of Defenses Affairs (MOD).',
  'a meeting (QBF). The Quick Brown Fox (QBF).',
];
