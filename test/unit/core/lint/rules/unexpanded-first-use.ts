import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['info', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'The ⟦EDD⟧ met. The EDD left.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  'The Extended Deterrence Dialogue (EDD) met. The EDD, the EDD’s and EDD-style.',
  [
    '# EDD\n\n> EDD\n\n[EDD](x) “EDD”\n\nThe ⟦EDD⟧ met.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'Figure 1: EDD\n\nThe ⟦EDD⟧ met.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ met. The Extended Deterrence Dialogue (EDD) left.',
    '"EDD" is used before it is introduced in line 1. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  'the G7 and AUKUS',
  'the MSE, which ambiguous-acronym asks about',
  'EDD (Extended Deterrence Dialogue) met. EDD left.',
  'the Security Consultative Committee (2+2), later the SCC',
  '日米拡大抑止協議（EDD）は、EDDで',
  'a mean squared error (MSE); MSE fell',
  [
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe ⟦MSE|hint⟧ fell.',
    '"MSE" is not introduced. <mean> — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe ⟦EDD⟧ met.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  // In Japanese where more than a quarter of the paragraph is.
  [
    'The ⟦EDD⟧ met. 日米拡大',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ met. 日米拡大抑止',
    '"EDD" is not introduced. <edd> — or: Introduce as 日米拡大抑止協議（EDD） {EDD→日米拡大抑止協議（EDD）}',
  ],
  [
    '⟦EDD⟧は',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ met. 日米拡',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ xx日米拡',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ xxx日米拡',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDDs⟧ met.',
    '"EDDs" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDDs) {EDDs→U.S.-Japan Extended Deterrence Dialogue (EDDs)}',
  ],
  [
    'The **⟦EDD⟧** met.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  ['The ⟦EDD*s⟧* met.', '"EDDs" is not introduced. <edd>'],
  [
    '| ⟦EDD⟧ |\n| --- |\n| EDD |',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    '<div>The ⟦EDD⟧</div>',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  'The [EDD](x) met.',
  [
    '- The ⟦EDD⟧ met.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'Text.[^1]\n\n[^1]: The ⟦EDD⟧.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦SCC⟧ met. The 2+2 met.',
    '"SCC" is not introduced. <scc> — or: Introduce as Security Consultative Committee (SCC) {SCC→Security Consultative Committee (SCC)}',
  ],
  'The Security Consultative Committee (2+2) met; SCC.',
  [
    'The ⟦SCC⟧ met the Security Consultative Committee (2+2).',
    '"SCC" is used before it is introduced in line 1. <scc> — or: Introduce as Security Consultative Committee (SCC) {SCC→Security Consultative Committee (SCC)}',
  ],
  '## Abbreviations\n\n- EDD: Extended Deterrence Dialogue\n\nThe EDD met.',
  [
    'The ⟦EDD⟧ met.\n\n## Abbreviations\n\n- EDD: Extended Deterrence Dialogue\n',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ met.\n\n## Abbreviations\n\n- EDD: Extended Deterrence Dialogue\n\nThe Extended Deterrence Dialogue (EDD) met.',
    '"EDD" is used before it is introduced in line 7. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    '---\npolicy-gloss: {senses: {MSE: nobody}}\n---\nThe ⟦EDD⟧ and the MSE.',
    '"EDD" is not introduced. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    '---\npolicy-gloss: {rules: {ambiguous-acronym: off}}\n---\nThe ⟦MSE⟧ fell.',
    '"MSE" is not introduced. <mse> — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    'The ⟦GSDF⟧, the ⟦USFJ⟧ and the GSDF.',
    '"GSDF" is not introduced. <gsdf> — or: Introduce as Ground Self-Defense Force (GSDF) {GSDF→Ground Self-Defense Force (GSDF)}',
    '"USFJ" is not introduced. <usfj> — or: Introduce as U.S. Forces Japan (USFJ) {USFJ→U.S. Forces Japan (USFJ)}',
  ],
  [
    'The mean squared error is the ⟦MSE⟧.',
    '"MSE" is not introduced. <mse> — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    'きょう⟦USFJ⟧が⟦EDD⟧と。',
    '"USFJ" is not introduced. <usfj> — or: Introduce as 在日米軍（USFJ） {USFJ→在日米軍（USFJ）}',
    '"EDD" is not introduced. <edd> — or: Introduce as 日米拡大抑止協議（EDD） {EDD→日米拡大抑止協議（EDD）}',
  ],
  // An introduction in a footnote is read where the sentence with its first mark begins.
  'The EDD met.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
  'It met. The EDD met.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
  [
    'The ⟦EDD⟧ met. It left.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
    '"EDD" is used before it is introduced in line 1. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  'The EDD met J. Doe.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
  [
    'The ⟦EDD⟧ met.” It left.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
    '"EDD" is used before it is introduced in line 1. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ met。It left.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
    '"EDD" is used before it is introduced in line 1. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ met\n\nIt left.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
    '"EDD" is used before it is introduced in line 3. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  'One.[^1] The EDD left.[^1]\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
  [
    'The ⟦EDD⟧ left.\n\n[^1]: The Extended Deterrence Dialogue (EDD).\n\nOne.[^1]',
    '"EDD" is used before it is introduced in line 3. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
  [
    'The ⟦EDD⟧ left.\n\n[^1]: The Extended Deterrence Dialogue (EDD).',
    '"EDD" is used before it is introduced in line 3. <edd> — or: Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD) {EDD→U.S.-Japan Extended Deterrence Dialogue (EDD)}',
  ],
];
