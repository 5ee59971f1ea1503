/** The glossary that the cases are read with. */
export const GLOSSARY = `
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, kind: command, misspellings: [USJF], translations: {ja: [在日米軍]}}
  - {name: Wang Yi, kind: person, misspellings: [Wan Yi]}
  - {acronym: EDD, name: U.S.-Japan Extended Deterrence Dialogue, aliases: [Extended Deterrence Dialogue], translations: {ja: [日米拡大抑止協議]}}
  - {acronym: DICAS, name: "Defense Industrial Cooperation, Acquisition and Sustainment"}
  - {acronym: GSDF, name: Ground Self-Defense Force}
  - {acronym: HIMARS, name: High Mobility Artillery Rocket System, kind: weapon}
  - {acronym: AMRAAM, name: Advanced Medium-Range Air-to-Air Missile, kind: weapon}
  - {acronym: AEGIS, name: Airborne Early Warning Ground Integration Segment}
  - {acronym: PRC, name: People's Republic of China}
  - {acronym: [2+2, SCC], id: scc, name: Security Consultative Committee}
  - {acronym: 2+2, id: epcc, name: Economic Policy Consultative Committee}
  - {acronym: MSE, id: mse, name: Missile Segment Enhancement}
  - {acronym: MSE, id: mean, name: mean squared error}
  - {acronym: G7, name: Group of Seven, expand: never}
  - {acronym: AUKUS, name: AUKUS}
  - {acronym: MOD, name: Ministry of Defense, aliases: [Defense Ministry], kind: organization}
  - {acronym: SOFA, name: Status of Forces Agreement}
  - {acronym: PAC-3, name: Patriot Advanced Capability-3, kind: weapon}
  - {acronym: NCF, name: New Command Force, deprecated: [Old Command Force, OCF]}
  - {id: jhq, name: permanent Joint Headquarters, valid: {to: "2025-03-24", replaced-by: jjoc}}
  - {acronym: JJOC, name: Joint Operations Command}
  - {name: peace, quotes: [{source: speech, text: "We will act to meet the common danger in accordance with our own constitution"}]}
sources:
  - {id: nishimura-2024, title: Commitments}
  - {id: treaty, title: Treaty}
  - {id: minutes, title: Minutes}
  - {id: speech, title: Speech}
  - {id: letter, title: Letter}
`;

/** The texts of its sources; of the speech there is an excerpt, of the letter nothing. */
export const TEXTS: Readonly<Record<string, string>> = {
  treaty:
    'Each Party recognizes that an armed attack would be dangerous to its own peace and safety. It will not act without consultation.',
  minutes:
    'The Ministers talked about the weather in Tokyo and about the price of rice. They met in the Forum on Trade.',
};

/** The words that the configuration lists. */
export const WORDS = ['QQX'];

