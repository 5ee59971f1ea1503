import assert from 'node:assert/strict';
import { findOccurrences, parseNote, type TermIndex } from '../../../../src/core/index.ts';
import { indexOf, indexOfForms } from '../glossaries.ts';

/** The note with every occurrence in guillemets, as a reader would mark them. */
function marked(note: string, index: TermIndex): string {
  const occurrences = findOccurrences(parseNote(note), index);
  let text = '';
  let at = 0;
  for (const { range } of occurrences) {
    text += `${note.slice(at, range.start)}«${note.slice(range.start, range.end)}»`;
    at = range.end;
  }
  return text + note.slice(at);
}

/** Each case is the note with the expected occurrences marked. */
function holds(index: TermIndex, cases: readonly string[]): void {
  for (const expected of cases) {
    it(JSON.stringify(expected), () => {
      assert.equal(marked(expected.replace(/[«»]/g, ''), index), expected);
    });
  }
}

const SECURITY = indexOf(`
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, translations: {ja: [在日米軍]}}
  - {acronym: EDD, name: Extended Deterrence Dialogue}
  - {acronym: MSE, name: Missile Segment Enhancement}
  - {acronym: DICAS, name: "Defense Industrial Cooperation, Acquisition and Sustainment"}
  - {acronym: SDF, name: Self-Defense Forces, translations: {ja: [自衛隊]}}
  - {acronym: GSDF, name: Ground Self-Defense Force, translations: {ja: [陸上自衛隊]}}
  - {acronym: OS, name: operating system}
  - {acronym: PAC-3, name: Patriot Advanced Capability-3}
  - {acronym: 1A, name: One Alpha}
  - {acronym: 2+2, name: Security Consultative Committee}
  - {acronym: WHO, name: World Health Organization}
  - {acronym: R&D, name: research and development, plural: null}
  - {name: Diet}
  - {name: Wang Yi, misspellings: [Wan Yi]}
  - {name: 配送}
  - {name: 注文}
`);

describe('occurrences: the cases that must hold (docs/matching.md)', () => {
  describe('1. the longest form wins, and shorter ones stay terms by themselves', () => {
    holds(indexOfForms({ acronyms: ['AA', 'AAB', 'AABC'], names: ['a long phrase', 'long'] }), [
      '«AA» «AAB» «AABC»',
      'It is «a long phrase», and «long».',
    ]);
    holds(indexOfForms({ names: ['自衛', '自衛隊', '陸上自衛隊'] }), [
      '«自衛»の«自衛隊»は«陸上自衛隊»',
    ]);
  });

  describe('2. overlapping names: the leftmost wins', () => {
    holds(indexOfForms({ names: ['Foo Bar', 'Bar Foo'] }), ['«Foo Bar» Foo', 'x «Bar Foo» Bar']);
  });

  describe('3. words are whole, possessives stay outside', () => {
    holds(indexOfForms({ names: ['foo', 'bar'] }), ['foobar', '«foo» «bar»', '«foo»_x barfoo']);
    holds(SECURITY, [
      "«USFJ»'s role",
      '«USFJ»’s role',
      "the «SDFs»' role",
      '«USFJ»-led, «MSE»/«EDD»',
    ]);
  });

  describe('4. Japanese neighbors are boundaries', () => {
    holds(SECURITY, [
      '«USFJ»は',
      '（«USFJ»）',
      '«USFJ»。«USFJ»？«USFJ»：',
      '«ＵＳＦＪ»は«在日米軍»«USFJ»',
      '«注文»と«配送»',
      '«陸上自衛隊»と«自衛隊»、また«自衛隊»',
    ]);
  });

  describe('5. markup around a term', () => {
    holds(SECURITY, [
      '**«USFJ»**',
      '_«USFJ»_',
      '[«USFJ»](https://usfj.mil/USFJ)',
      '~~«USFJ»~~',
      '*«Extended Deterrence Dialogue»* (**«EDD»**)',
      'the «Extended **Deterrence** Dialogue»',
    ]);
  });

  describe('6. names across white space', () => {
    holds(SECURITY, [
      '«Extended Deterrence\nDialogue»',
      '> «Extended Deterrence\n> Dialogue»',
      '- «Extended Deterrence\n  Dialogue»',
      '«Extended Deterrence Dialogue»',
      '«Extended  Deterrence Dialogue»',
      '«Extended Deterrence\r\nDialogue»',
      '«自衛\n隊»',
      'Extended Deterrence\n\nDialogue',
    ]);
  });

  describe('7. offsets behind odd characters', () => {
    holds(SECURITY, [
      'x\t«USFJ»\r\n\t«EDD»',
      '😀𠮷 «USFJ» 👩‍👩‍👧 «EDD»',
      '\uFEFF«USFJ»',
      'e\u0301e\u0301 «USFJ»',
      'か\u3099«USFJ»',
      '«US\u00ADFJ» «USFJ»',
    ]);
  });
});

