import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, isAccepted, type CheckedQuotation } from '../../../../src/core/index.ts';
import { check, checkerOf, heldTexts, TEXTS } from './held.ts';
import { runs } from '../../../support/runs.ts';

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
    [
      'It declares that it would act indeed.',
      {
        'source-words': 'It declares that it would act', // the last full stop is the writer’s
        brackets: 'It declares that it would act [indeed.]',
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

  /** Sources, and misquotations that none of their words mends. */
  const HOPELESS: readonly (readonly [why: string, source: string, quoted: string])[] = [
    ['would be markup in a note', 'They spent $5 for each of the ships.', 'They spent 6 for each'],
    [
      'would be cut off from their negation',
      `${'They met at the port once more. '.repeat(120)}No agreement was reached.`,
      'agreement is reached',
    ],
  ];
  for (const [why, source, quoted] of HOPELESS)
    it(`are not offered where the source’s words ${why}`, () => {
      const [found] = check(
        `It says “${quoted}” [@treaty].`,
        checkerOf(heldTexts({ treaty: source })),
      );
      assert.equal(found?.verification?.verdict, 'misquote');
      assert.deepEqual(
        found.repairs.filter(({ kind }) => kind === 'source-words'),
        [],
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
      runs(100),
    );
  });
});
