import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findApproximately } from '../../../../src/core/quotations/approximate.ts';

/** The fewest edits between a pattern and any stretch of a text: Sellers' table (1980), cell by cell. */
function fewestEdits(text: string, pattern: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (const [i, char] of [...pattern].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= text.length; j++) {
      const same = text[j - 1] === char ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

describe('the nearest stretch of a text', () => {
  it('takes the fewest edits there can be', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 120 });
    const typed = letters.map((all) => all.join(''));
    fc.assert(
      fc.property(typed, typed, (text, pattern) => {
        const least = fewestEdits(text, pattern);
        const found = findApproximately(text, pattern, pattern.length - 1);
        fc.pre(pattern !== '' && least < pattern.length);
        assert.equal(found?.errors, least);
        const stretch = text.slice(found.start, found.end);
        assert.equal(fewestEdits(stretch, pattern), least);
      }),
    );
  });

  it('is none where too many edits would be needed', () => {
    assert.equal(findApproximately('we will not consult', 'consolidate', 2), undefined);
    assert.deepEqual(findApproximately('we will consult now', 'consolt', 2), {
      start: 8,
      end: 15,
      errors: 1,
    });
  });
});
