import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/index.ts';
import { citationComment } from '../../../../src/core/text/citation-comments.ts';
import { citableAs, writtenKey } from '../../../../src/core/text/citation-keys.ts';

describe('the citation keys of a note', () => {
  const cases: readonly (readonly [note: string, ...keys: string[]])[] = [
    ['As one reads [@treaty].', 'treaty'],
    ['As @treaty says, [see @law, art. 5; -@speech].', 'treaty', 'law', 'speech'],
    ['Write to someone@example.org.'],
    // A backslash makes a sign of a sign, as everywhere in Markdown.
    ['As one reads [\\@treaty] and \\@law.'],
    ['As one reads [see \\@treaty; @law].', 'law'],
  ];
  for (const [note, ...keys] of cases)
    it(`${note} has ${keys.join(', ') || 'none'}`, () => {
      const found = parseNote(note).citations.flatMap((citation) => citation.keys);
      assert.deepEqual(
        found.map(({ key }) => key),
        keys,
      );
    });
});

describe('keys that need braces', () => {
  const plain = ['a', 'a-b', 'Smith:2001', 'a_b', '日本2024'];
  const braced = ['a--b', 'HFH+:WEKA:09', 'you_dont_????', 'a]b', 'a;b', 'a[b', '-a', 'a@b', 'a|b'];
  for (const key of plain) it(`${key} has none`, () => assert.equal(writtenKey(key), key));
  for (const key of braced) it(`${key} has them`, () => assert.equal(writtenKey(key), `{${key}}`));

  // A line that begins with `[@{a]: b}]` defines a link.
  for (const key of ['a b', 'a{b', 'a}b', 'a]:b'])
    it(`${key} cannot be cited`, () => assert.equal(citableAs(key), 'never'));

  it('keys and locators with two dashes or ampersands are read from a comment as they are meant', () => {
    const citation = `[@a&a, pp. 3--4; @${writtenKey('b--c&amp;#45;')}, {sec. I--II}; @d&amp; @e]`;
    const [found] = parseNote(`x ${citationComment(citation)}`).citations;
    assert.deepEqual(
      found?.keys.map(({ key, suffix }) => [key, suffix]),
      [
        ['a&a', 'pp. 3–4'],
        ['b--c&amp;#45;', 'sec. I–II'],
        ['d&amp', ''],
        ['e', ''],
      ],
    );
  });

  it('any key that can be cited is read as it was written, in every kind of citation', () => {
    const char = fc.constantFrom(...'aZé日09_:.#$%&-+?<>~/!*`|[];,"\'()=^@\\');
    const keys = fc.string({ unit: char, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const bracket = `[see @${writtenKey(a)}, p. 3; @${writtenKey(b)}]`;
        for (const text of [bracket, `A @${writtenKey(a)} and @${writtenKey(b)} b`]) {
          const found = parseNote(`x ${text} y`).citations.flatMap(({ keys: all }) => all);
          assert.deepEqual(
            found.map(({ key }) => key),
            [a, b],
          );
        }
        const comment = `x ${citationComment(bracket)}\n`;
        const [found] = parseNote(comment).citations;
        assert.deepEqual(
          found?.keys.map(({ key }) => key),
          [a, b],
        );
        assert.equal(found.keys[0]?.suffix, 'p. 3');
      }),
    );
  });
});
