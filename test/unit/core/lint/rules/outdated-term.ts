import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['info', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    '---\ndate: 2026-01-10\n---\nThe ⟦permanent Joint Headquarters⟧. The permanent Joint Headquarters.',
    '"permanent Joint Headquarters" was in use until 2025-03-24, but this note is dated 2026-01-10. Its successor is "Joint Operations Command". <jhq> — or: Replace with Joint Operations Command {permanent Joint Headquarters→Joint Operations Command}',
  ],
  '---\ndate: 2024-07-29\n---\nThe permanent Joint Headquarters.',
  '---\ndate: 2025\n---\nThe permanent Joint Headquarters.',
  'The permanent Joint Headquarters.',
  '---\ndate: 2026-01-10\n---\nIt said “the permanent Joint Headquarters”.',
  '---\ndate: 2025-03-24\n---\nThe OJC met.',
  [
    '---\ndate: 2025-03-25\n---\nThe ⟦OJC⟧ met. The Old Joint Cell.',
    '"OJC" was in use until 2025-03-24, but this note is dated 2025-03-25. Its successor is "JJOC". <ojc> — or: Replace with JJOC {OJC→JJOC}',
  ],
  '---\ndate: 2025-03\n---\nThe OJC.',
  [
    '---\ndate: 2025-04\n---\nThe ⟦Old Joint Cell⟧.',
    '"Old Joint Cell" was in use until 2025-03-24, but this note is dated 2025-04. Its successor is "Joint Operations Command". <ojc> — or: Replace with Joint Operations Command {Old Joint Cell→Joint Operations Command}',
  ],
  [
    '---\ndate: 2026-01-10\n---\nThe ⟦OJCs⟧ and the ⟦permanent Joint Headquarters⟧.',
    '"OJCs" was in use until 2025-03-24, but this note is dated 2026-01-10. Its successor is "JJOC". <ojc> — or: Replace with JJOC {OJCs→JJOC}',
    '"permanent Joint Headquarters" was in use until 2025-03-24, but this note is dated 2026-01-10. Its successor is "Joint Operations Command". <jhq> — or: Replace with Joint Operations Command {permanent Joint Headquarters→Joint Operations Command}',
  ],
  '---\ndate: 2026-01-10\n---\nThe Lost Bureau.',
  [
    '---\ndate: 2026-01-10\n---\n> OJC\n\n“OJC” ⟦OJC⟧',
    '"OJC" was in use until 2025-03-24, but this note is dated 2026-01-10. Its successor is "JJOC". <ojc> — or: Replace with JJOC {OJC→JJOC}',
  ],
  [
    '---\ndate: 2026-01-10\n---\n# ⟦OJC⟧',
    '"OJC" was in use until 2025-03-24, but this note is dated 2026-01-10. Its successor is "JJOC". <ojc> — or: Replace with JJOC {OJC→JJOC}',
  ],
  '---\ndate: 2026-01-10\n---\nThe Joint Operations Command.',
];
