import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyzeNote,
  applyEdits,
  isAccepted,
  NoteQuotationChecker,
  readSourceText,
  reviseAnalysis,
  type CheckedQuotation,
  type HeldText,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(`
terms:
  - {name: peace, quotes: [{source: speech, text: We will act to meet the common danger}]}
  - {name: danger, quotes: [{source: speech, text: A danger is common}]}
  - {name: 発言, quotes: [{source: speech, text: 大臣は、抑止力の向上が必要だと述べた}]}
sources:
  - {id: treaty, title: Treaty}
  - {id: minutes, title: Minutes}
  - {id: speech, title: Speech}
  - {id: letter, title: Letter}
`);
const TEXTS: Readonly<Record<string, string>> = {
  treaty:
    'TREATY\n\nEach Party recognizes that an armed attack would be dangerous to its own peace\nand safety. It declares that it would act. The Diet must approve any dispatch.',
  minutes:
    '# Minutes\n\nThe Ministers *talked about the weather* in Tokyo.\n\nThe price of rice rose by 43.5 percent.',
};

const heldTexts = (texts = TEXTS): Map<string, HeldText> =>
  new Map(
    Object.entries(texts).map(([key, text]) => [
      key,
      { text: readSourceText(text, { markdown: text.startsWith('#') }), file: `${key}.md` },
    ]),
  );
const checkerOf = (held: ReadonlyMap<string, HeldText>): NoteQuotationChecker =>
  new NoteQuotationChecker({ textOf: ({ id }) => held.get(id) });
const check = (note: string, checker = checkerOf(heldTexts())): readonly CheckedQuotation[] =>
  checker.check(analyzeNote(note, INDEX));
const told = ({ citation, coverage, verification }: CheckedQuotation): string =>
  `${citation.key} (${coverage}): ${verification?.verdict ?? 'unknown source'}`;

/** Notes, with what is said of their quotations. */
const NOTES: readonly (readonly [note: string, ...told: string[]])[] = [
  ['It says “an armed attack would be dangerous” [@treaty].', 'treaty (full): exact'],
  ['It says “an armed attack could be dangerous” [@treaty].', 'treaty (full): misquote'],
  ['It says “we will act to meet the common danger” [@speech].', 'speech (excerpts): initial-case'],
  [
    '“we will act to meet the common danger. A danger” [@speech]',
    'speech (excerpts): unverifiable', // across two excerpts
  ],
  ['It says “nothing of it is at hand” [@letter].', 'letter (none): unverifiable'],
  ['It says “nothing of it is at hand” [@nobody].', 'nobody (none): unknown source'],
  ['It says “nothing of it is at hand”.'],
  ['It says “nothing of it is at hand” and cites elsewhere.\n\n[@treaty]'],
  [
    '“talked about the weather” [@minutes] and “an armed attack” [@treaty]',
    'minutes (full): exact',
    'treaty (full): exact',
  ],
  // One of several sources must hold it: the best verdict counts, and is as sure as all of them.
  ['It says “an armed attack would be dangerous” [@minutes; @treaty].', 'treaty (full): exact'],
  ['It says “an armed attack could be dangerous” [@minutes; @treaty].', 'treaty (full): misquote'],
  ['It says “an armed attack could be dangerous” [@treaty; @letter].', 'treaty (none): misquote'],
  ['It says “an armed attack could be dangerous” [@nobody; @treaty].', 'treaty (none): misquote'],
  [
    'It says “nobody has ever seen these words” [@treaty; @speech].',
    'speech (excerpts): unverifiable',
  ],
  ['It says “an armed attack would be dangerous” [@minutes].', 'minutes (full): misattributed'],
  ['It says “would be “dangerous to its own” peace” [@treaty].', 'treaty (full): misquote'],
  ['> would be dangerous to its own peace\n>\n> — [@treaty]', 'treaty (full): exact'],
  ['`“an armed attack could be” [@treaty]`'],
];

