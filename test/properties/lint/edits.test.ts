import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyzeNote,
  applyEdits,
  lintNote,
  settleFixes,
  type LintedNote,
  type TextEdit,
} from '../../../src/core/index.ts';
import { indexOf } from '../../unit/core/glossaries.ts';
import { GLOSSARY, generatedNotes, type GeneratedNote } from './generated-notes.ts';
import { resolve } from './resolution.ts';
import { runs } from '../../support/runs.ts';

const INDEX = indexOf(GLOSSARY);
const { numRuns } = runs(17);

function lint(text: string): LintedNote {
  const analysis = analyzeNote(text, INDEX);
  return { note: analysis.note, findings: lintNote(analysis) };
}

/** What `--fix` makes of a note in one round. */
function fixed(text: string): string {
  const steps = settleFixes(lint(text));
  let step = steps.next();
  while (step.done !== true) step = steps.next(lint(step.value));
  return step.value.fixed.note.text;
}

function suggestionsIn(text: string): (readonly TextEdit[])[] {
  return lint(text).findings.flatMap(({ suggestions, fix }) =>
    [...suggestions, ...(fix ? [fix] : [])].map(({ edits }) => edits),
  );
}

/** Whether an edit changes prose alone, or puts a remark after a slip in a quotation. */
function isAllowed({ prose, quoted }: GeneratedNote, { range, text }: TextEdit): boolean {
  if (text === ' [sic]') return quoted.some(({ end }) => range.start === end && range.end === end);
  return prose.some(({ start, end }) => start <= range.start && range.end <= end);
}

describe('edits of notes with everything in them', () => {
  it('--fix changes slips in prose and nothing else', () => {
    fc.assert(
      fc.property(generatedNotes(), (note) => {
        assert.equal(fixed(note.text), note.fixed);
        assert.equal(fixed(note.fixed), note.fixed);
      }),
      { numRuns },
    );
  }).timeout(0);

  it('after --fix everything leads where it led', () => {
    fc.assert(
      fc.property(generatedNotes(), ({ text }) => {
        assert.deepEqual(resolve(fixed(text)), resolve(text));
      }),
      { numRuns },
    );
  }).timeout(0);

  it('each suggestion alone changes prose and nothing else, and everything leads where it led', () => {
    fc.assert(
      fc.property(generatedNotes(), (note) => {
        for (const edits of suggestionsIn(note.text)) {
          for (const edit of edits) {
            assert.ok(isAllowed(note, edit), `${JSON.stringify(edit)} in ${note.text}`);
          }
          assert.deepEqual(resolve(applyEdits(note.text, edits).text), resolve(note.text));
        }
      }),
      { numRuns },
    );
  }).timeout(0);
});
