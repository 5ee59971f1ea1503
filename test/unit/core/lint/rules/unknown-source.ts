import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'as said [@nishimura-2024, p. 3; @⟦nishimura-2042⟧] [see -@⟦no⟧]',
    'There is no source "nishimura-2042". Did you mean "nishimura-2024"? <nishimura-2042> — or: Replace with nishimura-2024 {nishimura-2042→nishimura-2024}',
    'There is no source "no". <no>',
  ],
  '@nobody said; mail a@b.org; [@fig-map] [@tbl:one]',
  '---\nbibliography: refs.bib\n---\n[@other]',
  '`[@code]`',
  'thanks to [@nobody]\n\n[@nobody]: https://x.org',
  [
    '[@{⟦nishimura-2042⟧}] and [@{⟦no⟧}]',
    'There is no source "nishimura-2042". Did you mean "nishimura-2024"? <nishimura-2042> — or: Replace with nishimura-2024 {{nishimura-2042}→nishimura-2024}',
    'There is no source "no". <no>',
  ],
  [
    '[@nishimura-2024--2] [@⟦treaty.x⟧] [@treaty.] [@treaty:]',
    'There is no source "treaty.x". Did you mean "treaty"? <treaty.x> — or: Replace with treaty {treaty.x→treaty}',
  ],
  '@nobody [p. 3]',
  ['[@tbl-one; @sec-x; @eq-y; @lst:z; @⟦figure⟧]', 'There is no source "figure". <figure>'],
  ['[see @⟦nobody⟧, p. 3; @treaty]', 'There is no source "nobody". <nobody>'],
  '<!-- [@nobody] -->',
  [
    '[@⟦nishimura-2042⟧]{.x}',
    'There is no source "nishimura-2042". Did you mean "nishimura-2024"? <nishimura-2042> — or: Replace with nishimura-2024 {nishimura-2042→nishimura-2024}',
  ],
  ['[-@⟦nobody⟧]', 'There is no source "nobody". <nobody>'],
  '[@treaty--2]',
  [
    '[@⟦Treaty⟧] [@⟦traety⟧] [@⟦minute⟧]',
    'There is no source "Treaty". Did you mean "treaty"? <Treaty> — or: Replace with treaty {Treaty→treaty}',
    'There is no source "traety". Did you mean "treaty"? <traety> — or: Replace with treaty {traety→treaty}',
    'There is no source "minute". Did you mean "minutes"? <minute> — or: Replace with minutes {minute→minutes}',
  ],
  [
    '---\nreferences:\n  - id: own\n    title: T\n---\n[@own; @⟦won⟧]',
    'There is no source "won". <won>',
  ],
  '---\nnocite: "@nobody"\n---\nx',
];
