import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviseAnalysis, readSourceText } from '../../../../src/core/index.ts';
import { check, checkerOf, heldTexts, INDEX, TEXTS, told } from './held.ts';
import { runs } from '../../../support/runs.ts';

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

  it('may stand in a source of which excerpts are held, though another one has them without what is marked', () => {
    const verdict = (quoted: string): string | undefined =>
      check(`“${quoted}” [@speech]`)[0]?.verification?.verdict;
    assert.equal(
      verdict('Each Party recognizes that an armed attack would be dangerous'),
      'misattributed',
    );
    assert.equal(
      verdict('Each Party recognizes that an armed attack […] be dangerous to its own peace'),
      'unverifiable',
    );
  });

  it('may reach beyond an excerpt: what stands there nobody knows', () => {
    const verdict = (quoted: string): string | undefined =>
      check(`“${quoted}” [@speech]`)[0]?.verification?.verdict;
    assert.equal(verdict('We will act to meet the grave danger'), 'misquote');
    assert.equal(verdict('Indeed we will act to meet the grave danger'), 'misquote');
    assert.equal(verdict('And so it is that we will act to meet the grave danger'), 'unverifiable');
    assert.equal(verdict('We will act to meet the grave danger as it is told'), 'unverifiable');
    assert.equal(verdict('大臣は、抑止力の低下が必要だと述べた'), 'misquote');
    assert.equal(verdict('防衛白書の中で大臣は、抑止力の向上は必要だと述べた'), 'unverifiable');
  });

  describe('are not from a source that quotes them itself', () => {
    const HELD: readonly (readonly [minutes: string, told: string])[] = [
      ['So the price of rice rose by 43.5 percent.', 'misattributed'],
      ['It says: “So the price of rice rose by 43.5 percent.”', 'not-found'],
      ['It says: “The price of rice rose by 43.5 percent” and so on.', 'not-found'],
      ['It says: "So the price of rice rose by 43.5 percent."', 'not-found'],
      ['It says: «So the price of rice rose by 43.5 percent.»', 'not-found'],
      ['It says: 「So the price of rice rose by 43.5 percent.」', 'not-found'],
      ['“A”, so the price of rice rose by 43.5 percent, “B”.', 'misattributed'],
      ['So the price of rice rose by 43.5 percent, it says "B".', 'misattributed'],
    ];
    const quoted = '“the price of rice rose by 43.5 percent” [@treaty]';
    for (const [minutes, expected] of HELD)
      it(`${expected}: ${minutes}`, () => {
        const held = heldTexts({ treaty: TEXTS['treaty'] ?? '', minutes });
        assert.equal(check(quoted, checkerOf(held))[0]?.verification?.verdict, expected);
      });

    it('but from the next one that does not', () => {
      const held = heldTexts({
        treaty: TEXTS['treaty'] ?? '',
        minutes: 'It says: “So the price of rice rose by 43.5 percent.”',
        letter: 'So the price of rice rose by 43.5 percent.',
      });
      const [found] = check(quoted, checkerOf(held));
      assert.equal(found?.verification?.verdict, 'misattributed');
      assert.equal(found.passage?.key, 'letter');
    });
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

  it('come with the words of their own paragraph', () => {
    const held = heldTexts({
      treaty: 'We met.\n\nAn attack would be dangerous to us.  \n\nWe left.',
    });
    const [found] = check('“an attack could be dangerous” [@treaty]', checkerOf(held));
    assert.deepEqual(
      [found?.passage?.before, found?.passage?.text, found?.passage?.after],
      ['', 'An attack would be dangerous', ' to us.'],
    );
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
      runs(25),
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
      runs(25),
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
