import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['warning', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'It says “an armed attack ⟦could⟧ be dangerous” [@treaty].',
    'Differs from @treaty: “could” instead of “would”. <treaty> — on: “an armed attack could be dangerous” — or: Use the source’s words {could→would} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an armed attack -[would ]+[could ]be dangerous',
  ],
  'It says “an armed attack would be dangerous” [@treaty].',
  [
    '@treaty says “dangerous to ⟦its⟧ peace and safety”.',
    'Differs from @treaty: “own” was omitted. <treaty> — on: “dangerous to its peace and safety” — or: Use the source’s words {own  after "us to its "} — or: Mark the omission with … {…  after "us to its "} — source: treaty (treaty:1) …Each Party recognizes that an armed attack would be |dangerous to its own peace and safety|. It will not act without consultation.… = dangerous to its -[own ]peace and safety',
  ],
  [
    '> Each Party recognizes that ⟦an⟧ attack would be dangerous\n>\n> — [@treaty]',
    'Differs from @treaty: “armed” was omitted. <treaty> — on: Each Party recognizes that an attack would be dangerous — or: Use the source’s words {armed  after "s that an "} — or: Mark the omission with … {…  after "s that an "} — source: treaty (treaty:1) …|Each Party recognizes that an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = Each Party recognizes that an -[armed ]attack would be dangerous',
  ],
  [
    'It says “Each ⟦party|info⟧ recognizes that” [@treaty].',
    'Differs from @treaty: “party” instead of “Party”. <treaty> — on: “Each party recognizes that” — or: Use the source’s words {party→Party} — or: Mark your own words with brackets {party→[p]arty} — source: treaty (treaty:1) …|Each Party recognizes that| an armed attack would be dangerous to its own peace and safety. It will not… = Each -[Party ]+[party ]recognizes that',
  ],
  [
    'It says “Each Party ⟦recognises|info⟧ that” [@treaty].',
    'Differs from @treaty: “recognises” instead of “recognizes”. <treaty> — on: “Each Party recognises that” — or: Use the source’s words {recognises→recognizes} — or: Use the source’s words, with [sic] {recognises→recognizes [sic]} — or: Mark your own words with brackets {recognises→[recognises]} — source: treaty (treaty:1) …|Each Party recognizes that| an armed attack would be dangerous to its own peace and safety. It will not… = Each Party -[recognizes ]+[recognises ]that',
  ],
  [
    'It says “armed attack would be ⟦danger|info⟧” [@treaty].',
    'The quotation begins or ends in the middle of a word of @treaty. <treaty> — on: “armed attack would be danger” — or: Use the source’s words {danger→dangerous} — source: treaty (treaty:1) …Each Party recognizes that an |armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = armed attack would be -[dangerous]+[danger]',
  ],
  [
    'It says “armed ⟦attack,|info⟧ would be dangerous” [@treaty].',
    'Differs from @treaty: “,” was added. <treaty> — on: “armed attack, would be dangerous” — or: Mark your own words with brackets {,→[,]} — source: treaty (treaty:1) …Each Party recognizes that an |armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = armed attack+[, ]would be dangerous',
  ],
  [
    // hides "not"
    'It says “It ⟦will […]|info⟧ act without consultation” [@treaty].',
    'These words are in @treaty, but “not” was omitted or added next to them. Check that the meaning is unchanged. <treaty> — on: “It will […] act without consultation” — source: treaty (treaty:1) …that an armed attack would be dangerous to its own peace and safety. |It will not act without consultation|.…',
  ],
  'It says “[they] talked about the weather in Tokyo” [@minutes].',
  [
    'It says ⟦“submarine cables are⟧ the new front line of competition” [@minutes].',
    'These words do not appear in @minutes. <minutes> — on: “submarine cables are the new front line of competition”',
  ],
  [
    // excerpts only
    'It says “We will act to meet the common ⟦dangers|info⟧ in accordance” [@speech].',
    'Differs from @speech: “dangers” instead of “danger”. <speech> — on: “We will act to meet the common dangers in accordance” — or: Use the source’s words {dangers→danger} — or: Use the source’s words, with [sic] {dangers→danger [sic]} — or: Mark your own words with brackets {dangers→[dangers]} — source: speech …|We will act to meet the common danger in accordance| with our own constitution… = We will act to meet the common -[danger ]+[dangers ]in accordance',
  ],
  [
    'It says “We will act to meet ⟦a|info⟧ common danger in accordance” [@speech; @letter].',
    'Differs from @speech: “a” instead of “the”. <speech> — on: “We will act to meet a common danger in accordance” — or: Use the source’s words {a→the} — or: Mark your own words with brackets {a→[a]} — source: speech …|We will act to meet the common danger in accordance| with our own constitution… = We will act to meet -[the ]+[a ]common danger in accordance',
  ],
  [
    // the other may have it
    'It says “an armed attack ⟦could|info⟧ be dangerous” [@treaty; @nobody].',
    'Differs from @treaty: “could” instead of “would”. <treaty> — on: “an armed attack could be dangerous” — or: Use the source’s words {could→would} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an armed attack -[would ]+[could ]be dangerous',
  ],
  'It says “the price of rice” [@treaty; @minutes].',
  'It says “an armed attack could be dangerous”.',
  '`“an armed attack could be dangerous” [@treaty]`',
  [
    // of several differences the first
    'It says “⟦an⟧ attack would be dangerous to peace” [@treaty].',
    'Differs from @treaty: “armed” was omitted; “peace” instead of “its”. <treaty> — on: “an attack would be dangerous to peace” — or: Use the source’s words {armed  after " says “an "} {peace→its} — or: Mark your own words with brackets {…  after " says “an "} {peace→[peace]} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous to its| own peace and safety. It will not act without consultation.… = an -[armed ]attack would be dangerous to -[its]+[peace]',
  ],
  [
    'It says “recognizes ⟦that⟧ armed attack would be dangerous” [@treaty].',
    'Differs from @treaty: “an” was omitted. <treaty> — on: “recognizes that armed attack would be dangerous” — or: Use the source’s words {an  after "izes that "} — or: Mark the omission with … {…  after "izes that "} — source: treaty (treaty:1) …Each Party |recognizes that an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = recognizes that -[an ]armed attack would be dangerous',
  ],
  [
    'It says “⟦an⟧ attack would be dangerous” [@treaty].',
    'Differs from @treaty: “armed” was omitted. <treaty> — on: “an attack would be dangerous” — or: Use the source’s words {armed  after " says “an "} — or: Mark the omission with … {…  after " says “an "} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an -[armed ]attack would be dangerous',
  ],
  [
    'It says\n“an armed attack\n⟦could⟧ be dangerous\nto its own peace and safety” [@treaty].',
    'Differs from @treaty: “could” instead of “would”. <treaty> — on: “an armed attack⏎could be dangerous⏎to its own peace and safety” — or: Use the source’s words {could→would} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous to its own peace and safety|. It will not act without consultation.… = an armed attack⏎-[would ]+[could ]be dangerous⏎to its own peace and safety',
  ],
  [
    'It says “an armed attack **⟦could⟧** be dangerous” [@treaty].',
    'Differs from @treaty: “could” instead of “would”. <treaty> — on: “an armed attack **could** be dangerous” — or: Use the source’s words {could→would} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an armed attack -[would ]+[could ]be dangerous',
  ],
  [
    'It says “⟦cognizes|info⟧ that an armed attack would be” [@treaty].',
    'The quotation begins or ends in the middle of a word of @treaty. <treaty> — on: “cognizes that an armed attack would be” — or: Use the source’s words {cognizes→recognizes} — source: treaty (treaty:1) …Each Party |recognizes that an armed attack would be| dangerous to its own peace and safety. It will not act without consultation.… = -[recognizes ]+[cognizes ]that an armed attack would be',
  ],
  'It says “dangerous could” [@treaty].', // too short
  'It says [^1] so: “an armed attack could”.\n\n[^1]: See elsewhere.',
  [
    'It says “an armed attack ⟦could⟧ be dangerous”.[^1]\n\n[^1]: [@treaty].',
    'Differs from @treaty: “could” instead of “would”. <treaty> — on: “an armed attack could be dangerous” — or: Use the source’s words {could→would} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an armed attack -[would ]+[could ]be dangerous',
  ],
  '<!-- policy-gloss-disable-next-line misquote -->\nIt says “an armed attack could be dangerous” [@treaty].',
  [
    '---\npolicy-gloss: {rules: {misquote: hint}}\n---\nIt says “an armed attack ⟦could|hint⟧ be dangerous” [@treaty].',
    'Differs from @treaty: “could” instead of “would”. <treaty> — on: “an armed attack could be dangerous” — or: Use the source’s words {could→would} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an armed attack -[would ]+[could ]be dangerous',
  ],
  // The quotation begins or ends inside a word.
  [
    'It says “⟦rmed|info⟧ attack would be dangerous” [@treaty].',
    'The quotation begins or ends in the middle of a word of @treaty. <treaty> — on: “rmed attack would be dangerous” — or: Use the source’s words {rmed→armed} — source: treaty (treaty:1) …Each Party recognizes that an |armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = -[armed ]+[rmed ]attack would be dangerous',
  ],
  [
    'It says “an armed attack would be ⟦dange|info⟧” [@treaty].',
    'The quotation begins or ends in the middle of a word of @treaty. <treaty> — on: “an armed attack would be dange” — or: Use the source’s words {dange→dangerous} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = an armed attack would be -[dangerous]+[dange]',
  ],
  [
    'It says “Armed attack would be ⟦dange|info⟧” [@treaty].',
    'Differs from @treaty: “dange” instead of “dangerous”. <treaty> — on: “Armed attack would be dange” — or: Use the source’s words {dange→dangerous} — or: Mark your own words with brackets {dange→[dange]} — source: treaty (treaty:1) …Each Party recognizes that an |armed attack would be dangerous| to its own peace and safety. It will not act without consultation.… = -[armed ]+[Armed ]attack would be -[dangerous]+[dange]',
  ],
  // Words in another order.
  [
    'It says “attack ⟦armed⟧ would be dangerous to its own peace” [@treaty].',
    'Differs from @treaty: “armed” was added. <treaty> — on: “attack armed would be dangerous to its own peace” — or: Use the source’s words {armed →} — or: Mark your own words with brackets {armed→[armed]} — source: treaty (treaty:1) …Each Party recognizes that an armed |attack would be dangerous to its own peace| and safety. It will not act without consultation.… = attack +[armed ]would be dangerous to its own peace',
  ],
  [
    'It says “an armed attack would be dangerous to ⟦peace⟧ own its” [@treaty].',
    'The words are in a different order in @treaty. <treaty> — on: “an armed attack would be dangerous to peace own its” — or: Use the source’s words {peace→its} {its→peace} — source: treaty (treaty:1) …Each Party recognizes that |an armed attack would be dangerous to its own peace| and safety. It will not act without consultation.… = an armed attack would be dangerous to -[its ]+[peace ]own -[peace]+[its]',
  ],
  // What a bracket hides.
  [
    'It says “It will ⟦[surely]|info⟧ act without consultation” [@treaty].',
    'These words are in @treaty, but “not” was omitted or added next to them. Check that the meaning is unchanged. <treaty> — on: “It will [surely] act without consultation” — source: treaty (treaty:1) …that an armed attack would be dangerous to its own peace and safety. |It will not act without consultation|.…',
  ],
];
