import assert from 'node:assert/strict';
import { inParentheses } from '../../../../src/core/citations/parentheses.ts';

const CASES: readonly (readonly [note: string, text: string])[] = [
  ['Doe, <i>Title</i> (Tokyo: Press, 2024), 3.', '(Doe, <i>Title</i> [Tokyo: Press, 2024], 3)'],
  ['Doe, “A Title (2nd),” (2024).', '(Doe, “A Title (2nd),” [2024])'],
  ['西村「題（１）(2)」(2024)', '(西村「題（１）(2)」[2024])'],
  ['Doe (a), “B (c)” (d), “E (f)” (g).', '(Doe [a], “B (c)” [d], “E (f)” [g])'],
  // Addresses keep theirs; a bracket that was never opened in one ends it.
  ['Doe (x), https://x.org/a_(b), (c).', '(Doe [x], https://x.org/a_(b), [c])'],
  ['Doe, (http://x.org/a) (b)', '(Doe, [http://x.org/a] [b])'],
  // The full stop goes, but not that of an abbreviation.
  ['Doe, n.d.', '(Doe, n.d.)'],
  ['Doe et al.', '(Doe et al.)'],
  ['Doe et alia.', '(Doe et alia)'],
  ['Doe. Title', '(Doe. Title)'],
];

describe('a note in the running text', () => {
  for (const [note, text] of CASES) it(text, () => assert.equal(inParentheses(note), text));
});
