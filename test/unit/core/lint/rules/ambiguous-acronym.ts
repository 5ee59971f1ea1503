import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['hint', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'The ⟦MSE⟧ fell. The MSE rose.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  'The mean squared error (MSE) fell. The MSE rose.',
  '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe MSE fell.',
  'Of the Missile Segment Enhancement, the MSE is one.',
  'It said “the MSE”.',
  [
    'きょう⟦MSE⟧が下がった。',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    'The ⟦MSEs⟧ fell.',
    'MSEs could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSEs) {MSEs→Missile Segment Enhancement (MSEs)} — or: Introduce as mean squared error (MSEs) {MSEs→mean squared error (MSEs)}',
  ],
  [
    'The ⟦2+2⟧ met.',
    '2+2 could mean "Security Consultative Committee" or "Economic Policy Consultative Committee". Introduce it, or choose one in the front matter. <scc> — or: In this note, 2+2 means Security Consultative Committee {---⏎policy-gloss:⏎  senses:⏎    "2+2": scc⏎---⏎⏎ after ""} (settings) — or: In this note, 2+2 means Economic Policy Consultative Committee {---⏎policy-gloss:⏎  senses:⏎    "2+2": epcc⏎---⏎⏎ after ""} (settings) — or: Introduce as Security Consultative Committee (2+2) {2+2→Security Consultative Committee (2+2)} — or: Introduce as Economic Policy Consultative Committee (2+2) {2+2→Economic Policy Consultative Committee (2+2)}',
  ],
  [
    '> The mean squared error (MSE).\n\nThe ⟦MSE⟧ fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    '“The mean squared error (MSE).” The ⟦MSE⟧ fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    '“mean squared error” The ⟦MSE⟧ fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  '# Mean squared error\n\nThe MSE fell.',
  [
    '# ⟦MSE⟧',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    '> MSE\n\nThe ⟦MSE⟧ fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    'The ⟦MSE⟧ **fell**, the **MSE** too.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    'The [⟦MSE⟧](https://x.org) fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {---⏎policy-gloss:⏎  senses:⏎    MSE: mse⏎---⏎⏎ after ""} (settings) — or: In this note, MSE means mean squared error {---⏎policy-gloss:⏎  senses:⏎    MSE: mean⏎---⏎⏎ after ""} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    '---\npolicy-gloss: {senses: {MSE: nobody}}\n---\nThe ⟦MSE⟧ fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {policy-gloss: {senses: {MSE: nobody}}→policy-gloss:⏎  senses:⏎    MSE: mse} (settings) — or: In this note, MSE means mean squared error {policy-gloss: {senses: {MSE: nobody}}→policy-gloss:⏎  senses:⏎    MSE: mean} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
  [
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe MSE and the ⟦2+2⟧ fell.',
    '2+2 could mean "Security Consultative Committee" or "Economic Policy Consultative Committee". Introduce it, or choose one in the front matter. <scc> — or: In this note, 2+2 means Security Consultative Committee {policy-gloss: {senses: {MSE: mean}}→policy-gloss:⏎  senses:⏎    MSE: mean⏎    "2+2": scc} (settings) — or: In this note, 2+2 means Economic Policy Consultative Committee {policy-gloss: {senses: {MSE: mean}}→policy-gloss:⏎  senses:⏎    MSE: mean⏎    "2+2": epcc} (settings) — or: Introduce as Security Consultative Committee (2+2) {2+2→Security Consultative Committee (2+2)} — or: Introduce as Economic Policy Consultative Committee (2+2) {2+2→Economic Policy Consultative Committee (2+2)}',
  ],
  [
    '---\ntitle: x\n---\nThe ⟦MSE⟧ fell.',
    'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter. <mse> — or: In this note, MSE means Missile Segment Enhancement {⏎policy-gloss:⏎  senses:⏎    MSE: mse after "-⏎title: x"} (settings) — or: In this note, MSE means mean squared error {⏎policy-gloss:⏎  senses:⏎    MSE: mean after "-⏎title: x"} (settings) — or: Introduce as Missile Segment Enhancement (MSE) {MSE→Missile Segment Enhancement (MSE)} — or: Introduce as mean squared error (MSE) {MSE→mean squared error (MSE)}',
  ],
];
