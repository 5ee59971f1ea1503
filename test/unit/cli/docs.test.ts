import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FORMATS } from '../../../src/cli/formats/format.ts';
import { CONFIG_KEYS, PROBLEM_CODES } from '../../../src/core/index.ts';
import { TERM_KEYS } from '../../../src/core/glossary/types.ts';
import { parse } from '../core/glossary/marked.ts';
import { inFolder } from './folder.ts';

const COMMAND_LINE = readFileSync('docs/command-line.md', 'utf8');
const README = readFileSync('README.md', 'utf8');
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

  for (const command of ['lint', 'check', 'terms', 'cite']) {
    it(`has the choices of each option of ${command}`, () =>
      inFolder({}, async (folder) => {
        const { out } = await folder.run([command, '--help']);
        const help = out.replaceAll(/\n {3,}/g, ' ');
        const options = [...help.matchAll(/^ {2}(--[a-z-]+) .*\(choices: ((?:"[^"]+"(?:, )?)+)/gm)];
        assert.notEqual(options.length, 0);
        for (const [, option = '', choices = ''] of options) {
          const row =
            section(COMMAND_LINE, command).match(new RegExp(`^\\| \`${option} .*$`, 'm'))?.[0] ??
            '';
          const untold = [...choices.matchAll(/"([^"]+)"/g)]
            .map(([, choice = '']) => choice)
            .filter((choice) => !row.includes(`\`${choice}\``));
          assert.deepEqual(untold, [], `add these to the row of ${option}`);
        }
      }));
  }

  it('has every key of a configuration', () => {
    const told = section(COMMAND_LINE, 'Configuration');
    const untold = CONFIG_KEYS.filter((key) => !told.includes(`\`${key}\``));
    assert.deepEqual(untold, [], 'say under "Configuration" what they set');
  });

  it('shows JSON that is JSON', () => {
    const blocks = [...COMMAND_LINE.matchAll(/```json\n([^`]*)```/g)];
    assert.equal(blocks.length, 4);
    for (const [, json = ''] of blocks) assert.ok(JSON.parse(json));
  });
});

describe('README.md', () => {
  it('names the formats of a report', () => {
    const [, others = ''] = /lint --format json notes +# also: (.*)/.exec(README) ?? [];
    assert.deepEqual(
      ['json', ...others.split(', ')],
      FORMATS.filter((format) => format !== 'stylish'),
    );
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
