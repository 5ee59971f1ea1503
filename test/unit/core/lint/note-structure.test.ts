import assert from 'node:assert/strict';
import { applyEdits, parseNote } from '../../../../src/core/index.ts';
import { firstDifference } from '../../../../src/core/lint/note-structure.ts';

/** Notes in which words in «…→…» change; what is first built otherwise, as text of the note before. */
const CASES: readonly (readonly [note: string, difference: string | undefined])[] = [
  // Only words differ.
  ['The «Old→New longer» council.', undefined],
  ['«A→An» old\n\n- «longer→short» list\n\n# «Head→H»\n\nEnd [@a].[^1]\n\n[^1]: x', undefined],
  ['«One→1» [@a] «two→2» [@b] <!-- «c→d» --> e', undefined],
  // Blocks of another kind, in another place, more of them or fewer.
  ['One.\n\n«Two→# Two»', 'Two'],
  ['One.\n\n«Two→> Two»', 'Two'],
  ['One «two→a\n\nb».', 'One two.'],
  ['One.«\n\n→ »Two.', 'One.'],
  ['One.\n\nTwo.«→\n\nThree.»', 'Two.'],
  ['One.\n\nTwo.«\n\nThree.→»', 'Three.'],
  ['One\n«two→===»', 'One\ntwo'],
  ['| a |\n«-→|---|»\n| b |', '| a |\n-'],
  ['One.\n\n«Two→[^2]: Two».[^2]', 'Two.[^2]'],
  // Links, and what is not prose.
  ['One «two→[two](x)».', 'One two.'],
  ['One «[two](x)→two».', 'One [two](x).'],
  ['One «two→`two`».', 'One two.'],
  ['One «two→$t$» and `three`.', 'One two and `three`.'],
  // Citations, footnotes, comments.
  ['See [@a] and [«b→@b»].', '[@a]'],
  ['See [@a] and [«@b→b»].', '[@b]'],
  ['See [@a] and [@b], «[@c]→c».', '[@c]'],
  ['See [@a] <!-- b -->«→ <!-- c -->»', '<!-- b -->'],
];

describe('where a note is built otherwise', () => {
  for (const [marked, expected] of CASES) {
    it(JSON.stringify(marked), () => {
      const before = marked.replaceAll(/«([^→]*)→([^»]*)»/g, '$1');
      let shift = 0;
      const edits = [...marked.matchAll(/«([^→]*)→([^»]*)»/g)].map(
        ({ 0: all, 1: old = '', 2: text = '', index }) => {
          const start = index - shift;
          shift += all.length - old.length;
          return { range: { start, end: start + old.length }, text };
        },
      );
      const after = applyEdits(before, edits).text;
      const found = firstDifference(parseNote(before), parseNote(after), edits);
      assert.equal(found && before.slice(found.start, found.end), expected);
    });
  }
});
