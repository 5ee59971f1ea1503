import { strict as assert } from 'node:assert';
import { parseNote } from '../../../../src/core/index.ts';

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
