import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['hint', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'It says “submarine cables are the new front ⟦line”⟧ [@letter].',
    'The quotation cannot be checked: there is no text of @letter. <letter> — on: “submarine cables are the new front line” — then: attach letter',
  ],
  [
    'It says “submarine cables are the new front ⟦line”⟧ [@speech].',
    'The quotation cannot be checked: it is not in the excerpts of @speech, and the whole text is not available. <speech> — on: “submarine cables are the new front line” — then: attach speech',
  ],
  'It says “in accordance with our own constitution” [@speech].',
  'It says “submarine cables are the new front line” [@minutes].',
  'It says “submarine cables are the new front line” [@nobody].',
  'It says “submarine cables are the new front line”.',
];
