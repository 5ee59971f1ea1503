import assert from 'node:assert/strict';
import { RULES } from '../../../src/core/index.ts';
import { constantOf, ruleLists, ruleOrder } from '../../../src/generate/rule-lists.ts';

const LIST = 'const RULES = [\n  second,\n  firstOfAll,\n  gone,\n];\n';
const ORDERS: readonly (readonly [names: string[], order: string[]])[] = [
  [
    ['first-of-all', 'second'],
    ['second', 'first-of-all'],
  ],
  [
    ['first-of-all', 'new', 'another', 'second'],
    ['second', 'first-of-all', 'another', 'new'],
  ],
  [['another'], ['another']],
];

describe('the lists of rules', () => {
  for (const [names, order] of ORDERS) {
    it(`keep their order, with new ones last: ${names.join(', ')}`, () => {
      assert.deepEqual(ruleOrder(LIST, names), order);
    });
  }

  it('have all rules, with their pages, cases and defaults', async () => {
    const [rules, pages, cases] = await ruleLists('.');
    for (const { id } of RULES) {
      const constant = constantOf(id);
      assert.ok(rules?.content.includes(`import { ${constant} } from './${id}.ts';\n`), id);
      assert.ok(pages?.content.includes(`: ${constant}Page,\n`), id);
      assert.ok(cases?.content.includes(`: ${constant}.cases,\n`), id);
      assert.ok(cases?.content.includes(`: ${constant}.defaults,\n`), id);
    }
  });
});
