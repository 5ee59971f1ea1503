import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'the ⟦Extended Deterrence Discussion⟧ (EDD)',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {Extended Deterrence Discussion→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  'the Extended Deterrence Dialogue (EDD), the extended deterrence dialogues (EDDs)',
  'the Japan-U.S. Extended Deterrence Dialogue (EDD)',
  'the Defense Industrial Cooperation, Acquisition, and Sustainment (DICAS)',
  'the Defence Industrial Cooperation, Acquisition & Sustainment (DICAS)',
  [
    'EDD (⟦Extended Deterrence Discussion⟧)',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {Extended Deterrence Discussion→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  'the meeting in Tokyo (EDD)',
  'a mean squared error (MSE) and a Missile Segment Enhancement (MSE)',
  [
    'It wrote “⟦Extended Deterrence Discussion|info⟧ (EDD)”.',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd>',
  ],
  [
    '> The ⟦Extended Deterrence Discussion|info⟧ (EDD) met.',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd>',
  ],
  [
    'The ⟦extended deterrence discussions⟧ (EDDs) met.',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "extended deterrence discussions". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {extended deterrence discussions→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  [
    'the ⟦Mean Square Estimate⟧ (MSE)',
    'MSE stands for "Missile Segment Enhancement" or "mean squared error", not "Mean Square Estimate". <mse> — or: Replace with Missile Segment Enhancement {Mean Square Estimate→Missile Segment Enhancement} — or: Replace with mean squared error {Mean Square Estimate→mean squared error}',
  ],
  [
    '**⟦Extended Deterrence Discussion⟧** (EDD)',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {Extended Deterrence Discussion→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  [
    'the ⟦Ground Self-Defense Farce⟧ (GSDF)',
    'GSDF stands for "Ground Self-Defense Force", not "Ground Self-Defense Farce". <gsdf> — or: Replace with Ground Self-Defense Force {Ground Self-Defense Farce→Ground Self-Defense Force}',
  ],
  'the Group of Eight (G7)',
  'the Quick Brown Fox (QBF)',
  [
    '# The ⟦Extended Deterrence Discussion⟧ (EDD)',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {Extended Deterrence Discussion→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  [
    '| ⟦Extended Deterrence Discussion⟧ (EDD) |\n| --- |',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {Extended Deterrence Discussion→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  [
    '<q>the ⟦Extended Deterrence Discussion|info⟧ (EDD)</q>',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd>',
  ],
];