describe('the quotations of a note', () => {
  for (const [note, ...expected] of NOTES) {
    it(`${JSON.stringify(note)}: ${expected.join(', ') || 'nothing to check'}`, () => {
      assert.deepEqual(check(note).map(told), expected);
    });
  }

  it('may reach beyond an excerpt: what stands there nobody knows', () => {
    const verdict = (quoted: string): string | undefined =>
      check(`“${quoted}” [@speech]`)[0]?.verification?.verdict;
    assert.equal(verdict('We will act to meet the grave danger'), 'misquote');
    assert.equal(verdict('And so it is that we will act to meet the grave danger'), 'unverifiable');
    assert.equal(verdict('We will act to meet the grave danger as it is told'), 'unverifiable');
    assert.equal(verdict('大臣は、抑止力の低下が必要だと述べた'), 'misquote');
    assert.equal(verdict('防衛白書の中で大臣は、抑止力の向上は必要だと述べた'), 'unverifiable');
  });

  it('are not from a source that quotes them itself', () => {
    const held = (minutes: string): Map<string, HeldText> =>
      heldTexts({ treaty: TEXTS['treaty'] ?? '', minutes });
    const verdict = (minutes: string): string | undefined =>
      check('“the price of rice rose by 43.5 percent” [@treaty]', checkerOf(held(minutes)))[0]
        ?.verification?.verdict;
    assert.equal(verdict('So the price of rice rose by 43.5 percent.'), 'misattributed');
    assert.equal(verdict('It says: “So the price of rice rose by 43.5 percent.”'), 'not-found');
    assert.equal(verdict('It says: "So the price of rice rose by 43.5 percent."'), 'not-found');
    assert.equal(verdict('“A”, so the price of rice rose by 43.5 percent, “B”.'), 'misattributed');
  });

  it('come with the passage of the source, its place and the words around it', () => {
    const [found] = check('“an armed attack could be dangerous” [@treaty]');
    const { treaty = '' } = TEXTS;
    const start = treaty.indexOf('an armed');
    assert.deepEqual(found?.passage, {
      key: 'treaty',
      before: 'Each Party recognizes that ',
      text: 'an armed attack would be dangerous',
      after: ' to its own peace\nand safety. It declares that it would act. The Diet must',
      place: {
        file: 'treaty.md',
        range: { start, end: start + 'an armed attack would be dangerous'.length },
        start: { line: 2, column: 27 },
        end: { line: 2, column: 61 },
      },
    });
  });

  it('come with the passage of the other source where they are misattributed', () => {
    const [found] = check('“talked about the weather in Tokyo” [@treaty]');
    assert.equal(found?.passage?.key, 'minutes');
    assert.equal(found?.passage?.place?.file, 'minutes.md');
    assert.equal(found?.passage?.text, 'talked about the weather* in Tokyo');
  });

  it('come with no place where only excerpts are held, and with no words of another excerpt', () => {
    const [found] = check('“act to meet the common danger” [@speech]');
    assert.deepEqual(found?.passage, {
      key: 'speech',
      before: 'We will ',
      text: 'act to meet the common danger',
      after: '',
    });
  });
});

/** Misquotations of the treaty and of the minutes, with what their repairs make of them. */
const REPAIRS: readonly (readonly [quoted: string, repaired: Readonly<Record<string, string>>])[] =
  [
    [
      'an armed attack could be dangerous',
      { 'source-words': 'an armed attack would be dangerous' }, // no bracket makes this honest
    ],
    [
      'an armed attack would be very dangerous',
      {
        'source-words': 'an armed attack would be dangerous',
        brackets: 'an armed attack would be [very] dangerous',
      },
    ],
    [
      'would be dangerous to its peace',
      {
        'source-words': 'would be dangerous to its own peace',
        omission: 'would be dangerous to its … peace',
      },
    ],
    [
      'each Party recognises that an armed attack',
      {
        'source-words': 'each Party recognizes that an armed attack',
        sic: 'each Party recognizes [sic] that an armed attack',
        brackets: 'each Party [recognises] that an armed attack',
      },
    ],
    [
      'that an Armed attack would be',
      {
        'source-words': 'that an armed attack would be',
        brackets: 'that an [A]rmed attack would be',
      },
    ],
    ['must approve any', {}],
  ];

