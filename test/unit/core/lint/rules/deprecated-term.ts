import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'fix'];

export const cases: readonly RuleCase[] = [
  [
    'the ⟦Old Command Force⟧, the ⟦OLD COMMAND FORCE⟧, the ⟦OCF⟧',
    '"Old Command Force" is deprecated. Use "New Command Force". <ncf> — fix: Replace with New Command Force {Old Command Force→New Command Force}',
    '"OLD COMMAND FORCE" is deprecated. Use "NEW COMMAND FORCE". <ncf> — fix: Replace with NEW COMMAND FORCE {OLD COMMAND FORCE→NEW COMMAND FORCE}',
    '"OCF" is deprecated. Use "NCF". <ncf> — fix: Replace with NCF {OCF→NCF}',
  ],
  'It called itself “the Old Command Force”.',
  'the New Command Force',
  [
    'The OCFs met the **⟦OCF⟧**.',
    '"OCF" is deprecated. Use "NCF". <ncf> — fix: Replace with NCF {OCF→NCF}',
  ],
  ['“OCF” and > ⟦OCF⟧', '"OCF" is deprecated. Use "NCF". <ncf> — fix: Replace with NCF {OCF→NCF}'],
  [
    'The old command force and ⟦Old command force⟧.',
    '"Old command force" is deprecated. Use "New command force". <ncf> — fix: Replace with New command force {Old command force→New command force}',
  ],
  '> OCF',
  ['# ⟦OCF⟧', '"OCF" is deprecated. Use "NCF". <ncf> — fix: Replace with NCF {OCF→NCF}'],
  [
    '[⟦OCF⟧](https://x.org)',
    '"OCF" is deprecated. Use "NCF". <ncf> — fix: Replace with NCF {OCF→NCF}',
  ],
  '`OCF`',
  [
    'The ⟦OCF⟧’s ⟦OCF⟧-led',
    '"OCF" is deprecated. Use "NCF". <ncf> — fix: Replace with NCF {OCF→NCF}',
  ],
];
