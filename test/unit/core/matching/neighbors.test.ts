import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NeighborIndex } from '../../../../src/core/matching/neighbors.ts';
import { editDistance } from '../../../../src/core/text/distance.ts';

const acronym = fc.string({ unit: fc.constantFrom('U', 'S', 'F', 'J', '2', '自'), maxLength: 6 });

describe('acronyms one slip away', () => {
  it('are all that have the distance 1, the likelier slips first', () => {
    const order = ['swap', 'missing letter', 'extra letter', 'other letter'];
    fc.assert(
      fc.property(fc.array(acronym, { maxLength: 30 }), acronym, (acronyms, text) => {
        const found = new NeighborIndex(acronyms).find(text);
        const expected = new Set(acronyms.filter((one) => editDistance(text, one) === 1));
        assert.deepEqual(found.map((one) => one.acronym).toSorted(), [...expected].toSorted());
        const ranks = found.map(({ kind }) => order.indexOf(kind));
        assert.deepEqual(ranks, ranks.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  const cases: readonly (readonly [found: string, kind: string])[] = [
    ['USJF', 'swap'],
    ['USF', 'missing letter'],
    ['USFFJ', 'extra letter'],
    ['USGJ', 'other letter'],
  ];
  for (const [text, kind] of cases) {
    it(`${text} for USFJ: ${kind}`, () => {
      assert.deepEqual(new NeighborIndex(['USFJ', 'EDD']).find(text), [{ acronym: 'USFJ', kind }]);
    });
  }

  it('come by how likely the slip is, else in their order', () => {
    const acronyms = ['USJG', 'USJ', 'AUSJF', 'USFJ', 'USJFX', 'EDD'];
    assert.deepEqual(
      new NeighborIndex(acronyms).find('USJF').map(({ acronym, kind }) => `${acronym}: ${kind}`),
      [
        'USFJ: swap',
        'AUSJF: missing letter',
        'USJFX: missing letter',
        'USJ: extra letter',
        'USJG: other letter',
      ],
    );
  });

  it('are not looked for where an acronym is longer than any real one', () => {
    const [longest, longer] = ['Q'.repeat(40), 'R'.repeat(41)];
    const index = new NeighborIndex([longest, longer]);
    assert.deepEqual(index.find(`${longest}X`), [{ acronym: longest, kind: 'extra letter' }]);
    assert.deepEqual(index.find(longer.slice(1)), []);
    assert.deepEqual(index.find(`${longer}R`), []);
  });

  it('are looked for in acronyms that are read when the first is asked for', () => {
    let read = 0;
    const acronyms = {
      *[Symbol.iterator](): Generator<string> {
        read++;
        yield 'USFJ';
      },
    };
    const index = new NeighborIndex(acronyms);
    assert.equal(read, 0);
    assert.equal(index.find('USJF').length, 1);
    assert.equal(index.find('USFFJ').length, 1);
    assert.equal(read, 1);
  });
});
