import assert from 'node:assert/strict';
import { analyzeNote, lintNote } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf('terms:\n  - {acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}');

/** The lines (from 1) with findings, and what is said of directives that hide nothing. */
function lint(note: string): { lines: number[]; unused: string[] } {
  const analysis = analyzeNote(note, INDEX);
  const findings = lintNote(analysis, undefined, { reportUnusedDirectives: true });
  const line = (offset: number): number => analysis.note.lines.position(offset).line + 1;
  return {
    lines: findings
      .filter(({ rule }) => rule === 'misspelled-term')
      .map(({ range }) => line(range.start)),
    unused: findings
      .filter(({ rule }) => rule === 'unused-directive')
      .map(({ range, message }) => `${line(range.start)}: ${message}`),
  };
}

const CASES: readonly (readonly [note: string, lines: number[], ...unused: string[]])[] = [
  ['a USJF <!-- policy-gloss-disable-line -->\nUSJF', [2]],
  ['text\n<!-- policy-gloss-disable-next-line misspelled-term -->\nUSJF\nUSJF', [4]],
  ['text <!-- policy-gloss-disable-next-line -->\nUSJF', []],
  ['- USJF <!-- policy-gloss-disable-line -->\n- USJF', [2]],
  ['| a |\n|---|\n| USJF <!-- policy-gloss-disable-line --> |\n| USJF |', [4]],
  ['x[^1]\n\n[^1]: USJF <!-- policy-gloss-disable-line -->', []],
  ['USJF\n\n<!-- policy-gloss-disable -->\n\nUSJF\n\n<!-- policy-gloss-enable -->\n\nUSJF', [1, 9]],
  ['<!-- policy-gloss-disable misspelled-term -->\nUSJF', []],
  [
    '<!-- policy-gloss-disable misspelled-term, unknown-source -->\n\nUSJF\n\n<!-- policy-gloss-enable misspelled-term -->\n\nUSJF [@no]',
    [7],
  ],
  ['USJF\n\n<!-- policy-gloss-disable-file -->', []],
  [
    '> <!-- policy-gloss-disable-next-line -->\n> “x” and\n\nUSJF',
    [4],
    '1: This directive suppresses nothing. Remove it.',
  ],
  [
    '<!-- policy-gloss-disable-next-line unknown-source -->\nUSJF',
    [2],
    '1: This directive suppresses nothing for "unknown-source". Remove it.',
  ],
  [
    'USJF <!-- policy-gloss-disable-line mispelled-term -->',
    [1],
    '1: There is no rule "mispelled-term". Did you mean "misspelled-term"?',
  ],
  ['`<!-- policy-gloss-disable-line -->` USJF', [1]],
  ['<!-- an ordinary comment --> USJF', [1]],
];

describe('directives (docs/rules/README.md)', () => {
  for (const [note, lines, ...unused] of CASES) {
    it(JSON.stringify(note), () => assert.deepEqual(lint(note), { lines, unused }));
  }
});
