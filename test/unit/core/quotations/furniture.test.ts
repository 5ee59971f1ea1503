import assert from 'node:assert/strict';
import { furnitureOf } from '../../../../src/core/quotations/furniture.ts';

/** Lines between `/`, page breaks as `⇟`, and the lines that are page furniture. */
const CASES: readonly (readonly [text: string, ...furniture: string[]])[] = [
  // Numbers alone in their lines are page numbers where three neighbors count up, more than two lines apart each.
  ['ta/tb/3/tc/td/te/4/tf/tg/th/5/ti', '3', '4', '5'],
  ['ta/tb/3/tc/td/te/4/tf/tg/th/ti'],
  ['ta/3/tb/tc/4/td/te/5', '3', '4', '5'],
  ['ta/3/tb/4/tc/5'],
  ['ta/tb/3/tc/td/te/4/tf/tg/th/6/ti'],
  ['ta/tb/3/tc/td/te/4/tf/tg/th/5/ti/tj/tk/20', '3', '4', '5'],
  ['ta/tb/1/tc/td/te/3/tf/tg/th/4/ti/tj/tk/5', '3', '4', '5'],
  ['ta/tb/3/tc/td/te/3/tf/tg/th/3/ti'],
  ['ta/tb/tc'],
  // … or beside a page break.
  ['ta/3/⇟/tb', '3'],
  ['ta/⇟/7/tb', '7'],
  ['ta/⇟/tx/7/tb'],
  ['ta/⇟/12345/tb'],
  ['ta/⇟/1234/tb', '1234'],
  // Dressed ones are page numbers anywhere, Roman ones beside a page break.
  ['ta/- 3 -/tb', '- 3 -'],
  ['ta/Page 4 of 9/tb', 'Page 4 of 9'],
  ['ta/p. 4/tb', 'p. 4'],
  ['ta/[p. 4]/tb', '[p. 4]'],
  ['ta/第3頁/tb', '第3頁'],
  ['ta/4/tb/4 of 9/tc', '4 of 9'],
  ['ta/page four of nine/tb'],
  ['ta/page 4 of 9 that we read/tb'],
  ['ta/3/⇟/iv/tb', '3', 'iv'],
  ['ta/3/tb/iv/tc'],
  ['ta/3/⇟/mix/tb', '3'],
  // Running heads stand at three page breaks or more; the numbers in them may differ.
  ['ta/⇟/Head/tb/⇟/Head/tc/⇟/Head/td', 'Head', 'Head', 'Head'],
  ['ta/⇟/Head/tb/⇟/Head/tc/⇟/Other/td'],
  ['ta/⇟/Head 1/tb/⇟/HEAD 2/tc/⇟/3 head/td', 'Head 1', 'HEAD 2', '3 head'],
  ['ta/⇟/Head A/tb/⇟/Head B/tc/⇟/Head C/td'],
  [
    `ta/⇟/${'H'.repeat(90)}/tb/⇟/${'H'.repeat(90)}/tc/⇟/${'H'.repeat(90)}`,
    ...Array<string>(3).fill('H'.repeat(90)),
  ],
  [`ta/⇟/${'H'.repeat(91)}/tb/⇟/${'H'.repeat(91)}/tc/⇟/${'H'.repeat(91)}`],
  // … or within two lines of a page number.
  [
    'one/Head/two/- 1 -/three/four/Head/five/- 2 -/six/seven/Head/eight/- 3 -',
    '- 1 -',
    '- 2 -',
    '- 3 -',
    'Head',
    'Head',
    'Head',
  ],
  [
    'Head/ta/tb/tc/- 1 -/td/te/tf/Head/tg/th/ti/- 2 -/tj/tk/tl/Head/tm/tn/to/- 3 -',
    '- 1 -',
    '- 2 -',
    '- 3 -',
  ],
];

describe('the page furniture of a printed text', () => {
  for (const [lines, ...expected] of CASES) {
    for (const end of ['\n', '\r\n']) {
      it(JSON.stringify(lines + end), () => {
        const text = lines.replaceAll('/⇟/', `${end}\f`).replaceAll('/', end);
        const found = furnitureOf(text).map((range) => text.slice(range.start, range.end));
        assert.deepEqual(found.toSorted(), expected.toSorted());
      });
    }
  }

  it('may be a number with the number of pages', () => {
    const [found] = furnitureOf('a\nb\n4/9\nc');
    assert.deepEqual(found, { start: 4, end: 7 });
  });

  it('comes in the order of the text', () => {
    const starts = furnitureOf('a\n\fHead\nb\n3\n\fHead\nc\n4\n\fHead\nd').map(
      ({ start }) => start,
    );
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    assert.equal(starts.length, 5);
  });
});
