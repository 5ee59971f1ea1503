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
    'MSE stands for "mean squared error", not "Mean Square Estimate". <mean> — or: Replace with mean squared error {Mean Square Estimate→mean squared error}',
  ],
  [
    '**⟦Extended Deterrence Discussion⟧** (EDD)',
    'EDD stands for "U.S.-Japan Extended Deterrence Dialogue", not "Extended Deterrence Discussion". <edd> — or: Replace with U.S.-Japan Extended Deterrence Dialogue {Extended Deterrence Discussion→U.S.-Japan Extended Deterrence Dialogue}',
  ],
  [
    'the ⟦Ground Self-Defense Farce⟧ (GSDF)',
    'GSDF stands for "Ground Self-Defense Force", not "Ground Self-Defense Farce". <gsdf> — or: Replace with Ground Self-Defense Force {Ground Self-Defense Farce→Ground Self-Defense Force}',
  ],
  // A word is lost, added, misspelled, or in another place, whatever the letters show.
  [
    'the ⟦Status Forces Agreement⟧ (SOFA)',
    'SOFA stands for "Status of Forces Agreement", not "Status Forces Agreement". <sofa> — or: Replace with Status of Forces Agreement {Status Forces Agreement→Status of Forces Agreement}',
  ],
  [
    'The ⟦High Mobility Rocket System⟧ (HIMARS)',
    'HIMARS stands for "High Mobility Artillery Rocket System", not "High Mobility Rocket System". <himars> — or: Replace with High Mobility Artillery Rocket System {High Mobility Rocket System→High Mobility Artillery Rocket System}',
  ],
  [
    'The ⟦High Mobilty Artillery Rocket System⟧ (HIMARS)',
    'HIMARS stands for "High Mobility Artillery Rocket System", not "High Mobilty Artillery Rocket System". <himars> — or: Replace with High Mobility Artillery Rocket System {High Mobilty Artillery Rocket System→High Mobility Artillery Rocket System}',
  ],
  [
    'the ⟦U.S. Force Japan⟧ (USFJ)',
    'USFJ stands for "U.S. Forces Japan", not "U.S. Force Japan". <usfj> — or: Replace with U.S. Forces Japan {U.S. Force Japan→U.S. Forces Japan}',
  ],
  [
    'the ⟦People’s Republic China⟧ (PRC)',
    'PRC stands for "People\'s Republic of China", not "People\'s Republic China". <prc> — or: Replace with People\'s Republic of China {People’s Republic China→People\'s Republic of China}',
  ],
  // Another thing with the same letters: the note's own from there on.
  'The Early Detection Device (EDD) hummed, and the EDD hummed on.',
  'the General Support Defense Fund (GSDF)',
  'The Space Command Council (SCC) and the SCC council',
  'the New Command Framework (NCF)',
  'the U.S.-Japan-Australia Ministers of Defense (MOD)',
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
