import assert from 'node:assert/strict';
import { placeOfMark } from '../../../../src/core/index.ts';

describe('the place of a footnote’s mark', () => {
  // ‸ is the cursor.
  const cases: readonly (readonly [line: string, marked: string])[] = [
    ['says‸', 'says[^1]'],
    ['says ‸', 'says[^1]'],
    ['says.  ‸', 'says.[^1]'],
    ['says\t‸', 'says[^1]'],
    ['述べる。　‸', '述べる。[^1]'],
    ['says ‸.', 'says[^1].'],
    ['says ‸ more', 'says[^1] more'],
    ['says ‸more', 'says[^1] more'],
    ['says ‸“more”', 'says[^1] “more”'],
    ['says ‸[@key]', 'says[^1] [@key]'],
    ['says‸more', 'says[^1]more'],
    ['‸', '[^1]'],
    ['  ‸', '  [^1]'],
    ['- ‸', '- [^1]'],
    ['- [ ] ‸', '- [ ] [^1]'],
    ['> ‸', '> [^1]'],
    ['12. ‸', '12. [^1]'],
    ['## ‸', '## [^1]'],
    ['| ‸ |', '| [^1] |'],
    ['[^a]: ‸', '[^a]: [^1]'],
    ['- says ‸', '- says[^1]'],
  ];
  for (const [line, expected] of cases)
    it(line, () => {
      const [before = '', after = ''] = line.split('‸');
      const place = placeOfMark(before, after);
      assert.equal(`${before.slice(0, place.start)}[^1]${place.after}${after}`, expected);
    });
});
