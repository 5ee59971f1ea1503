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
sources:
  - {id: nishimura-2024, title: Commitments}
`;

/** The words that the configuration lists. */
export const WORDS = ['QQX'];

/** Notes of each rule, with what it is to find in guillemets, each with its severity where it is not the rule's own. */
export const CASES: Readonly<Record<string, readonly string[]>> = {
  'misspelled-term': [
    'the commander of the «USJF» met «Wan Yi» and «WAN YI»',
    '# «USJF»\n\n- **«USJF»**',
    'It said “the «USJF|info» led”, and ‘«USJF|info»’.',
    '> the «USJF|info» led',
    '「«USJF|info»は」',
    'It said “the USJF [sic] led”.',
    '`USJF` [x](USJF) USJFs',
    "the country's «USJF» and China's role",
  ],
  'near-miss-acronym': [
    'the «GSFD» sent two', // a swap of neighbors
    'the «HIMAS» fired', // a letter is missing
    'the «ARMAAM» and the «ARMAAM»',
    'the «AEDIS» near the AEGIS', // another letter: only beside the right one
    'the AEDIS alone',
    'the «PCR» and the PRC'.replace(/[«»]/g, ''), // PCR is an everyday acronym
    'the Great Swift Flying Dogs (GSFD) sent two',
    'the Ground Self-Defense Force («GSFD») sent two', // a slip in the very introduction
    'U.S. Forces Korea (USFK), USFK, DICASS, ASRAAM',
    'It said “the «GSFD|info» sent”.',
    'GSFD, GSFD, GSFD and GSFD', // again and again, never the other: its own acronym
    'The Foo Bar Baz Qux (FBBQ) met; the «FBQB» left.', // a slip of the note's own acronym
  ],
  'wrong-expansion': [
    'the «Extended Deterrence Discussion» (EDD)',
    'the Extended Deterrence Dialogue (EDD), the extended deterrence dialogues (EDDs)',
    'the Japan-U.S. Extended Deterrence Dialogue (EDD)',
    'the Defense Industrial Cooperation, Acquisition, and Sustainment (DICAS)',
    'the Defence Industrial Cooperation, Acquisition & Sustainment (DICAS)',
    'EDD («Extended Deterrence Discussion»)',
    'the meeting in Tokyo (EDD)',
    'a mean squared error (MSE) and a Missile Segment Enhancement (MSE)',
    'It wrote “«Extended Deterrence Discussion|info» (EDD)”.',
  ],
  'undefined-acronym': [
    'the «QZX» met the QZX', // once, at its first use
    'the Quiet Zone Exchange (QZX) and the QZX',
    'the U.S., the UK, the EU, a CEO, a PhD, COVID-19 and R&D',
    'World War II, Article IX, Chapter XIV',
    'the F-35B, the SM-3, the MQ-9, the B61-12',
    'Mr. J.D. Vance and G.H.W. Bush; KISHIDA Fumio and Minister KIHARA',
    'IT COMES WITHOUT WARRANTY OF QZX KIND, EXPRESS OR IMPLIED; the «QRX», «QSX», «QTX»',
    '# THE NEW COMMAND IS BORN\n\nTHE NEW CLR COMMAND said',
    '> the QZX\n\nIt said “the QZX met”.',
    'the «QZX»/«QRX» met, a USFJ-«QZY» too',
    'the «QZXs» met'.replace('QZXs»', 'QZX»s'),
    'QQX is listed in `words`',
    'at 5 PM, in JPY, 20 MW',
    'the NVIDIA plant',
    '**SPACE COOPERATION**',
    'a meeting in Tokyo (QZX); the QZX',
    'see #QZX and @QZX and QZX.md',
  ],
  'unexpanded-first-use': [
    'The «EDD» met. The EDD left.',
    'The Extended Deterrence Dialogue (EDD) met. The EDD, the EDD’s and EDD-style.',
    '# EDD\n\n> EDD\n\n[EDD](x) “EDD”\n\nThe «EDD» met.',
    'Figure 1: EDD\n\nThe «EDD» met.',
    'The «EDD» met. The Extended Deterrence Dialogue (EDD) left.',
    'the G7 and AUKUS',
    'the MSE, which ambiguous-acronym asks about',
    'EDD (Extended Deterrence Dialogue) met. EDD left.',
    'the Security Consultative Committee (2+2), later the SCC',
    '日米拡大抑止協議（EDD）は、EDDで',
    'a mean squared error (MSE); MSE fell',
  ],
  'redefined-acronym': [
    'The Quick Brown Fox (QBF) met. The «Quiet Brown Frog» (QBF) met.',
    'The Quick Brown Fox (QBF) met. The quick brown foxes (QBFs) met.',
    'The Extended Deterrence Dialogue (EDD), the U.S.-Japan Extended Deterrence Dialogue (EDD).',
  ],
  'deprecated-term': [
    'the «Old Command Force», the «OLD COMMAND FORCE», the «OCF»',
    'It called itself “the Old Command Force”.',
    'the New Command Force',
  ],
  'outdated-term': [
    '---\ndate: 2026-01-10\n---\nThe «permanent Joint Headquarters». The permanent Joint Headquarters.',
    '---\ndate: 2024-07-29\n---\nThe permanent Joint Headquarters.',
    '---\ndate: 2025\n---\nThe permanent Joint Headquarters.',
    'The permanent Joint Headquarters.',
    '---\ndate: 2026-01-10\n---\nIt said “the permanent Joint Headquarters”.',
  ],
  'inconsistent-name': [
    'The Ministry of Defense agreed. The «Defense Ministry» said so. The Defense Ministry.',
    'The Ministry of Defense (the Defense Ministry) agreed. The Defense Ministry said so.',
    'The Ministry of Defense agreed. MOD and “the Defense Ministry” said so.',
    'The U.S.-Japan Extended Deterrence Dialogue and the Extended Deterrence Dialogue.',
  ],
  'ambiguous-acronym': [
    'The «MSE» fell. The MSE rose.',
    'The mean squared error (MSE) fell. The MSE rose.',
    '---\npolicy-gloss: {senses: {MSE: mean}}\n---\nThe MSE fell.',
    'Of the Missile Segment Enhancement, the MSE is one.',
    'It said “the MSE”.',
  ],
  'redundant-acronym': [
    'the «SOFA agreement» and the SOFA agreement',
    'the «Patriot PAC-3», the SOFA, the PAC-3 MSE',
    'It said “the SOFA agreement”.',
    'the «EDD dialogue», the EDD met',
  ],
  'unknown-source': [
    'as said [@nishimura-2024, p. 3; @«nishimura-2042»] [see -@«no»]',
    '@nobody said; mail a@b.org; [@fig-map] [@tbl:one]',
    '---\nbibliography: refs.bib\n---\n[@other]',
    '`[@code]`',
    'thanks to [@nobody]\n\n[@nobody]: https://x.org',
  ],
};

/** A case without its marks: the note as a person wrote it. */
export function unmarked(marked: string): string {
  return marked.replace(/«|(?:\|\w+)?»/g, '');
}
