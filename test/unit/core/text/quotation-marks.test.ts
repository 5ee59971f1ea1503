import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyzeNote, lintNote, parseNote, quotationsIn } from '../../../../src/core/index.ts';
import { CLOSING_MARKS, outermostQuotations } from '../../../../src/core/text/quotation-marks.ts';
import { indexOf } from '../glossaries.ts';

const PAGE = new URL('../../../../docs/quotations.md', import.meta.url);
const INDEX = indexOf('terms: [{acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}]');

/** The pairs of the table in docs/quotations.md. */
const LISTED = readFileSync(PAGE, 'utf8')
  .split('\n')
  .flatMap((line) => /^ {2}\| [A-Z][^|]+\| (.*?) *\|$/.exec(line)?.[1] ?? [])
  .filter((cell) => cell !== 'Marks')
  .flatMap((cell) => cell.split(', '))
  .map((pair) => pair.replace(/^` (.*) `$/, '$1').split(/[ …]/));
const KNOWN = Object.entries(CLOSING_MARKS).flatMap(([opening, closing]) =>
  [...closing].map((one) => (opening === '`' ? ['``', one + one] : [opening, one])),
);

/** The outermost quotations of a paragraph, without their marks. */
function quoted(text: string): string[] {
  return parseNote(text).blocks.flatMap(({ prose }) =>
    outermostQuotations(prose).map(({ start, end }) => prose.text.slice(start + 1, end - 1)),
  );
}

describe('quotation marks', () => {
  it('are those that docs/quotations.md lists', () => {
    assert.deepEqual(LISTED.toSorted(), KNOWN.toSorted());
    assert.ok(LISTED.length > 20);
  });

  for (const [opening = '', closing = ''] of KNOWN) {
    it(`${opening} ${closing} quote, and what they quote has no fix`, () => {
      const note = `The USJF said ${opening}the USJF met${closing} and the USJF left.`;
      assert.deepEqual(quoted(note), ['the USJF met']);
      const fixes = lintNote(analyzeNote(note, INDEX)).filter(({ fix }) => fix !== undefined);
      assert.deepEqual(
        fixes.map(({ range }) => range.start),
        [note.indexOf('USJF'), note.lastIndexOf('USJF')],
      );
    });
  }

  const cases: readonly (readonly [text: string, quotations: readonly string[]])[] = [
    ["He said ``the allies' plan'' and 'no more' of it.", ["the allies' plan", 'no more']],
    ["The ``first'', then the allies' own.", ['first']],
    ['A stray `` mark of it.', []],
    ['Han sade ’vi stannar här’ i dag.', ['vi stannar här']],
    ['In the ’90s the allies’ plan and Japan’s plan failed.', []],
    ['防衛省は《防衛白書》と〈要旨〉を出した。', ['防衛白書', '要旨']],
    ['《「白書」の要旨》', ['「白書」の要旨']],
    ['In ’79 it was the others’.', []],
    ['I think it was 1977 or ’79. The workers’ plan failed.', []],
    ['Take ’em to the allies’ plan, and ’Abd to the others’ plan.', []],
    ['Det är ’vi och alla andra länders’.', ['vi och alla andra länders']],
    ['It is 3 〉 2.', []],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(quoted(text), expected);
    });
  }

  it('of titles hold nothing that is checked', () => {
    const citations = (text: string): number[] =>
      quotationsIn(parseNote(text)).map((quotation) => quotation.citations.length);
    assert.deepEqual(citations('《認められないこと》 [@a]'), [0]);
    assert.deepEqual(citations('「認められないこと」 [@a]'), [1]);
  });
});