describe('occurrences: forms and folding', () => {
  describe('acronyms match in exact case, names of one word too', () => {
    holds(SECURITY, ['who asked the «WHO»', 'a diet for the «Diet»', 'usfj Usfj']);
  });

  describe('names of several words match in sentence, title and upper case', () => {
    holds(SECURITY, [
      '«Extended deterrence dialogue»',
      '«EXTENDED DETERRENCE DIALOGUE»',
      'extended deterrence dialogue',
      '«Operating System», «operating system», «Operating system»',
      '«Research and Development», Research And development',
    ]);
    holds(indexOf('terms:\n  - {name: Foo Bar, case: exact}\n  - {name: Baz Qux, case: fold}'), [
      '«Foo Bar», foo bar, FOO BAR',
      '«baz QUX»',
    ]);
  });

  describe('typographic variants', () => {
    holds(SECURITY, [
      '«Self‐Defense Forces», «Self‑Defense Forces», «Self–Defense Forces», «Self−Defense Forces»',
      '«PAC‑3»',
      '«２＋２»',
    ]);
    holds(indexOfForms({ names: ["People's Republic"] }), [
      '«People’s Republic»',
      "«People's Republic»",
    ]);
  });

  describe('plurals', () => {
    holds(SECURITY, ['«SDFs» were', '«OSes»', '«DICAS» is', 'R&Ds']);
    holds(
      indexOf(
        'terms:\n  - {acronym: SDF, name: One Force}\n  - {acronym: SDFs, name: Two Forces}\n  - {acronym: AXE, name: Some Tool, plural: AXEN}',
      ),
      ['«SDFs» «SDF»', '«AXEN», AXEs, «AXE»'],
    );
  });

  describe('never inside a number, a dotted abbreviation, a file or a host name', () => {
    holds(SECURITY, [
      '1.1A',
      '«1A»',
      'PAC-35',
      '«PAC-3»',
      '12+2',
      '2+2.5',
      'USFJ.md',
      'see USFJ.mil',
      'the «USFJ».',
    ]);
    holds(indexOfForms({ acronyms: ['U.S.'] }), ['U.S.A.', 'the «U.S.» and the «U.S.»']);
  });

  describe('exclude hides the term alone', () => {
    holds(
      indexOf(
        'terms:\n  - {acronym: USFJ, name: U.S. Forces Japan, exclude: [USFJ Cup, Old USFJ Road]}\n  - {name: Road}\n  - {name: Cup}',
      ),
      ['the USFJ «Cup»', 'Old USFJ «Road»', '«USFJ» «Road»'],
    );
  });

  describe('misspellings are found to be reported', () => {
    holds(SECURITY, ['«Wan Yi» and «Wang Yi»', 'WAN', '«WAN YI»']);
  });

  describe('terms that look like code or numbers are ordinary', () => {
    holds(indexOfForms({ names: ['hasOwnProperty', '__proto__', 'C*', 'L.L.P.', 'constructor'] }), [
      'a «hasOwnProperty» or «constructor»',
      'a «\\_\\_proto\\_\\_» b',
      'a «C*» b',
      'the «L.L.P.»',
    ]);
  });
});

describe('prose regions (docs/matching.md)', () => {
  describe('recognized', () => {
    holds(SECURITY, [
      '# «USFJ»\n\nHeading\n===\n\n«USFJ»',
      '- «USFJ»\n- [ ] «USFJ»\n\n1. «USFJ»',
      '| «USFJ» | x |\n|---|---|\n| y | «USFJ» |',
      '![«USFJ»](USFJ.png)',
      'x[^1]\n\n[^1]: «USFJ»\n    «USFJ»\n\n    «USFJ»',
      'Term\n: «USFJ»',
      'the <code>x</code> «USFJ»',
      '“2+2”/«USFJ»/«EDD»'.replace('2+2', '«2+2»'),
      '> «USFJ»\n> > «USFJ»',
      '<b>«USFJ»</b>',
      '[[USFJ|«USFJ»]]',
      'US$5 billion for «USFJ» and US$ 6',
    ]);
  });

  it('keeps markup apart from prose in a paragraph of any length', () => {
    const filler = 'Words of a very long paragraph, one after another. '.repeat(800);
    const expected = `${filler}**«USFJ»** [«EDD»](https://x.org/USFJ) \`USFJ\` ${filler}[@USFJ] «USFJ»`;
    assert.equal(marked(expected.replace(/[«»]/g, ''), SECURITY), expected);
  });

  describe('between dollars: math but for money and where a digit follows', () => {
    holds(SECURITY, [
      '$USFJ$ and $a + OS$',
      '$«USFJ»$5 «USFJ», $«OS»',
      '$1 OS$ and $1 OSX «OS»$',
      '$2x \\alpha OS$ «OS»',
      'a$«USFJ»$ $ «USFJ»$ $«USFJ» $x',
      '\\$«USFJ»$ $$USFJ$$ $«USFJ»',
    ]);
  });

  describe('never recognized', () => {
    holds(SECURITY, [
      '---\ntitle: USFJ\n---\n«USFJ»',
      '```\nUSFJ\n```\n\n    USFJ\n\n`USFJ`',
      '<a title="USFJ" href="USFJ">«USFJ»</a> <!-- USFJ -->',
      '<!--\nUSFJ\n-->',
      '[x](https://usfj.mil/USFJ "USFJ") [y][USFJ]\n\n[USFJ]: https://x.org/USFJ "USFJ"',
      '<https://usfj.mil/USFJ> https://usfj.mil/USFJ www.usfj.mil/USFJ USFJ@usfj.mil',
      'x[^USFJ]\n\n[^USFJ]: y',
      '[@USFJ] [see @USFJ-2024, p. 3] @USFJ',
      '[[USFJ]] {{USFJ}} :USFJ:',
      'the <code>USFJ <b>USFJ</b></code> x',
      '<div><code>USFJ</code></div>',
      '$USFJ$ and $$USFJ$$\n\n$$\nUSFJ\n$$',
      './USFJ/a docs/USFJ/notes.md C:\\USFJ\\x /var/USFJ/x',
    ]);
  });
});
