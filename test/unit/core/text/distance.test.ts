import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, nearest } from '../../../../src/core/text/distance.ts';
import { runs } from '../../../support/runs.ts';

/** The whole table, cell by cell, as the definition has it. */
function naive(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(i - 2, j - 2) + 1 : Infinity;
      const row = table[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped);
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

describe('editDistance', () => {
  it('is what the definition gives, and no more than one over the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(10), (a, b, limit) => {
        assert.equal(editDistance(a, b), naive(a, b));
        assert.equal(editDistance(a, b, limit), Math.min(naive(a, b), limit + 1));
      }),
      runs(1000),
    );
  });
});

describe('the nearest word', () => {
  const cases: readonly (readonly [word: string, candidate: string, isNear: boolean])[] = [
    ['ab', 'ac', true], // one slip is always allowed
    ['ab', 'cd', false],
    ['abcdef', 'abcdxx', true], // a third of its length
    ['abcdef', 'abcxxx', false],
    ['abcdefghijklmnopqr', 'abcdefghijklmnxxxx', true], // four, however long it is
    ['abcdefghijklmnopqr', 'abcdefghijklmxxxxx', false],
    ['USFJ', 'usfj', true],
  ];
  for (const [word, candidate, isNear] of cases) {
    it(`to ${word} is ${isNear ? '' : 'not '}${candidate}`, () => {
      assert.equal(nearest(word, [candidate]), isNear ? candidate : undefined);
    });
  }

  it('is the first of those that are equally near', () => {
    assert.equal(nearest('abcd', ['xbcd', 'abcx', 'abcd']), 'abcd');
    assert.equal(nearest('abcd', ['xbcd', 'abcx']), 'xbcd');
  });
});
