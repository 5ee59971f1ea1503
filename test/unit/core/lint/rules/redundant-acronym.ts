import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  [
    'the ⟦SOFA agreement⟧ and the SOFA agreement',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa> — or: Drop "agreement" { agreement→}',
  ],
  [
    'the ⟦Patriot PAC-3⟧, the SOFA, the PAC-3 MSE',
    'PAC-3 already holds the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Drop "Patriot" {Patriot →}',
  ],
  'It said “the SOFA agreement”.',
  [
    'the ⟦EDD dialogue⟧, the EDD met',
    'EDD already holds the word "dialogue" (U.S.-Japan Extended Deterrence Dialogue). <edd> — or: Drop "dialogue" { dialogue→}',
  ],
  // An acronym that is its own name holds no words.
  'the AUKUS aukus',
  [
    'the ⟦SOFA agreements⟧',
    'SOFA already holds the word "agreements" (Status of Forces Agreement). <sofa> — or: Drop "agreements" { agreements→}',
  ],
  [
    'the ⟦SOFAs agreement⟧',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa> — or: Drop "agreement" { agreement→}',
  ],
  [
    'the ⟦SOFA Agreement⟧',
    'SOFA already holds the word "Agreement" (Status of Forces Agreement). <sofa> — or: Drop "Agreement" { Agreement→}',
  ],
  [
    'the ⟦SOFA  agreement⟧',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa> — or: Drop "agreement" {  agreement→}',
  ],
  'the SOFA-agreement',
  'the SOFA, agreement',
  'the SOFA agreementally',
  [
    'the ⟦SOFA **agreement⟧**',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa>',
  ],
  [
    'the **⟦SOFA** agreement⟧',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa>',
  ],
  [
    '**the ⟦SOFA agreement⟧**',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa> — or: Drop "agreement" { agreement→}',
  ],
  // The first word of the name, in front: of weapons alone.
  'the XPatriot PAC-3',
  [
    '⟦Patriot PAC-3⟧',
    'PAC-3 already holds the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Drop "Patriot" {Patriot →}',
  ],
  [
    '(⟦Patriot PAC-3⟧)',
    'PAC-3 already holds the word "Patriot" (Patriot Advanced Capability-3). <pac-3> — or: Drop "Patriot" {Patriot →}',
  ],
  '“Patriot” PAC-3',
  'patriot PAC-3',
  'the Patriots PAC-3',
  'Status SOFA',
  [
    '⟦High HIMARS⟧',
    'HIMARS already holds the word "High" (High Mobility Artillery Rocket System). <himars> — or: Drop "High" {High →}',
  ],
  'the Status of Forces Agreement agreement',
  'the PAC-3',
  'a-Patriot PAC-3',
  '愛Patriot PAC-3',
  '> the SOFA agreement',
  [
    'the ⟦USFJ Japan⟧',
    'USFJ already holds the word "Japan" (U.S. Forces Japan). <usfj> — or: Drop "Japan" { Japan→}',
  ],
  [
    'a ⟦PRC China⟧',
    'PRC already holds the word "China" (People\'s Republic of China). <prc> — or: Drop "China" { China→}',
  ],
  '在日米軍 Japan',
  [
    'the ⟦MOD defense⟧',
    'MOD already holds the word "defense" (Ministry of Defense). <mod> — or: Drop "defense" { defense→}',
  ],
  [
    'the ⟦SOFA agreement⟧ and PAC-3 capability and the ⟦EDD dialogue⟧',
    'SOFA already holds the word "agreement" (Status of Forces Agreement). <sofa> — or: Drop "agreement" { agreement→}',
    'EDD already holds the word "dialogue" (U.S.-Japan Extended Deterrence Dialogue). <edd> — or: Drop "dialogue" { dialogue→}',
  ],
];
