import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['hint', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'The Ministry of Defense agreed. The ⟦Defense Ministry⟧ said so. The Defense Ministry.',
    'This is "Defense Ministry" here but "Ministry of Defense" in line 1. Use one name. <mod> — or: Replace with Ministry of Defense {Defense Ministry→Ministry of Defense}',
  ],
  'The Ministry of Defense (the Defense Ministry) agreed. The Defense Ministry said so.',
  'The Ministry of Defense agreed. MOD and “the Defense Ministry” said so.',
  'The U.S.-Japan Extended Deterrence Dialogue and the Extended Deterrence Dialogue.',
  [
    'One.\n\nThe Ministry of Defense.\n\nThe ⟦Defense Ministry⟧; the Defense Ministry; the Ministry of Defense.',
    'This is "Defense Ministry" here but "Ministry of Defense" in line 3. Use one name. <mod> — or: Replace with Ministry of Defense {Defense Ministry→Ministry of Defense}',
  ],
  [
    'The Ministry of Defense, the ⟦DEFENSE MINISTRY⟧.',
    'This is "DEFENSE MINISTRY" here but "Ministry of Defense" in line 1. Use one name. <mod> — or: Replace with Ministry of Defense {DEFENSE MINISTRY→Ministry of Defense}',
  ],
  'The Ministry of Defense (hereinafter the Defense Ministry).',
  '# The Defense Ministry\n\nThe Ministry of Defense.',
  [
    'The Ministry of Defense. > The ⟦Defense Ministry⟧.',
    'This is "Defense Ministry" here but "Ministry of Defense" in line 1. Use one name. <mod> — or: Replace with Ministry of Defense {Defense Ministry→Ministry of Defense}',
  ],
  'The Ministry of Defense.\n\n> The Defense Ministry.',
  'The Ministry of Defense.[^1]\n\n[^1]: The Defense Ministry.',
  [
    '- The Ministry of Defense.\n- The ⟦Defense Ministry⟧.',
    'This is "Defense Ministry" here but "Ministry of Defense" in line 1. Use one name. <mod> — or: Replace with Ministry of Defense {Defense Ministry→Ministry of Defense}',
  ],
  '| The Ministry of Defense | The Defense Ministry |\n| --- | --- |',
  'The Ministry of Defense. The Defense Ministry (MOD).',
  [
    'The Defense Ministry (MOD). The ⟦Ministry of Defense⟧.',
    'This is "Ministry of Defense" here but "Defense Ministry" in line 1. Use one name. <mod> — or: Replace with Defense Ministry {Ministry of Defense→Defense Ministry}',
  ],
  [
    'The **Ministry of Defense**. The *⟦Defense Ministry⟧*.',
    'This is "Defense Ministry" here but "Ministry of Defense" in line 1. Use one name. <mod> — or: Replace with Ministry of Defense {Defense Ministry→Ministry of Defense}',
  ],
  'The Ground Self-Defense Force. The Ground Self-Defense Forces.',
  // Only of what has one official name: a person, a place or an idea may have several.
  'Wang Yi met; the Extended Deterrence Dialogue and the U.S.-Japan Extended Deterrence Dialogue.',
];
