import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citableAs, legalKey } from '../../../../src/core/bibliographies/keys.ts';

describe('A citation key', () => {
  const keys: [key: string, how: string, legal: string][] = [
    ['nishimura-2024', 'plain', 'nishimura-2024'],
    ['西村2024', 'plain', '西村2024'],
    ['DBLP:conf/x/Y', 'plain', 'DBLP:conf/x/Y'],
    ['a_b__c', 'plain', 'a_b__c'],
    ['2024', 'plain', '2024'],
    ['smith.', 'braces', 'smith'],
    ['a--b', 'braces', 'a-b'],
    ['a::b', 'braces', 'a:b'],
    ["O'Neil2001", 'braces', 'O-Neil2001'],
    ['a b', 'never', 'a-b'],
    ['a{b}', 'never', 'a-b'],
    ['(!)', 'braces', ''],
  ];
  for (const [key, how, legal] of keys) {
    it(`${key} can be cited: ${how}`, () => {
      assert.equal(citableAs(key), how);
      assert.equal(legalKey(key), legal);
    });
  }

  it('has advice that can be followed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        const legal = legalKey(key);
        assert.ok(legal === '' || citableAs(legal) === 'plain', legal);
      }),
    );
  });

  it('that can be cited is left alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_]+(?:[:.#$%&\-+?<>~/][a-z0-9_]+){0,3}$/), (key) => {
        assert.equal(legalKey(key), key);
      }),
    );
  });
});
