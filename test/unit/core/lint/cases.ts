/** The glossary that the cases are read with. */
export const GLOSSARY = `
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, kind: command, misspellings: [USJF], translations: {ja: [在日米軍]}}
  - {name: Wang Yi, kind: person, misspellings: [Wan Yi]}
  - {acronym: EDD, name: U.S.-Japan Extended Deterrence Dialogue, aliases: [Extended Deterrence Dialogue], translations: {ja: [日米拡大抑止協議]}}
  - {acronym: DICAS, name: "Defense Industrial Cooperation, Acquisition and Sustainment"}
  - {acronym: GSDF, name: Ground Self-Defense Force, aliases: [Ground Self-Defense Forces], kind: organization}
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
  - {acronym: OJC, id: ojc, name: Old Joint Cell, valid: {to: "2025-03-24", replaced-by: jjoc}}
  - {id: lost, name: Lost Bureau, valid: {to: "2025-03-24", replaced-by: nowhere}}
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

/** A case without its marks: the note as a person wrote it. */
export function unmarked(marked: string): string {
  return marked.replace(/⟦|(?:\|\w+)?⟧/g, '');
}