describe('the repairs of a misquotation', () => {
  const repaired = (note: string, found: CheckedQuotation | undefined): Record<string, string> =>
    Object.fromEntries(
      (found?.repairs ?? []).map(({ kind, edits }) => [kind, applyEdits(note, edits).text]),
    );
  for (const [quoted, expected] of REPAIRS) {
    it(`of “${quoted}”: ${Object.keys(expected).join(', ') || 'none'}`, () => {
      const note = `It says “${quoted}” [@treaty].`;
      const whole = Object.entries(expected).map(([kind, words]) => [
        kind,
        `It says “${words}” [@treaty].`,
      ]);
      assert.deepEqual(repaired(note, check(note)[0]), Object.fromEntries(whole));
    });
  }

  it('leave markup, line breaks and the marks of a block quote alone', () => {
    const note =
      '> **Each Party** recognizes that an\n> armed attack could be *dangerous*.\n>\n> — [@treaty]';
    const [found] = check(note);
    assert.equal(repaired(note, found)['source-words'], note.replace('could', 'would'));
  });

  /** Notes with a line break beside the words that differ, and what the source's words make of them. */
  const BROKEN: readonly (readonly [note: string, repaired: string | undefined])[] = [
    [
      '> an armed attack\n> could\n> be dangerous [@treaty]',
      '> an armed attack\n> would\n> be dangerous [@treaty]',
    ],
    [
      '- It says: “an armed attack could\n  be dangerous” [@treaty].',
      '- It says: “an armed attack would\n  be dangerous” [@treaty].',
    ],
    [
      '> an armed attack would very\n> be dangerous [@treaty]',
      '> an armed attack would\n> be dangerous [@treaty]',
    ],
    ['> an armed attack would\n> very\n> be dangerous [@treaty]', undefined],
    ['> an armed attack could\n> have been dangerous [@treaty]', undefined],
    [
      'It says: “an armed attack could\nbe dangerous” [@treaty].',
      'It says: “an armed attack would\nbe dangerous” [@treaty].',
    ],
  ];
  for (const [note, expected] of BROKEN)
    it(`keep the lines of ${JSON.stringify(note)}`, () => {
      assert.equal(repaired(note, check(note)[0])['source-words'], expected);
    });

  it('put whole Japanese endings in', () => {
    const held = heldTexts({
      treaty: '専守防衛である。先制攻撃は許されない。武力行使は認められなかった。',
    });
    const repairedWith = (note: string): string | undefined =>
      repaired(note, check(note, checkerOf(held))[0])['source-words'];
    assert.equal(
      repairedWith('『先制攻撃は許される。』[@treaty]'),
      '『先制攻撃は許されない』[@treaty]',
    );
    assert.equal(
      repairedWith('『武力行使は認められた』[@treaty]'),
      '『武力行使は認められなかった』[@treaty]',
    );
  });

  it('are not offered where words with markup would have to go', () => {
    const note = 'It says “an armed attack **could be** dangerous” [@treaty].';
    const edits = (check(note)[0]?.repairs ?? []).flatMap((repair) => repair.edits);
    for (const { range } of edits) assert.doesNotMatch(note.slice(range.start, range.end), /\*/);
  });

  const words = Object.values(TEXTS).flatMap((text) => text.match(/[\w.]+/g) ?? []);
  const sentences = (TEXTS['treaty'] ?? '').replaceAll('\n', ' ').split(' ');
  const quotation = fc
    .record({
      from: fc.nat(sentences.length - 8),
      length: fc.integer({ min: 4, max: 14 }),
      changes: fc.array(
        fc.record({
          at: fc.nat(12),
          drop: fc.nat(2),
          put: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ from, length, changes }) => {
      const quoted = sentences.slice(from, from + length);
      for (const { at, drop, put } of changes) quoted.splice(at % quoted.length, drop, ...put);
      return quoted.join(' ').trim();
    });

  it('make quotations that the source holds, whatever was quoted', () => {
    fc.assert(
      fc.property(quotation, (quoted) => {
        const note = `It says “${quoted}” [@treaty].`;
        for (const { repairs } of check(note)) {
          for (const { kind, edits } of repairs) {
            const [after] = check(applyEdits(note, edits).text);
            const verdict = after?.verification?.verdict ?? 'too-short';
            assert.ok(isAccepted(verdict), `${kind}: ${note} → ${verdict}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('verdicts that are kept', () => {
  const piece = fc.constantFrom(
    '“an armed attack would be dangerous” ',
    '“an armed attack could be dangerous” ',
    '“talked about the weather” ',
    '“act to meet the common danger” ',
    '[@treaty] ',
    '[@minutes; @letter] ',
    '@speech ',
    '. ',
    '\n\n',
    '> ',
    'So it says ',
  );

  it('are those that a new checker finds, whatever is edited', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 5 }), (notes) => {
        const checker = checkerOf(heldTexts());
        for (const note of notes) {
          const text = note.join('');
          assert.deepEqual(check(text, checker), check(text));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are those that a new checker finds, where blocks move and stay', () => {
    const edit = fc.record({ at: fc.nat(400), drop: fc.nat(3), put: piece });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.array(edit, { maxLength: 6 }),
        (start, edits) => {
          const checker = checkerOf(heldTexts());
          let text = `${start.join('')}\n\nIt says “an armed attack would be dangerous”.[^1]\n\n[^1]: See [@treaty].\n`;
          let analysis = reviseAnalysis(text, INDEX);
          checker.check(analysis);
          for (const { at, drop, put } of edits) {
            const from = at % text.length;
            text = text.slice(0, from) + put + text.slice(from + drop);
            analysis = reviseAnalysis(text, INDEX, analysis);
            assert.deepEqual(checker.check(analysis), check(text));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are dropped when a text changes, comes or goes', () => {
    const held = heldTexts();
    const checker = checkerOf(held);
    const note = 'It says “an armed attack would be dangerous” [@treaty].';
    const verdict = (): string | undefined => check(note, checker)[0]?.verification?.verdict;
    assert.equal(verdict(), 'exact');
    held.set('treaty', {
      text: readSourceText('An armed attack is dangerous.'),
      file: 'treaty.md',
    });
    assert.equal(verdict(), 'misquote');
    held.set('minutes', { text: readSourceText(TEXTS['treaty'] ?? ''), file: 'minutes.md' });
    assert.equal(verdict(), 'misattributed');
    held.clear();
    assert.equal(verdict(), 'unverifiable');
  });

  it('are not looked for again where nothing changed', () => {
    const checker = checkerOf(heldTexts());
    const [first] = check('It says “an armed attack could be dangerous” [@treaty].', checker);
    const [again] = check('Now: it says “an armed attack could be dangerous” [@treaty].', checker);
    assert.ok(first?.verification);
    assert.equal(again?.verification, first.verification);
  });
});
