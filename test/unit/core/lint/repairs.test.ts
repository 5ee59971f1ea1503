import assert from 'node:assert/strict';
import {
  analyzeNote,
  applyEdits,
  findingsIn,
  disableLineEdit,
  lintNote,
  NoteQuotationChecker,
  readSourceText,
  SEVERITIES,
  type Finding,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { GLOSSARY, TEXTS } from './cases.ts';

const INDEX = indexOf(GLOSSARY);
const HELD = new Map(
  Object.entries(TEXTS).map(([key, text]) => [key, { text: readSourceText(text), file: key }]),
);
const CHECKER = new NoteQuotationChecker({ textOf: ({ id }) => HELD.get(id) });

function lint(note: string): Finding[] {
  const analysis = analyzeNote(note, INDEX);
  return lintNote(analysis, undefined, { quotations: CHECKER.check(analysis) });
}

/** What is said and offered at the first finding of a note. */
function saidAndOffered(note: string): string[] {
  const [first] = lint(note);
  return [first?.message ?? '', ...(first?.suggestions.map((one) => one.description) ?? [])];
}

describe('an acronym that is not introduced', () => {
  const cases: [what: string, note: string, said: string[]][] = [
    [
      'is said to be just that',
      'The EDD met.',
      ['"EDD" is not introduced.', 'Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD)'],
    ],
    [
      'is said to be used too early where the note introduces it later',
      'The EDD met.\n\nThe Extended Deterrence Dialogue (EDD) left.',
      [
        '"EDD" is used before it is introduced in line 3.',
        'Introduce as U.S.-Japan Extended Deterrence Dialogue (EDD)',
      ],
    ],
    [
      'is introduced in the language of its paragraph',
      'きょうEDDが開かれた。',
      ['"EDD" is not introduced.', 'Introduce as 日米拡大抑止協議（EDD）'],
    ],
    [
      'may be pinned or introduced in each of its senses',
      'The MSE fell.',
      [
        'MSE could mean "Missile Segment Enhancement" or "mean squared error". Introduce it, or choose one in the front matter.',
        'In this note, MSE means Missile Segment Enhancement',
        'In this note, MSE means mean squared error',
        'Introduce as Missile Segment Enhancement (MSE)',
        'Introduce as mean squared error (MSE)',
      ],
    ],
  ];
  for (const [what, note, said] of cases)
    it(what, () => assert.deepEqual(saidAndOffered(note), said));

  const notes = ['The MSE fell.', 'The 2+2 met, and the 2+2 left.', 'きょう2+2が開かれた。'];
  for (const note of notes) {
    it(`gets nothing graver after either repair: ${note}`, () => {
      const [before] = lint(note);
      assert.equal(before?.rule, 'ambiguous-acronym');
      assert.equal(before.suggestions.length, 4);
      for (const { edits, description } of before?.suggestions ?? []) {
        const after = lint(applyEdits(note, edits).text);
        const graver: Finding[] = after.filter(
          ({ severity }) => SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before.severity),
        );
        assert.deepEqual(graver, [], description);
        assert.ok(
          after.every(({ rule }) => rule !== 'ambiguous-acronym'),
          description,
        );
        if (description.startsWith('Introduce')) assert.deepEqual(after, [], description);
      }
    });
  }
});

describe('a finding about a quotation of several lines', () => {
  const NOTE =
    'Text.\n\nIt says “an armed attack\ncould be dangerous\nto its own peace” [@treaty].\n';
  const [finding] = lint(NOTE);
  const about = NOTE.slice(NOTE.indexOf('“'), NOTE.indexOf('”') + 1);

  it('underlines one word, and is about all of it', () => {
    assert.equal(finding?.rule, 'misquote');
    assert.equal(NOTE.slice(finding.range.start, finding.range.end), 'could');
    assert.equal(NOTE.slice(finding.about.start, finding.about.end), about);
  });

  for (const words of ['an armed', 'could', 'own peace', '”']) {
    it(`is found at “${words}”`, () => {
      const at = NOTE.indexOf(words);
      assert.equal(findingsIn(lint(NOTE), { start: at, end: at }).length, 1);
    });
  }

  it('is not found outside', () => {
    const at = NOTE.indexOf('It says');
    assert.deepEqual(findingsIn(lint(NOTE), { start: at, end: at }), []);
  });

  const lines: [directive: string, line: number, isHidden: boolean][] = [
    ['disable-next-line', 1, false],
    ['disable-next-line', 2, true],
    ['disable-line', 5, true],
    ['disable-line', 6, false],
  ];
  for (const [directive, line, isHidden] of lines) {
    it(`is ${isHidden ? '' : 'not '}hidden by ${directive} in line ${line}`, () => {
      const split = NOTE.split('\n');
      split[line - 1] += ` <!-- policy-gloss-${directive} misquote -->`;
      assert.equal(lint(split.join('\n')).length, isHidden ? 0 : 1);
    });
  }

  it('is hidden by a directive after the quotation, which stays as it is', () => {
    const { note } = analyzeNote(NOTE, INDEX);
    const [first] = lint(NOTE);
    assert.ok(first);
    const hidden = applyEdits(NOTE, [disableLineEdit(note, first)]).text;
    assert.ok(hidden.includes(about));
    assert.deepEqual(lint(hidden), []);
  });
});
