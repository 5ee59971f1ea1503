import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PROBLEM_CODES } from '../../../src/core/index.ts';
import { TERM_KEYS } from '../../../src/core/glossary/types.ts';
import { parse } from '../core/glossary/marked.ts';
import { inFolder } from './folder.ts';

const COMMAND_LINE = readFileSync('docs/command-line.md', 'utf8');
const FORMAT = readFileSync('docs/glossary-format.md', 'utf8');
/** The part of a page below a heading of the second level. */
const section = (page: string, heading: string): string =>
  page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? assert.fail(heading);

describe('docs/command-line.md', () => {
  for (const command of ['lint', 'check', 'terms', 'cite', 'verify']) {
    it(`has the options of ${command}, and no other`, () =>
      inFolder({}, async (folder) => {
        const { out } = await folder.run([command, '--help']);
        const real = [...out.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map((match) => match[1]);
        const rows = section(COMMAND_LINE, command).match(/^\| `--.*$/gm) ?? [];
        const told = rows.flatMap((row) =>
          [...(row.split(' | ')[0] ?? '').matchAll(/--[a-z-]+/g)].map((match) => match[0]),
        );
        assert.deepEqual([...told, '--help'].toSorted(), real.toSorted());
      }));
  }

  it('shows JSON that is JSON', () => {
    const blocks = [...COMMAND_LINE.matchAll(/```json\n([^`]*)```/g)];
    assert.equal(blocks.length, 4);
    for (const [, json = ''] of blocks) assert.ok(JSON.parse(json));
  });
});

describe('docs/glossary-format.md', () => {
  it('has every key of a term and every problem', () => {
    const rows = (part: string): string[] =>
      [...part.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1] ?? '');
    assert.deepEqual(rows(section(FORMAT, 'A term')), [...TERM_KEYS]);
    assert.deepEqual(rows(section(FORMAT, 'Problems')).toSorted(), [...PROBLEM_CODES].toSorted());
  });

  it('shows glossaries without problems', () => {
    const blocks = [...FORMAT.matchAll(/```yaml\n([^`]*)```/g)].map((match) => match[1] ?? '');
    const glossaries = blocks.filter((text) => /^(?:terms|sources):/m.test(text));
    assert.equal(glossaries.length, 4);
    for (const text of glossaries) assert.deepEqual(parse(text).problems, []);
  });
});
