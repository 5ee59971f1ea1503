import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editedAfter } from '../../../../src/core/features/edited.ts';
import { editedAtCursors, findingsToShow, shownOf } from '../../../../src/core/features/writing.ts';
import { message, type Finding } from '../../../../src/core/index.ts';

/** A text with marks: `|` is a cursor, `{…}` was edited. */
function written(marked: string) {
  let text = '';
  const cursors: number[] = [];
  const edited: { start: number; end: number }[] = [];
  let start = 0;
  for (const unit of marked) {
    if (unit === '|') cursors.push(text.length);
    else if (unit === '{') start = text.length;
    else if (unit === '}') edited.push({ start, end: text.length });
    else text += unit;
  }
  return { text, writing: { cursors, edited } };
}

function finding(text: string, words: string, rule = 'undefined-acronym', nth = 1): Finding {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  const range = { start, end: start + words.length };
  return {
    rule,
    range,
    about: range,
    message: '',
    localizable: message('file-not-utf8'),
    severity: 'info',
    suggestions: [],
    followUps: [],
    url: '',
  };
}

/** Whether a finding about these words is shown, of which none was shown before. */
function isShown(marked: string, words: string, rule?: string): boolean {
  const { text, writing } = written(marked);
  return findingsToShow([finding(text, words, rule)], text, writing, []).length > 0;
}

describe('findings while somebody writes', () => {
  const cases: [what: string, marked: string, words: string, isShown: boolean][] = [
    ['a word that is being typed', 'We met {JS|}', 'JS', false],
    ['a word before a space', 'We met {JS }|', 'JS', true],
    ['a word before a comma', 'We met {JS,}|', 'JS', true],
    ['a word before a full stop', 'We met {JS.}|', 'JS', true],
    ['a word in the middle of which somebody types', 'We met J{S|}DX now', 'JSDX', false],
    ['a word from which a letter was deleted', 'We met JS{}|X now', 'JSX', false],
    ['a word that was not edited, at the cursor', 'We met JSDX| {now}', 'JSDX', true],
    ['a word that was edited and left', '{We met JSDX} now|', 'JSDX', true],
    ['the first words of a name that is being typed', 'We met {Wan Yi|}', 'Wan Yi', false],
    ['a name with marks in it', 'The {AN/SPY-|6}', 'AN/SPY-6', false],
    ['a name with marks in it, left', 'The {AN/SPY-6} |', 'AN/SPY-6', true],
    ['an acronym with full stops', 'The {U.S.F|}', 'U.S.F', false],
    ['what ends at the cursor with a bracket', 'Forces ({JSDX)|}', '(JSDX)', false],
    ['a key that is being typed', 'See [{@nosource-20|}]', '@nosource-20', false],
    ['a key that is finished', 'See [{@nosource-2024]|}', '@nosource-2024', true],
    ['a Japanese word that is being typed', '{在日米郡|}', '在日米郡', false],
    ['a Japanese word before a particle', '{在日米郡は|}', '在日米郡', true],
    ['an acronym before a particle', '{JSDXは|}', 'JSDX', true],
    ['an acronym beside the cursor, with a particle after it', '{JSDX|}は', 'JSDX', false],
    ['a word at one of several cursors', '{JSDX|} and {MSDX|}', 'MSDX', false],
    ['another word of the same line', 'The JSDX met {QZ|}', 'JSDX', true],
  ];
  for (const [what, marked, words, expected] of cases) {
    it(`${expected ? 'show' : 'hold back'} ${what}: ${marked}`, () => {
      assert.equal(isShown(marked, words), expected);
    });
  }

  const quotations: [what: string, marked: string, words: string, isShown: boolean][] = [
    ['inside of it', 'It says {“could pro|}vide” [@a].', '“could provide”', false],
    ['after its mark', 'It says {“could provide”|}', '“could provide”', false],
    ['before its citation', 'It says {“could provide.” |}', '“could provide.”', false],
    ['in its locator', 'It says {“could provide” [@a, p. 1|}', '“could provide”', false],
    ['after its sentence', 'It says {“could provide” [@a]. |}', '“could provide”', true],
    ['in the next sentence', 'It says {“could provide” [@a]. They|}', '“could provide”', true],
    ['after a Japanese sentence', '{「できる」と述べた。|}', '「できる」', true],
    ['in a Japanese sentence', '{「できる」と述べ|}', '「できる」', false],
    ['on the next line', 'It says {“could provide”\n|}', '“could provide”', true],
    [
      'in front of it, where a mark was typed',
      'It says {"wou|} and "could provide" [@a].',
      '"wou and "',
      false,
    ],
    [
      'in another paragraph',
      'It says {“wou|}\n\nThe law says “could provide” [@a].',
      '“could provide”',
      true,
    ],
    ['in its unedited paragraph', 'It| says “could provide”.\n\n{New.}', '“could provide”', true],
  ];
  for (const [what, marked, words, expected] of quotations) {
    it(`${expected ? 'judge' : 'do not judge'} a quotation with the cursor ${what}`, () => {
      for (const rule of ['misquote', 'uncited-quote', 'unverified-quote', 'misattributed-quote'])
        assert.equal(isShown(marked, words, rule), expected, rule);
    });
  }

  it('show everything where nobody writes', () => {
    const { text } = written('We met JS');
    const all = [finding(text, 'JS')];
    assert.deepEqual(findingsToShow(all, text, { cursors: [9], edited: [] }, []), all);
    const edited = [{ start: 7, end: 9 }];
    assert.deepEqual(findingsToShow(all, text, { cursors: [], edited }, []), all);
  });

  it('keep what was shown already, each as often as it was', () => {
    const { text, writing } = written('JSDX met {JSDX|}');
    const [first, second] = [finding(text, 'JSDX'), finding(text, 'JSDX', 'undefined-acronym', 2)];
    const shown = shownOf([first], text);
    assert.deepEqual(findingsToShow([first, second], text, writing, shown), [first]);
    assert.deepEqual(findingsToShow([second], text, writing, shown), [second]);
    const both = shownOf([first, second], text);
    assert.deepEqual(findingsToShow([first, second], text, writing, both), [first, second]);
    const other = { ...second, rule: 'misspelled-term' };
    assert.deepEqual(findingsToShow([other], text, writing, shown), []);
  });
});

