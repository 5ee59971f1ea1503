import assert from 'node:assert/strict';
import { parseNote, recentlyCited, type Source } from '../../../../src/core/index.ts';
import { readSource } from './sources.ts';

const sources = new Map<string, Source>(
  ['a', 'b', 'c', 'd'].map((id) => [id, { ...readSource('type: book', 'title: T'), id }]),
);

describe('what a note cites, as its writer would cite it again', () => {
  // ‸ is the cursor.
  const cases: readonly (readonly [what: string, note: string, keys: string])[] = [
    ['nothing', 'Text.‸\n', ''],
    ['the last before the cursor is first', 'One [@a]. Two [@b]. Three @c. ‸\n', 'c b a'],
    ['each once, where it was cited last', 'One [@a]. Two [@b]. Three [@a].‸\n', 'a b'],
    ['within a citation too', 'One [@a; @b, p. 3].‸\n', 'b a'],
    ['then what follows, in its order', 'One [@a].‸ Two [@b]. Three [@c].\n', 'a b c'],
    ['what stands on both sides is before', 'One [@a]. Two [@b].‸ Three [@a]. [@c]\n', 'b a c'],
    ['what no source has is left out', 'One [@nobody]. Two [@d].‸\n', 'd'],
    [
      'a footnote counts where its mark is',
      'One.[^1] Two [@b].‸ Three.[^2]\n\n[^1]: A. <!-- [@a] -->\n[^2]: C. <!-- [@c] -->\n',
      'b a c',
    ],
    [
      'its last mark before the cursor',
      'One.[^1] Two [@b]. Three.[^1]‸ Four.[^1]\n\n[^1]: A. <!-- [@a] -->\n',
      'a b',
    ],
    [
      'the bibliography cites nothing',
      '<!-- policy-gloss-bibliography -->\n\nA. [@a]\n\n<!-- policy-gloss-bibliography-end -->\n\nOne [@b].‸\n',
      'b',
    ],
  ];
  for (const [what, marked, keys] of cases)
    it(what, () => {
      const offset = marked.indexOf('‸');
      const note = parseNote(marked.replace('‸', ''));
      const found = recentlyCited(note, sources, offset).map(({ id }) => id);
      assert.equal(found.join(' '), keys);
    });
});
