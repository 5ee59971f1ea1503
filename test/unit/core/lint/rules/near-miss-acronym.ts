import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    // a swap of neighbors
    'the ⟦GSFD⟧ sent two',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSFD→GSDF} — then: add GSFD — then: ignore GSFD',
  ],
  [
    // a letter is missing
    'the ⟦HIMAS⟧ fired',
    '"HIMAS" is not known. Did you mean "HIMARS" (High Mobility Artillery Rocket System)? <himars> — or: Replace with HIMARS {HIMAS→HIMARS} — then: add HIMAS — then: ignore HIMAS',
  ],
  [
    'the ⟦ARMAAM⟧ and the ⟦ARMAAM⟧',
    '"ARMAAM" is not known. Did you mean "AMRAAM" (Advanced Medium-Range Air-to-Air Missile)? <amraam> — or: Replace with AMRAAM {ARMAAM→AMRAAM} — then: add ARMAAM — then: ignore ARMAAM',
  ],
  [
    // another letter: only beside the right one
    'the ⟦AEDIS⟧ near the AEGIS',
    '"AEDIS" is not known. Did you mean "AEGIS" (Airborne Early Warning Ground Integration Segment)? <aegis> — or: Replace with AEGIS {AEDIS→AEGIS} — then: add AEDIS — then: ignore AEDIS',
  ],
  'the AEDIS alone',
  'the PCR and the PRC',
  'the Great Swift Flying Dogs (GSFD) sent two',
  [
    // a slip in the very introduction
    'the Ground Self-Defense Force (⟦GSFD⟧) sent two',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSFD→GSDF} — then: add GSFD — then: ignore GSFD',
  ],
  'U.S. Forces Korea (USFK), USFK, DICASS, ASRAAM',
  [
    'It said “the ⟦GSFD|info⟧ sent”.',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Mark as in the original with [sic] { [sic] after " “the GSFD"} — then: add GSFD — then: ignore GSFD',
  ],
  'GSFD, GSFD, GSFD and GSFD', // again and again, never the other: its own acronym
  [
    // a slip of the note's own acronym
    'The Foo Bar Baz Qux (FBBQ) met; the ⟦FBQB⟧ left.',
    '"FBQB" is not known. Did you mean "FBBQ"? <FBBQ> — or: Replace with FBBQ {FBQB→FBBQ} — then: add FBQB — then: ignore FBQB',
  ],
  // Three letters that changed places: only beside the right one.
  'the DED met',
  [
    'the ⟦DED⟧ met the EDD',
    '"DED" is not known. Did you mean "EDD" (U.S.-Japan Extended Deterrence Dialogue)? <edd> — or: Replace with EDD {DED→EDD} — then: add DED — then: ignore DED',
  ],
  [
    'the EDD’s ⟦DED⟧',
    '"DED" is not known. Did you mean "EDD" (U.S.-Japan Extended Deterrence Dialogue)? <edd> — or: Replace with EDD {DED→EDD} — then: add DED — then: ignore DED',
  ],
  // A missing letter from four letters on.
  [
    'the ⟦DIAS⟧ met',
    '"DIAS" is not known. Did you mean "DICAS" (Defense Industrial Cooperation, Acquisition and Sustainment)? <dicas> — or: Replace with DICAS {DIAS→DICAS} — then: add DIAS — then: ignore DIAS',
  ],
  [
    'the ⟦DICS⟧ met',
    '"DICS" is not known. Did you mean "DICAS" (Defense Industrial Cooperation, Acquisition and Sustainment)? <dicas> — or: Replace with DICAS {DICS→DICAS} — then: add DICS — then: ignore DICS',
  ],
  'the GSF and the GSDF',
  // Twice is a slip; three times, never beside the other, is not; with the other in the note, up to twice as often.
  [
    '⟦GSFD⟧ and ⟦GSFD⟧',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSFD→GSDF} — then: add GSFD — then: ignore GSFD',
  ],
  'GSFD, GSFD and GSFD',
  'GSFD, GSFD and GSFD, not the GSDF',
  [
    '⟦GSFD⟧, ⟦GSFD⟧, ⟦GSFD⟧, ⟦GSFD⟧, not the GSDF and the GSDF',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSFD→GSDF} — then: add GSFD — then: ignore GSFD',
  ],
  'GSFD, GSFD, GSFD, GSFD, GSFD, not the GSDF and the GSDF',
  // Another or an extra letter: only where the right one is used as often, and from five letters on.
  'AEDIS and AEDIS near the AEGIS',
  [
    '⟦AEDIS⟧ and ⟦AEDIS⟧ near the AEGIS and the AEGIS',
    '"AEDIS" is not known. Did you mean "AEGIS" (Airborne Early Warning Ground Integration Segment)? <aegis> — or: Replace with AEGIS {AEDIS→AEGIS} — then: add AEDIS — then: ignore AEDIS',
  ],
  'the GSXF and the GSDF',
  [
    'the ⟦GSDXF⟧ and the GSDF',
    '"GSDXF" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSDXF→GSDF} — then: add GSDXF — then: ignore GSDXF',
  ],
  // A plural counts as a use; so does an introduction.
  [
    '⟦AEDIS⟧ near the AEGISes',
    '"AEDIS" is not known. Did you mean "AEGIS" (Airborne Early Warning Ground Integration Segment)? <aegis> — or: Replace with AEGIS {AEDIS→AEGIS} — then: add AEDIS — then: ignore AEDIS',
  ],
  [
    '⟦AEDIS⟧ near the Airborne Early Warning Ground Integration Segment (AEGIS)',
    '"AEDIS" is not known. Did you mean "AEGIS" (Airborne Early Warning Ground Integration Segment)? <aegis> — or: Replace with AEGIS {AEDIS→AEGIS} — then: add AEDIS — then: ignore AEDIS',
  ],
  // A heading counts as a use.
  [
    '# The AEGIS\n\nthe ⟦AEDIS⟧',
    '"AEDIS" is not known. Did you mean "AEGIS" (Airborne Early Warning Ground Integration Segment)? <aegis> — or: Replace with AEGIS {AEDIS→AEGIS} — then: add AEDIS — then: ignore AEDIS',
  ],
  // Digits and hyphens are no slips.
  'the GS-FD sent two',
  'the GSF3 sent two',
  [
    'the ⟦GSFD⟧/EDD talks',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSFD→GSDF} — then: add GSFD — then: ignore GSFD',
  ],
  // Of an own acronym with four letters and more.
  'The Foo Bar Baz (FBB) met; the BFB left.',
  [
    'the [⟦GSFD⟧](https://x.org) and **⟦GSFD⟧**',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Replace with GSDF {GSFD→GSDF} — then: add GSFD — then: ignore GSFD',
  ],
  [
    '> the ⟦GSFD|info⟧ sent two',
    '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)? <gsdf> — or: Mark as in the original with [sic] { [sic] after "> the GSFD"} — then: add GSFD — then: ignore GSFD',
  ],
];