/** Notes of each rule, with what it is to find between ⟦ and ⟧, each with its severity where it is not the rule's own. */
export const CASES: Readonly<Record<string, readonly string[]>> = {
  'misspelled-term': [
    'the commander of the ⟦USJF⟧ met ⟦Wan Yi⟧ and ⟦WAN YI⟧',
    '# ⟦USJF⟧\n\n- **⟦USJF⟧**',
    'It said “the ⟦USJF|info⟧ led”, and ‘⟦USJF|info⟧’.',
    '> the ⟦USJF|info⟧ led',
    '「⟦USJF|info⟧は」',
    // Each pair of marks that docs/quotations.md lists, also with spaces inside and across one another.
    'Il dit « le ⟦USJF|info⟧ », puis «\u00A0⟦USJF|info⟧\u00A0» et ‹\u202F⟦USJF|info⟧\u202F›; ⟦USJF⟧',
    'Er sagte „die ⟦USJF|info⟧“, »⟦USJF|info⟧« und ‚⟦USJF|info⟧‘; ⟦USJF⟧',
    '『⟦USJF|info⟧』と〝⟦USJF|info⟧〟、｢⟦USJF|info⟧｣の⟦USJF⟧',
    '"the ⟦USJF|info⟧" and \'the ⟦USJF|info⟧\' and ⟦USJF⟧',
    '“he said ‘the ⟦USJF|info⟧’ of « ⟦USJF|info⟧ » to ⟦USJF|info⟧” and ⟦USJF⟧',
    'He said, “it buries the ⟦USJF|info⟧ label “Rust Belt.” The ⟦USJF⟧',
    '&ldquo;the ⟦USJF|info⟧&rdquo; &laquo;⟦USJF|info⟧&raquo; &bdquo;⟦USJF|info⟧&#8220; &#8249;⟦USJF|info⟧&rsaquo; ⟦USJF⟧',
    'He wrote \\"the ⟦USJF|info⟧ led\\", and ⟦USJF⟧',
    'He said <q>the ⟦USJF|info⟧ led</q>, <q lang="en">⟦USJF|info⟧</q>, and ⟦USJF⟧',
    '<blockquote>The ⟦USJF|info⟧ led.</blockquote>\n\n<div>The ⟦USJF⟧</div>',
    // A quotation of several paragraphs.
    '“The ⟦USJF|info⟧ led.\n\n“The ⟦USJF|info⟧ won.”\n\nThe ⟦USJF⟧',
    'an unclosed “mark, « or „ or 「 quotes no ⟦USJF⟧',
    'the ’90s, the allies’ ⟦USJF⟧ and Japan’s',
    'It said “the USJF [sic] led”.',
    '`USJF` [x](USJF) USJFs <var>USJF</var>',
    "the country's ⟦USJF⟧ and China's role",
  ],
  'near-miss-acronym': [
    'the ⟦GSFD⟧ sent two', // a swap of neighbors
    'the ⟦HIMAS⟧ fired', // a letter is missing
    'the ⟦ARMAAM⟧ and the ⟦ARMAAM⟧',
    'the ⟦AEDIS⟧ near the AEGIS', // another letter: only beside the right one
    'the AEDIS alone',
    'the ⟦PCR⟧ and the PRC'.replace(/[⟦⟧]/g, ''), // PCR is an everyday acronym
    'the Great Swift Flying Dogs (GSFD) sent two',
    'the Ground Self-Defense Force (⟦GSFD⟧) sent two', // a slip in the very introduction
    'U.S. Forces Korea (USFK), USFK, DICASS, ASRAAM',
    'It said “the ⟦GSFD|info⟧ sent”.',
    'GSFD, GSFD, GSFD and GSFD', // again and again, never the other: its own acronym
    'The Foo Bar Baz Qux (FBBQ) met; the ⟦FBQB⟧ left.', // a slip of the note's own acronym
  ],
  'wrong-expansion': [
    'the ⟦Extended Deterrence Discussion⟧ (EDD)',
    'the Extended Deterrence Dialogue (EDD), the extended deterrence dialogues (EDDs)',
    'the Japan-U.S. Extended Deterrence Dialogue (EDD)',
    'the Defense Industrial Cooperation, Acquisition, and Sustainment (DICAS)',
    'the Defence Industrial Cooperation, Acquisition & Sustainment (DICAS)',
    'EDD (⟦Extended Deterrence Discussion⟧)',
    'the meeting in Tokyo (EDD)',
    'a mean squared error (MSE) and a Missile Segment Enhancement (MSE)',
    'It wrote “⟦Extended Deterrence Discussion|info⟧ (EDD)”.',
  ],
  'undefined-acronym': [
    'the ⟦QZX⟧ met the QZX', // once, at its first use
    'the Quiet Zone Exchange (QZX) and the QZX',
    'the U.S., the UK, the EU, a CEO, a PhD, COVID-19 and R&D',
    'World War II, Article IX, Chapter XIV',
    'the F-35B, the SM-3, the MQ-9, the B61-12',
    'Mr. J.D. Vance and G.H.W. Bush; KISHIDA Fumio and Minister KIHARA',
    'IT COMES WITHOUT WARRANTY OF QZX KIND, EXPRESS OR IMPLIED; the ⟦QRX⟧, ⟦QSX⟧, ⟦QTX⟧',
    '# THE NEW COMMAND IS BORN\n\nTHE NEW CLR COMMAND said',
    '> the QZX\n\nIt said “the QZX met”.',
    'the ⟦QZX⟧/⟦QRX⟧ met, a USFJ-⟦QZY⟧ too',
    'the ⟦QZXs⟧ met'.replace('QZXs⟧', 'QZX⟧s'),
    'QQX is listed in `words`',
    'at 5 PM, in JPY, 20 MW',
    'the NVIDIA plant',
    '**SPACE COOPERATION**',
    'a meeting in Tokyo (QZX); the QZX',
    'see #QZX and @QZX and QZX.md',
  ],
  'unexpanded-first-use': [
    'The ⟦EDD⟧ met. The EDD left.',
    'The Extended Deterrence Dialogue (EDD) met. The EDD, the EDD’s and EDD-style.',
    '# EDD\n\n> EDD\n\n[EDD](x) “EDD”\n\nThe ⟦EDD⟧ met.',
    'Figure 1: EDD\n\nThe ⟦EDD⟧ met.',
    'The ⟦EDD⟧ met. The Extended Deterrence Dialogue (EDD) left.',
    'the G7 and AUKUS',
    'the MSE, which ambiguous-acronym asks about',
    'EDD (Extended Deterrence Dialogue) met. EDD left.',
    'the Security Consultative Committee (2+2), later the SCC',
    '日米拡大抑止協議（EDD）は、EDDで',
    'a mean squared error (MSE); MSE fell',
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe ⟦MSE|hint⟧ fell.',
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe ⟦EDD⟧ met.',
  ],
  'redefined-acronym': [
    'The Quick Brown Fox (QBF) met. The ⟦Quiet Brown Frog⟧ (QBF) met.',
    'The Quick Brown Fox (QBF) met. The quick brown foxes (QBFs) met.',
    'The Extended Deterrence Dialogue (EDD), the U.S.-Japan Extended Deterrence Dialogue (EDD).',
  ],
  'deprecated-term': [
    'the ⟦Old Command Force⟧, the ⟦OLD COMMAND FORCE⟧, the ⟦OCF⟧',
    'It called itself “the Old Command Force”.',
    'the New Command Force',
  ],
  'outdated-term': [
    '---\ndate: 2026-01-10\n---\nThe ⟦permanent Joint Headquarters⟧. The permanent Joint Headquarters.',
    '---\ndate: 2024-07-29\n---\nThe permanent Joint Headquarters.',
    '---\ndate: 2025\n---\nThe permanent Joint Headquarters.',
    'The permanent Joint Headquarters.',
    '---\ndate: 2026-01-10\n---\nIt said “the permanent Joint Headquarters”.',
  ],
  'inconsistent-name': [
    'The Ministry of Defense agreed. The ⟦Defense Ministry⟧ said so. The Defense Ministry.',
    'The Ministry of Defense (the Defense Ministry) agreed. The Defense Ministry said so.',
    'The Ministry of Defense agreed. MOD and “the Defense Ministry” said so.',
    'The U.S.-Japan Extended Deterrence Dialogue and the Extended Deterrence Dialogue.',
  ],
  'ambiguous-acronym': [
    'The ⟦MSE⟧ fell. The MSE rose.',
    'The mean squared error (MSE) fell. The MSE rose.',
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe MSE fell.',
    'Of the Missile Segment Enhancement, the MSE is one.',
    'It said “the MSE”.',
  ],
  'redundant-acronym': [
    'the ⟦SOFA agreement⟧ and the SOFA agreement',
    'the ⟦Patriot PAC-3⟧, the SOFA, the PAC-3 MSE',
    'It said “the SOFA agreement”.',
    'the ⟦EDD dialogue⟧, the EDD met',
  ],
  misquote: [
    'It says “an armed attack ⟦could⟧ be dangerous” [@treaty].',
    'It says “an armed attack would be dangerous” [@treaty].',
    '@treaty says “dangerous to ⟦its⟧ peace and safety”.',
    '> Each Party recognizes that ⟦an⟧ attack would be dangerous\n>\n> — [@treaty]',
    'It says “Each ⟦party|info⟧ recognizes that” [@treaty].',
    'It says “Each Party ⟦recognises|info⟧ that” [@treaty].',
    'It says “armed attack would be ⟦danger|info⟧” [@treaty].',
    'It says “armed ⟦attack,|info⟧ would be dangerous” [@treaty].',
    'It says “It ⟦will […]|info⟧ act without consultation” [@treaty].', // hides "not"
    'It says “[they] talked about the weather in Tokyo” [@minutes].',
    'It says ⟦“submarine cables are⟧ the new front line of competition” [@minutes].',
    'It says “We will act to meet the common ⟦dangers|info⟧ in accordance” [@speech].', // excerpts only
    'It says “We will act to meet ⟦a|info⟧ common danger in accordance” [@speech; @letter].',
    'It says “an armed attack ⟦could|info⟧ be dangerous” [@treaty; @nobody].', // the other may have it
    'It says “the price of rice” [@treaty; @minutes].',
    'It says “an armed attack could be dangerous”.',
    '`“an armed attack could be dangerous” [@treaty]`',
    'It says “⟦an⟧ attack would be dangerous to peace” [@treaty].', // of several differences the first
    'It says “recognizes ⟦that⟧ armed attack would be dangerous” [@treaty].',
    'It says “⟦an⟧ attack would be dangerous” [@treaty].',
    'It says\n“an armed attack\n⟦could⟧ be dangerous\nto its own peace and safety” [@treaty].',
    'It says “an armed attack **⟦could⟧** be dangerous” [@treaty].',
    'It says “⟦cognizes|info⟧ that an armed attack would be” [@treaty].',
    'It says “dangerous could” [@treaty].', // too short
    'It says [^1] so: “an armed attack could”.\n\n[^1]: See elsewhere.',
    'It says “an armed attack ⟦could⟧ be dangerous”.[^1]\n\n[^1]: [@treaty].',
    '<!-- policy-gloss-disable-next-line misquote -->\nIt says “an armed attack could be dangerous” [@treaty].',
    '---\npolicy-gloss: {rules: {misquote: hint}}\n---\nIt says “an armed attack ⟦could|hint⟧ be dangerous” [@treaty].',
  ],
  'misattributed-quote': [
    'It says “an armed attack would be dangerous” [@⟦minutes⟧].',
    'It says “an armed attack would be dangerous” [@minutes; @treaty].',
    'It says “an armed attack would be dangerous to its own peace” [@⟦letter|info⟧].',
    'It says “an armed attack would be dangerous” [@letter].', // seven words are no proof
    'It says “an armed attack could be dangerous” [@minutes].',
  ],
  'unverified-quote': [
    'It says “submarine cables are the new front ⟦line”⟧ [@letter].',
    'It says “submarine cables are the new front ⟦line”⟧ [@speech].',
    'It says “in accordance with our own constitution” [@speech].',
    'It says “submarine cables are the new front line” [@minutes].',
    'It says “submarine cables are the new front line” [@nobody].',
    'It says “submarine cables are the new front line”.',
  ],
  'uncited-quote': [
    'He said that “the alliance is stronger than it has ever ⟦been”⟧.',
    "He said: 'the alliance is stronger than it has ever ⟦been'⟧, and left.",
    'He said that “the alliance is stronger”.',
    'He said that “the alliance is stronger than it has ever been” [@treaty].',
    'He said that “the alliance is stronger than it has ever been”.[^1]\n\n[^1]: A speech.',
    '@treaty says that “the alliance is stronger than it has ever been”.',
    'He [said](https://x.org) that “the alliance is stronger than it has ever been”.',
    'He said (<https://x.org>) that “the alliance is stronger than it has ever been”.',
    'He said that “the alliance is stronger than it has ever been” (Nishimura 2024, p. 3).',
    'He said that “the alliance is stronger than it has ever been”.\n\n[@treaty]',
    'As [@treaty] says:\n\n- “the alliance is stronger than it has ever been”',
    'She read “Why the Alliance of Japan and the United States Is Stronger Than Ever”.',
    'It means “the state in which an alliance is stronger than ever”.',
    'It set “the centenary goal of the army of the people”.',
    '# “The alliance is stronger than it has ever been”',
    '## References\n\nNishimura, “The alliance is stronger than it has ever been”.',
    'Text.[^1]\n\n[^1]: He said “the alliance is stronger than it has ever been”.',
    'He said:\n\n> The alliance is stronger than it has ever ⟦been.⟧',
    '> The alliance is stronger than it has ever been.\n>\n> So it shall ⟦stay.⟧',
    '> The alliance is stronger than it has ever been.\n> — The Minister',
    '> The alliance is stronger than it has ever been.\n\n— The Minister',
    'As @treaty says:\n\n> The alliance is stronger than it has ever been.',
    '> The alliance is stronger than it has ever been.\n\n[@treaty]',
    '> [!NOTE]\n> The alliance is stronger than it has ever been.',
    '> **Note:** the alliance is stronger than it has ever been.',
    '> - a list of my own that somebody has set in a box',
    '大臣は「日米同盟はかつてないほど強固なものに⟦なっている」⟧と述べた。',
    '大臣は「自由で開かれたインド太平洋」と述べた。',
    '大臣は「日米同盟はかつてないほど強固なものになっている」と述べた[@treaty]。',
    '| who | what |\n| --- | --- |\n| he [@treaty] | “the alliance is stronger than it has ever been” |',
    '`“the alliance is stronger than it has ever been”`',
  ],
  'unknown-source': [
    'as said [@nishimura-2024, p. 3; @⟦nishimura-2042⟧] [see -@⟦no⟧]',
    '@nobody said; mail a@b.org; [@fig-map] [@tbl:one]',
    '---\nbibliography: refs.bib\n---\n[@other]',
    '`[@code]`',
    'thanks to [@nobody]\n\n[@nobody]: https://x.org',
  ],
};

/** A case without its marks: the note as a person wrote it. */
export function unmarked(marked: string): string {
  return marked.replace(/⟦|(?:\|\w+)?⟧/g, '');
}
