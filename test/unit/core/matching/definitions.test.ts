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
  // A known name whose letters do not show, or nearly one
  ['the Consultative Security Committee (SCC)', 'SCC = Consultative Security Committee !'],
  ['the Extended Dialogue (EDD)', 'EDD = Extended Dialogue !'],
  ['# Abbreviations\n\nEDD: Extended Dialogue', 'EDD = Extended Dialogue !'],
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
  // Lists of abbreviations: a paragraph or item that begins with an acronym, a definition list
  ['EDD: Extended Deterrence Dialogue', 'EDD = Extended Deterrence Dialogue ✓'],
  ['- EDD: Extended Deterrence Dialogue, a forum', 'EDD = Extended Deterrence Dialogue ✓'],
  ['FBB – Foo Bar Baz', 'FBB = Foo Bar Baz !'],
  ['FBB = Foo Bar Baz; x', 'FBB = Foo Bar Baz !'],
  ['FBB  —  Foo Bar Baz (x)', 'FBB = Foo Bar Baz !'],
  ['FBB - Foo Bar Baz. It is', 'FBB = Foo Bar Baz !'],
  ['FBB: Foo Bar Bazaar of things', 'FBB = Foo Bar Bazaar of things'],
  ['FBB: Foo'],
  ['FBB-Foo Bar Baz'],
  ['FBB:Foo Bar Baz'],
  ['Term FBB: Foo Bar Baz'],
  ['EDD\n: Extended Deterrence Dialogue', 'EDD = Extended Deterrence Dialogue ✓'],
  ['EDD: extended deterrence dialogue – talks', 'EDD = extended deterrence dialogue ✓'],
  ['SCC: Security Consultative Committee', 'SCC = Security Consultative Committee ✓'],
  ['FBBBBBBBBBBBBBBBBBBBBBB: Foo Bar Baz'],
  // … abbreviations of PHP Markdown Extra
  [
    '*[FBB]: Foo Bar Baz\n*[EDD]: Extended Deterrence Dialogue',
    'FBB = Foo Bar Baz !',
    'EDD = Extended Deterrence Dialogue ✓',
  ],
  [
    '*[FBB]:   Foo Bar Baz *[QBF]: Quick Brown Fox',
    'FBB = Foo Bar Baz !',
    'QBF = Quick Brown Fox !',
  ],
  ['x*[FBB]: Foo Bar Baz'],
  ['*[fbb]: foo bar baz'],
  ['*[F]: Foo Bar'],
  // … cells beside one another
  [
    '| Short | Long |\n|---|---|\n| EDD | Extended Deterrence Dialogue |\n| FBB | Foo Bar Baz, new |\n| QBF | nothing |',
    'EDD = Extended Deterrence Dialogue ✓',
    'FBB = Foo Bar Baz !',
  ],
  [
    '| Long | Short |\n|---|---|\n| Foo Bar Baz | FBB |\n| x | EDD | Extended Deterrence Dialogue |',
    'FBB = Foo Bar Baz !',
    'EDD = Extended Deterrence Dialogue ✓',
  ],
  ['| FBB | 1 | Foo Bar Baz |\n|---|---|---|'],
  ['| **FBB** |  *Foo* Bar Baz |\n|---|---|', 'FBB = Foo Bar Baz !'],
  // What is in parentheses
  ['Foo Bar Baz ()'],
  ['Foo Bar Baz (FBB'],
  ['Foo Bar Baz (FBB) (QBF)', 'FBB = Foo Bar Baz !', 'QBF = '],
  ['Foo Bar Baz (the FBB)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (hereinafter, FBB)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (hereafter: the “FBB”)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (also known as FBB)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (FBB’s)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (FBBs)', 'FBB = Foo Bar Baz !'],
  ['the two (FBB/QBF)', 'FBB = ', 'QBF = '],
  ['Foo Bar Baz (FBB, founded 1990)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (founded 1990; FBB)', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz (FBB and QBF)', 'FBB = Foo Bar Baz !', 'QBF = '],
  ['(FBB) met'],
  ['  (FBB)'],
  ['Foo Bar Baz ( FBB )', 'FBB = Foo Bar Baz !'],
  ['Foo Bar Baz " (FBB)', 'FBB = Foo Bar Baz !'],
  // A name does not reach over the end of a sentence; initials end none
  ['It fell. Foo Bar Baz (FBB)', 'FBB = Foo Bar Baz !'],
  ['Fix by Foo. Bar Baz (FBB)', 'FBB = '],
  ['U.S. Bar Baz (UBB)', 'UBB = U.S. Bar Baz !'],
  ['F. Bar Baz (FBB)', 'FBB = F. Bar Baz !'],
  ['foo; Bar Baz (FBB)', 'FBB = '],
  // Long Form, or ABC,
  ['the Foo Bar Baz, or FBB.', 'FBB = Foo Bar Baz !'],
  ['the Foo Bar Baz, or the “FBB”, ran', 'FBB = Foo Bar Baz !'],
  ['the Foo Bar Baz, or QBF, ran'],
  ['Foo Bar Baz, or fbb, ran'],
  ['Foo Bar Baz, or FBB ran'],
  [
    'Foo Bar Baz, or FBB, and Quick Brown Fox (QBF)',
    'FBB = Foo Bar Baz !',
    'QBF = Quick Brown Fox !',
  ],
  // ABC (Long Form)
  ['FBB (Foo Bar Baz and more)', 'FBB = Foo Bar Baz and more'],
  ['FBB (the Foo Bar Baz)'],
  ['EDD (Extended Deterrence Dialogue)', 'EDD = Extended Deterrence Dialogue ✓'],
  ['EDD (the Extended Deterrence Dialogue)', 'EDD = the Extended Deterrence Dialogue ✓'],
  ['EDD (formerly the Extended Deterrence Dialogue)'],
  ['xEDD (Extended Deterrence Dialogue)'],
  ['EDD- (Extended Deterrence Dialogue)'],
  ['FBBs (Foo Bar Bazes)', 'FBB = Foo Bar Bazes !'],
  ['FBB (  Foo Bar Baz )', 'FBB = Foo Bar Baz !'],
  // Known names begin where words begin, in any case
  ['Xself-Defense Forces (SDF)', 'SDF = '],
  ['SELF-DEFENSE FORCES (SDF)', 'SDF = SELF-DEFENSE FORCES ✓'],
  ['Security Consultative Committee (SCC)', 'SCC = Security Consultative Committee ✓'],
  ['Extended Deterrence Dialogue (EDE)', 'EDE = '],
  ['Extended Deterrence Dialogue (SDF)', 'SDF = '],
  // Words whose letters make the acronym: initials but for small words, numbers and “&”, else letters in order
  ['Foo of the Bar and Baz (FBB)', 'FBB = Foo of the Bar and Baz !'],
  ['Foo 2 Bar & Baz (FBB)', 'FBB = Foo 2 Bar & Baz !'],
  ['Foo extra Bar Baz (FBB)', 'FBB = Foo extra Bar Baz'],
  ['Foo Bar (FB)', 'FB = Foo Bar !'],
  ['Foo (FB)', 'FB = '],
  ['Foobar (FB)', 'FB = Foobar'],
  ['Foobarbaz (FBB)', 'FBB = Foobarbaz'],
  ['Fo Bar (FB)', 'FB = Fo Bar !'],
  ['a long fooo xbar (FXB)', 'FXB = fooo xbar'],
  ['every word is one here and (EWX)', 'EWX = '],
  ['Foo, Bar and Baz (FBB)', 'FBB = Foo, Bar and Baz !'],
  ['Foo Bar; Baz (FBB)', 'FBB = '],
  ['x foobarbazqux (FBB)', 'FBB = foobarbazqux'],
  ['Food Barn (FBN)', 'FBN = Food Barn'],
  ['Foxtrot Bar (FTB)', 'FTB = Foxtrot Bar'],
  ['afoo bar (AFB)', 'AFB = afoo bar'],
  ['FBB Foo Bar Baz (FBB)', 'FBB = Foo Bar Baz !'],
  ['Artificial General Intelligence 2 (AGI2)', 'AGI2 = Artificial General Intelligence 2 !'],
  ['A Big Cat 3 times (ABC3)', 'ABC3 = A Big Cat 3 times'],
  ['Command Control (C2)'],
  ['Command and Control (C2)'],
  ['cats cats dogs (C2D)', 'C2D = cats cats dogs !'],
  // At most twice as many words as letters
  ['one two three four five six seven eight nine ten eleven (OE)', 'OE = '],
  ['one two three four eleven (OE)', 'OE = '],
  ['one two three eleven (OE)', 'OE = one two three eleven'],
  ['oxx two three eleven (OE)', 'OE = oxx two three eleven'],
  // Hyphens and slashes part words
  ['Foo Bar-Baz (FBB)', 'FBB = Foo Bar-Baz !'],
  ['Foo/Bar Baz (FBB)', 'FBB = Foo/Bar Baz !'],
  ['(Foo Bar Baz) (FBB)', 'FBB = '],
  ['Interim Operating Capability (IOC)', 'IOC = Interim Operating Capability !'],
  ['The X-ray Yield Zone (XYZ)', 'XYZ = X-ray Yield Zone'],
  ['Foo Bar Bazes (FBBes)', 'FBB = Foo Bar Bazes !'],
];

