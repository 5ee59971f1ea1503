import assert from 'node:assert/strict';
import { analyzeNote, applyEdits, lintNote } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(`
sources:
  - {id: "you_dont_see_me_????", title: A}
  - {id: "HFH+:WEKA:09", title: B}
  - {id: nishimura-2024, title: C}
  - {id: foo--bar, title: D}
  - {id: foo-baz, title: E}
  - {id: a, title: F}
`);

/** The message about the only finding of a note, and the note when its suggestion was taken. */
function judged(note: string): { message: string; after: string } {
  const [finding, ...more] = lintNote(analyzeNote(note, INDEX));
  assert.ok(finding && more.length === 0, note);
  assert.equal(finding.severity, 'warning');
  const [suggestion] = finding.suggestions;
  return {
    message: finding.message,
    after: suggestion ? applyEdits(note, suggestion.edits).text : note,
  };
}

describe('a key that no source has', () => {
  const cases: readonly (readonly [note: string, meant: string, after: string])[] = [
    ['[@you_dont_see_me_????]', '@{you_dont_see_me_????}', '[@{you_dont_see_me_????}]'],
    ['[@you_dont_see_me_???, p. 3]', 'you_dont_see_me_????', '[@{you_dont_see_me_????}, p. 3]'],
    ['[@{you_dont_see_me_???}]', 'you_dont_see_me_????', '[@{you_dont_see_me_????}]'],
    ['[see @HFH+:WEKA:09]', '@{HFH+:WEKA:09}', '[see @{HFH+:WEKA:09}]'],
    ['[@foo--bar; @foo-baz]', '@{foo--bar}', '[@{foo--bar}; @foo-baz]'],
    ['[@foo--baR; @a]', 'foo--bar', '[@{foo--bar}; @a]'],
    ['[@{nishimura-2042}, p. 3]', 'nishimura-2024', '[@nishimura-2024, p. 3]'],
    ['[@nishimura-2042, p. 3]', 'nishimura-2024', '[@nishimura-2024, p. 3]'],
    ['[@nishimura-2042.]', 'nishimura-2024', '[@nishimura-2024.]'],
    ['C. <!-- [@nishimura-2042] -->', 'nishimura-2024', 'C. <!-- [@nishimura-2024] -->'],
    ['D. <!-- [@{foo-&#45;barr}] -->', 'foo--bar', 'D. <!-- [@{foo&#45;-bar}] -->'],
  ];
  for (const [note, meant, after] of cases) {
    it(`${note} becomes ${after}, which has a source`, () => {
      const found = judged(note);
      assert.ok(found.message.endsWith(`Did you mean "${meant}"?`), found.message);
      assert.equal(found.after, after);
      assert.deepEqual(lintNote(analyzeNote(after, INDEX)), []);
    });
  }

  it('near which there is none', () => {
    assert.deepEqual(judged('[@quite-else????]'), {
      message: 'There is no source "quite-else".',
      after: '[@quite-else????]',
    });
  });
});