describe('what was edited', () => {
  it('moves with the text, and grows where somebody goes on', () => {
    const typed = editedAfter([], [{ offset: 5, deleted: 0, inserted: 1 }], true);
    assert.deepEqual(typed, [{ start: 5, end: 6 }]);
    const more = editedAfter(typed, [{ offset: 6, deleted: 0, inserted: 2 }], true);
    assert.deepEqual(more, [{ start: 5, end: 8 }]);
    const before = editedAfter(more, [{ offset: 0, deleted: 1, inserted: 4 }], true);
    assert.deepEqual(before, [
      { start: 0, end: 4 },
      { start: 8, end: 11 },
    ]);
    const undone = editedAfter(before, [{ offset: 0, deleted: 4, inserted: 1 }], false);
    assert.deepEqual(undone, [
      { start: 0, end: 1 },
      { start: 5, end: 8 },
    ]);
  });

  it('is one place for each cursor, whatever the order of the changes', () => {
    const changes = [
      { offset: 2, deleted: 0, inserted: 1 },
      { offset: 10, deleted: 3, inserted: 1 },
    ];
    const expected = [
      { start: 2, end: 3 },
      { start: 11, end: 12 },
    ];
    assert.deepEqual(editedAfter([], changes, true), expected);
    assert.deepEqual(editedAfter([], changes.toReversed(), true), expected);
  });

  it('stays between the same characters, whatever is changed elsewhere', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      deleted: fc.nat(4),
      inserted: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        // What was typed is in capitals; the rest of the text is not.
        let text = 'the quick brown fox jumps over it';
        let edited: ReturnType<typeof editedAfter> = [];
        for (const { at, deleted, inserted } of changes) {
          const offset = Math.floor(at * text.length);
          const gone = Math.min(deleted, text.length - offset);
          text = text.slice(0, offset) + 'X'.repeat(inserted) + text.slice(offset + gone);
          edited = editedAfter(edited, [{ offset, deleted: gone, inserted }], true);
        }
        for (const { index } of text.matchAll(/X/g)) {
          assert.ok(
            edited.some(({ start, end }) => start <= index && index < end),
            text,
          );
        }
        for (const { start, end } of edited) assert.ok(start >= 0 && end <= text.length);
      }),
    );
  });

  const left: [marked: string, isLeft: boolean][] = [
    ['We {met|} them. Then', false],
    ['We {met} them| there.', false],
    ['We {met} them. |Then', true],
    ['|We {met} them.', true],
    ['We {met|}', false],
    ['We {met}\n|', true],
  ];
  for (const [marked, expected] of left) {
    it(`is ${expected ? 'forgotten' : 'remembered'} here: ${JSON.stringify(marked)}`, () => {
      const { text, writing } = written(marked);
      assert.equal(editedAtCursors(text, writing).length === 0, expected);
    });
  }
});