describe('definitions that a note gives itself (docs/matching.md, "Local definitions")', () => {
  for (const [note, ...expected] of CASES) {
    it(JSON.stringify(note), () => assert.deepEqual(definitions(note), expected));
  }

  const PLACES: readonly (readonly [note: string, acronym: string, name: string])[] = [
    ['initial  operational\ncapability (IOC)', 'IOC', 'initial  operational\ncapability'],
    ['Foo Bar Baz (FBBs)', 'FBBs', 'Foo Bar Baz'],
    ['x Foo Bar Baz ( the “FBB”, new)', 'FBB', 'Foo Bar Baz'],
    ['FBBs (  Foo Bar Bazes )', 'FBBs', 'Foo Bar Bazes'],
    ['a Foo Bar Baz, or the “FBB”, ran', 'FBB', 'Foo Bar Baz'],
    ['  *[FBB]:   Foo *Bar* Baz', 'FBB', 'Foo *Bar* Baz'],
    ['| **FBB** | *Foo* Bar Baz, x |\n|---|---|', 'FBB', 'Foo* Bar Baz'],
    ['| Foo Bar Baz | x FBB |\n|---|---|\n| Quick Brown Fox |  QBF |', 'QBF', 'Quick Brown Fox'],
    ['自衛隊 （SDF）', 'SDF', '自衛隊'],
    ['the two (QZX)', 'QZX', ''],
  ];
  for (const [note, acronym, name] of PLACES) {
    it(`places ${acronym} and its name in ${JSON.stringify(note)}`, () => {
      const [definition] = analyzeNote(note, INDEX).definitions;
      assert.ok(definition);
      const { acronymRange, nameRange } = definition;
      assert.equal(note.slice(acronymRange.start, acronymRange.end), acronym);
      assert.equal(note.slice(nameRange.start, nameRange.end), name);
    });
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
