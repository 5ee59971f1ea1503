import assert from 'node:assert/strict';
import { matchText } from '../../../src/core/index.ts';
import { indexOfForms } from '../../unit/core/glossaries.ts';

describe('the matcher in a large text', () => {
  it('finds the same of 10,000 terms in a megabyte as a regular expression', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Word${i % 97} Name${i}`);
    const index = indexOfForms({ names });
    const line = (i: number): string =>
      `filler Word${i % 97} Name${i}${i % 3 === 0 ? 'x' : ''} and Name${i}, `;
    const body = Array.from({ length: 40_000 }, (_, i) => line((i * 7919) % 12_000)).join('');
    assert.ok(body.length > 1_000_000);
    const known = new Set(names);
    const expected = [...body.matchAll(/Word\d+ Name\d+(?!\w)/g)]
      .filter((match) => known.has(match[0]))
      .map((match) => `${match.index}-${match.index + match[0].length}`);
    const found = matchText(body, index).map(({ start, end }) => `${start}-${end}`);
    assert.deepEqual(found, expected);
  });
});
