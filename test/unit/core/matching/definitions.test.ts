import assert from 'node:assert/strict';
import { analyzeNote } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(`
terms:
  - {acronym: JSDF, name: Japan Self-Defense Forces, aliases: [Self-Defense Forces], translations: {ja: [自衛隊]}}
  - {acronym: SDF, id: sdf, name: Self-Defense Forces, translations: {ja: [自衛隊]}}
  - {acronym: [SCC, 2+2], name: Security Consultative Committee, aliases: [Ministerial Consultations]}
  - {acronym: EDD, name: Extended Deterrence Dialogue, translations: {ja: [日米拡大抑止協議]}}
  - {acronym: USD(A&S), name: Under Secretary of Defense for Acquisition and Sustainment}
`);

/** What a note defines, as "ACR = name"; known names carry a check mark, names beyond doubt an exclamation mark. */
function definitions(note: string): string[] {
  return analyzeNote(note, INDEX).definitions.map(
    ({ acronym, name, term, strong }) => `${acronym} = ${name}${term ? ' ✓' : strong ? ' !' : ''}`,
  );
}

const CASES: readonly (readonly [note: string, ...expected: string[]])[] = [
  // Long Form (ABC)
  ['The Quick Brown Fox (QBF) ran.', 'QBF = Quick Brown Fox !'],
  ['the quick brown fox (QBF) ran', 'QBF = quick brown fox !'],
  ['the quick\nbrown fox (QBF) ran', 'QBF = quick brown fox !'],
  [
    'Hierarchical Navigable Small World ([HNSW](https://x.org/HNSW))',
    'HNSW = Hierarchical Navigable Small World !',
  ],
  ['*Foo Bar Baz* (**FBB**)', 'FBB = Foo Bar Baz !'],
  ['[Foo Bar Baz](https://x.org) (FBB)', 'FBB = Foo Bar Baz !'],
  ['“Foo Bar Baz” (“FBB”)', 'FBB = Foo Bar Baz !'],
  ['Local Forces (LFs) met', 'LF = Local Forces !'],
  ['Foo Bar Baz[^1] (FBB) and\n\n[^1]: x', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz [@key] (FBB)', 'FBB = Foo Bar Baz !'],
  ['Terminal High Altitude Area Defense (THAAD)', 'THAAD = Terminal High Altitude Area Defense !'],
  [
    'Intelligence, Surveillance and Reconnaissance (ISR)',
    'ISR = Intelligence, Surveillance and Reconnaissance !',
  ],
  ['research & development (R&D)', 'R&D = research & development !'],
  ['anti-access/area denial (A2/AD)', 'A2/AD = anti-access/area denial !'],
  [
    'Command, Control, Communications, Computers, Intelligence, Surveillance and Reconnaissance (C4ISR)',
    'C4ISR = Command, Control, Communications, Computers, Intelligence, Surveillance and Reconnaissance !',
  ],
  ['Patriot Advanced Capability-3 (PAC-3)', 'PAC-3 = Patriot Advanced Capability-3 !'],
  // ABC (Long Form)
  ['FBB (Foo Bar Baz) met', 'FBB = Foo Bar Baz !'],
  ['the EDD (Extended Deterrence Dialogue) met', 'EDD = Extended Deterrence Dialogue ✓'],
  // Long Form, or ABC,
  ['the Quick Brown Fox, or QBF, ran', 'QBF = Quick Brown Fox !'],
  // Known names, whatever their initials
  ['three Self-Defense Forces (JSDF) met', 'JSDF = Self-Defense Forces ✓'],
  ['the Security Consultative Committee (2+2)', '2+2 = Security Consultative Committee ✓'],
  ['Ministerial Consultations (“2+2”)', '2+2 = Ministerial Consultations ✓'],
  [
    'the Security Consultative Committee (SCC; “2+2”)',
    'SCC = Security Consultative Committee ✓',
    '2+2 = Security Consultative Committee ✓',
  ],
  [
    'Under Secretary of Defense for Acquisition and Sustainment (USD(A&S)) Dr.',
    'USD(A&S) = Under Secretary of Defense for Acquisition and Sustainment ✓',
  ],
  // Japanese
  ['自衛隊（SDF）は', 'SDF = 自衛隊 ✓'],
  ['日米拡大抑止協議（EDD）', 'EDD = 日米拡大抑止協議 ✓'],
  ['EDD（日米拡大抑止協議）', 'EDD = 日米拡大抑止協議 ✓'],
  ['新しい協議体（XYZ）', 'XYZ = '],
  // Footnotes, headings, table cells
  ['x[^1]\n\n[^1]: Foo Bar Baz (FBB).', 'FBB = Foo Bar Baz !'],
  ['# Foo Bar Baz (FBB)', 'FBB = Foo Bar Baz !'],
  ['| a |\n|---|\n| Foo Bar Baz (FBB) |', 'FBB = Foo Bar Baz !'],
  // Introduced, in words that do not show the letters
  ['the meeting in Tokyo (QZX)', 'QZX = '],
  ['the three services (GSD, MSD and ASD)', 'GSD = ', 'MSD = ', 'ASD = '],
  ['the Strategy (hereinafter referred to as the “QZX”)', 'QZX = '],
  ['`Foo Bar Baz` (FBB)', 'FBB = '],
  // No definitions
  ['the Treaty of Mutual Cooperation and Security (the “Treaty”)'],
  ['the Diet (in Tokyo) met'],
  ['he said so (see FBB)'],
  ['it fell (by 12 percent)'],
  ['the allies (Japan, USA)'],
];

describe('definitions that a note gives itself (docs/matching.md, "Local definitions")', () => {
  for (const [note, ...expected] of CASES) {
    it(JSON.stringify(note), () => assert.deepEqual(definitions(note), expected));
  }

  it('places acronym and name in the note', () => {
    const note = 'The *Quick\nBrown* Fox ([QBFs](https://x.org)) ran.';
    const [definition] = analyzeNote(note, INDEX).definitions;
    assert.ok(definition);
    const { acronymRange, nameRange } = definition;
    assert.equal(note.slice(acronymRange.start, acronymRange.end), 'QBFs');
    assert.equal(note.slice(nameRange.start, nameRange.end), 'Quick\nBrown* Fox');
  });
});
