import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['hint', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'the ⟦SOFA agreement⟧ and the SOFA agreement',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa> — or: Remove "agreement" { agreement→}',
  ],
  [
    'the ⟦Patriot PAC-3⟧, the SOFA, the PAC-3 MSE',
    'PAC-3 already includes the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Remove "Patriot" {Patriot →}',
  ],
  'It said “the SOFA agreement”.',
  [
    'the ⟦EDD dialogue⟧, the EDD met',
    'EDD already includes the word "dialogue" (U.S.-Japan Extended Deterrence Dialogue). <edd> — or: Remove "dialogue" { dialogue→}',
  ],
  // An acronym that is its own name holds no words.
  'the AUKUS aukus',
  [
    'the ⟦SOFA agreements⟧',
    'SOFA already includes the word "agreements" (Status of Forces Agreement). <sofa> — or: Remove "agreements" { agreements→}',
  ],
  [
    'the ⟦SOFAs agreement⟧',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa> — or: Remove "agreement" { agreement→}',
  ],
  [
    'the ⟦SOFA Agreement⟧',
    'SOFA already includes the word "Agreement" (Status of Forces Agreement). <sofa> — or: Remove "Agreement" { Agreement→}',
  ],
  [
    'the ⟦SOFA  agreement⟧',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa> — or: Remove "agreement" {  agreement→}',
  ],
  'the SOFA-agreement',
  'the SOFA, agreement',
  'the SOFA agreementally',
  [
    'the ⟦SOFA **agreement⟧**',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa>',
  ],
  [
    'the **⟦SOFA** agreement⟧',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa>',
  ],
  [
    '**the ⟦SOFA agreement⟧**',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa> — or: Remove "agreement" { agreement→}',
  ],
  // The first word of the name, in front: of weapons alone.
  'the XPatriot PAC-3',
  [
    '⟦Patriot PAC-3⟧',
    'PAC-3 already includes the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Remove "Patriot" {Patriot →}',
  ],
  [
    '(⟦Patriot PAC-3⟧)',
    'PAC-3 already includes the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Remove "Patriot" {Patriot →}',
  ],
  '“Patriot” PAC-3',
  'patriot PAC-3',
  'the Patriots PAC-3',
  'Status SOFA',
  [
    '⟦High HIMARS⟧',
    'HIMARS already includes the word "High" (High Mobility Artillery Rocket System). <himars> — or: Remove "High" {High →}',
  ],
  'the Status of Forces Agreement agreement',
  'the PAC-3',
  'a-Patriot PAC-3',
  '愛Patriot PAC-3',
  '> the SOFA agreement',
  [
    'the ⟦USFJ Japan⟧',
    'USFJ already includes the word "Japan" (U.S. Forces Japan). <usfj> — or: Remove "Japan" { Japan→}',
  ],
  [
    'a ⟦PRC China⟧',
    'PRC already includes the word "China" (People\'s Republic of China). <prc> — or: Remove "China" { China→}',
  ],
  '在日米軍 Japan',
  [
    'the ⟦MOD defense⟧',
    'MOD already includes the word "defense" (Ministry of Defense). <mod> — or: Remove "defense" { defense→}',
  ],
  [
    'the ⟦SOFA agreement⟧ and PAC-3 capability and the ⟦EDD dialogue⟧',
    'SOFA already includes the word "agreement" (Status of Forces Agreement). <sofa> — or: Remove "agreement" { agreement→}',
    'EDD already includes the word "dialogue" (U.S.-Japan Extended Deterrence Dialogue). <edd> — or: Remove "dialogue" { dialogue→}',
  ],
  [
    '⟦Patriot PAC-3⟧ and PAC-3',
    'PAC-3 already includes the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Remove "Patriot" {Patriot →}',
  ],
  [
    'x ⟦Patriot PAC-3⟧',
    'PAC-3 already includes the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Remove "Patriot" {Patriot →}',
  ],
  // The note's own EDD and SOFA.
  'The Early Detection Device (EDD) hummed. The EDD dialogue ended.',
  'The SOFA agreement of the Seeds of Freedom Alliance (SOFA).',
];
