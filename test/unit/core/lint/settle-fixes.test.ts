import assert from 'node:assert/strict';
import {
  analyzeNote,
  fixAllEdits,
  lintNote,
  settleFixes,
  type LintedNote,
  type TermIndex,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

function lint(text: string, index: TermIndex): LintedNote {
  const analysis = analyzeNote(text, index);
  return { note: analysis.note, findings: lintNote(analysis) };
}

const replaced = (name: string, ...deprecated: string[]): object => ({
  id: deprecated.join('-'),
  name,
  deprecated,
});

const TWO = [replaced('New Council', 'Old Council'), replaced('Board', 'Any Panel')];
/** The third is wrong where the first two are mended side by side. */
const THREE = [
  replaced('新会議', '旧会議'),
  replaced('新部屋', '旧部屋'),
  replaced('別物', '新会議新部屋'),
];

const CASES: readonly (readonly [
  what: string,
  terms: readonly object[],
  before: string,
  after: string,
  edits: string[],
])[] = [
  ['nothing to fix', TWO, 'The New Council met.', 'The New Council met.', []],
  [
    'all that is wrong, in order',
    TWO,
    'The Old Council met the Any Panel.\n\nThe Any Panel, the Old Council.',
    'The New Council met the Board.\n\nThe Board, the New Council.',
    ['Old Council→New Council', 'Any Panel→Board', 'Any Panel→Board', 'Old Council→New Council'],
  ],
  ['fixes that are wrong together stay out', THREE, '旧会議旧部屋は', '旧会議旧部屋は', []],
  [
    'the other fixes of the note stay in, before and after',
    THREE,
    '旧会議と旧会議旧部屋と旧部屋',
    '新会議と旧会議旧部屋と新部屋',
    ['旧会議→新会議', '旧部屋→新部屋'],
  ],
];

describe('the fixes of a note that go together', () => {
  for (const [what, terms, before, after, expected] of CASES) {
    it(what, () => {
      const index = indexOf(JSON.stringify({ terms }));
      const steps = settleFixes(lint(before, index));
      let step = steps.next();
      while (step.done !== true) step = steps.next(lint(step.value, index));
      const { edits, fixed } = step.value;
      assert.equal(fixed.note.text, after);
      assert.deepEqual(
        edits.map(({ range, text }) => `${before.slice(range.start, range.end)}→${text}`),
        expected,
      );
    });
  }

  /** Findings with fixes for places of a text, as other rules or another version may give them. */
  function linted(text: string, ...fixes: [old: string, by: string][]): LintedNote {
    const { note, findings } = lint(`${text} Old Council`, indexOf(JSON.stringify({ terms: TWO })));
    const [pattern] = findings;
    assert.ok(pattern?.fix);
    return {
      note: { ...note, text },
      findings: fixes.map(([old, by]) => {
        const start = text.indexOf(old);
        const range = { start, end: start + old.length };
        return { ...pattern, range, fix: { ...pattern.fix!, edits: [{ range, text: by }] } };
      }),
    };
  }

  it('leaves out a fix that overlaps an earlier one, not one that touches it', () => {
    const { findings } = linted('abcdef', ['cd', 'x'], ['ab', 'y'], ['de', 'z'], ['ef', 'w']);
    assert.deepEqual(
      fixAllEdits(findings).map(({ text }) => text),
      ['y', 'x', 'w'],
    );
  });

  it('of fixes that begin together takes the shorter', () => {
    const { findings } = linted('abcdef', ['abc', 'long'], ['ab', 'short']);
    assert.deepEqual(
      fixAllEdits(findings).map(({ text }) => text),
      ['short'],
    );
  });

  /** Runs through rounds with the findings of each text; the edits of the whole. */
  function rounds(
    ...texts: readonly [text: string, ...fixes: [old: string, by: string][]][]
  ): string[] {
    const [first, ...others] = texts.map(([text, ...fixes]) => linted(text, ...fixes));
    assert.ok(first);
    const steps = settleFixes(first);
    let step = steps.next();
    for (const one of others) {
      assert.equal(step.value, one.note.text);
      step = steps.next(one);
    }
    assert.ok(step.done);
    return step.value.edits.map(
      ({ range, text }) => `${first.note.text.slice(range.start, range.end)}→${text}`,
    );
  }

  it('goes on with what a fix made room for, as edits of the first text', () => {
    assert.deepEqual(
      rounds(
        ['one two three four', ['two', 'twenty'], ['four', '4']],
        ['one twenty three 4', ['three', '3'], ['one', 'a']],
        ['a twenty 3 4'],
      ),
      ['one→a', 'two→twenty', 'three→3', 'four→4'],
    );
  });
});
