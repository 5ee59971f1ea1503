import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'docs/decisions';
const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md' && file !== 'template.md');
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

describe('the pages of decisions', () => {
  const rows = [...read('README.md').matchAll(/^\| \[(.+)\]\((.+\.md)\) +\| (.+?) +\|$/gm)];

  it('are all listed, and nothing else is', () => {
    assert.deepEqual(rows.map(([, , file]) => file).toSorted(), pages.toSorted());
  });

  for (const [, title, file = '', status] of rows) {
    it(`${file} has the title and the status of the list, and the parts of the template`, () => {
      const lines = read(file).split('\n');
      assert.equal(lines[0], `# ${title}`);
      assert.equal(lines[2], `Status: ${status}`);
      const headings = (text: string) => text.match(/^## .+$/gm);
      assert.deepEqual(headings(read(file)), headings(read('template.md')));
      assert.ok(lines.length < 60, `${lines.length} lines`);
    });
  }
});
