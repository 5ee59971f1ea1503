import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Recent } from '../../../../src/core/text/recent.ts';

describe('recent answers', () => {
  it('are kept as long as they are among those asked for last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(6)), (most, questions) => {
        const recent = new Recent<number, number>(most);
        let last: number[] = [];
        for (const question of questions) {
          let isNew = false;
          const answer = recent.get(question, () => {
            isNew = true;
            return question * 2;
          });
          assert.equal(answer, question * 2);
          assert.equal(isNew, !last.includes(question));
          last = [...last.filter((one) => one !== question), question].slice(-most);
        }
      }),
    );
  });
});
