import assert from 'node:assert/strict';
import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  lintNote,
  matchText,
  parseGlossary,
} from '../../../../src/core/index.ts';

const FILE = parseGlossary(
  `
terms:
  - {acronym: SDF, name: Self-Defense Forces, aliases: [Forces of Japan], misspellings: [SFD]}
  - {id: two, acronym: SDFs, name: Two Forces}
  - {id: sfd, acronym: SFD, name: San Francisco Defense}
  - {acronym: MSE, id: mse, name: Missile Segment Enhancement, misspellings: [MES]}
  - {acronym: MSE, id: mean, name: mean squared error, misspellings: [MES], deprecated: [Forces of Japan]}
  - {id: same, acronym: AUKUS, name: AUKUS, aliases: [AUKUS]}
  - {acronym: CMD, name: Command, definition: "A *QZX* command, at [Yokota](https://x.org)."}
`,
  { file: 'a', layer: 'workspace' },
);
// It has a misspelling that is right for another term.
const INDEX = buildIndex(combineGlossaries([FILE]));

/** What is meant at each place of a text. */
const CASES: readonly (readonly [text: string, ...meant: string[]])[] = [
  ['SDF', 'SDF: sdf acronym SDF'],
  ['SDFs', 'SDFs: two acronym SDFs'], // a whole form before the plural of another
  ['MSEs', 'MSEs: mse plural MSEs, mean plural MSEs'],
  ['SFD', 'SFD: sfd acronym SFD'], // wrong only where it is right for nothing
  ['MES', 'MES: mse misspelling MES, mean misspelling MES'],
  [
    'Forces of Japan',
    'Forces of Japan: sdf alias Forces of Japan, mean deprecated Forces of Japan',
  ],
  ['AUKUS', 'AUKUS: same acronym AUKUS'], // of several forms of a term the first
  ['self-defense forces'],
  ['Self-defense forces', 'Self-defense forces: sdf name Self-Defense Forces'],
];

describe('what is meant where a form is found', () => {
  for (const [text, ...meant] of CASES) {
    it(text, () => {
      const found = matchText(text, INDEX).map(
        ({ start, end, senses }) =>
          `${text.slice(start, end)}: ${senses.map(({ term, kind, form }) => `${term.id} ${kind} ${form}`).join(', ')}`,
      );
      assert.deepEqual(found, meant);
    });
  }
});

describe('a footnote that defines a term', () => {
  const CASES: readonly (readonly [footnote: string, isJudged: boolean])[] = [
    // In the glossary's own words, or a part of them, it is not judged.
    ['Command (CMD): A QZX command, at Yokota.', false],
    ['Command: A QZX command, at Yokota.', false],
    ['**Command** (CMD): a *QZX* command', false],
    ['Command (CMD): QZX', false],
    // In others it is.
    ['Command (CMD): The QZX command.', true],
    ['The Command (CMD): A QZX command, at Yokota.', true],
    ['Command CMD CMD: A QZX command, at Yokota.', true],
    ['A QZX command.', true],
    ['Two Forces: A QZX command, at Yokota.', true],
  ];
  for (const [footnote, isJudged] of CASES) {
    it(`is ${isJudged ? '' : 'not '}judged: ${footnote}`, () => {
      const findings = lintNote(analyzeNote(`Text.[^1]\n\n[^1]: ${footnote}\n`, INDEX));
      const unknown = findings.filter(({ rule }) => rule === 'undefined-acronym');
      assert.equal(unknown.length, isJudged ? 1 : 0);
    });
  }

  it('is only a footnote', () => {
    const findings = lintNote(analyzeNote('Command (CMD): A QZX command, at Yokota.', INDEX));
    assert.equal(findings.filter(({ rule }) => rule === 'undefined-acronym').length, 1);
  });
});
