import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import type { Log } from 'sarif';
import { inFolder, type Folder } from './folder.ts';

const TREATY = 'TREATY\n\nEach Party recognizes that an armed attack would be dangerous.\n';
const NOTE = 'It says “an armed attack could be dangerous” [@treaty].\n';
const glossary = (text: string): string =>
  `sources:\n  - {id: treaty, title: Treaty, custom: {text: ${JSON.stringify(text)}}}\n`;

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly related?: unknown }[];
  }[];
}

async function rulesIn(folder: Folder, ...argv: string[]): Promise<string[]> {
  const { out } = await folder.run(['lint', '--no-bundled', '--format', 'json', ...argv]);
  const { files } = JSON.parse(out) as JsonReport;
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('lint with the texts of sources', () => {
  it('reads the file that custom.text names, as seen from its glossary', () =>
    inFolder(
      {
        'team/a.glossary.yaml': glossary('../texts/treaty.txt'),
        'texts/treaty.txt': TREATY,
        'team/note.md': NOTE,
      },
      async (folder) => {
        assert.deepEqual(await rulesIn(folder, 'team'), ['misquote']);
        assert.deepEqual(await rulesIn(folder, 'team', '--jobs', '2'), ['misquote']);
        assert.deepEqual(await rulesIn(folder, 'team', '--rule', 'misquote=off'), []);
      },
    ));

  it('reads what bibliographies name by custom.text, too', () =>
    inFolder(
      {
        'refs.json': JSON.stringify([
          { id: 'treaty', type: 'treaty', title: 'Treaty', custom: { text: 'treaty.txt' } },
        ]),
        'treaty.txt': TREATY,
        'note.md': `---\nbibliography: refs.json\n---\n${NOTE}`,
      },
      async (folder) => assert.deepEqual(await rulesIn(folder, 'note.md'), ['misquote']),
    ));

  it('takes a text for a part where its source says so', () =>
    inFolder(
      { 'treaty.txt': TREATY, 'note.md': 'It says “nobody has seen these words” [@treaty].' },
      async (folder) => {
        const custom = async (value: string): Promise<string[]> => {
          await folder.write({
            'a.glossary.yaml': `sources: [{id: treaty, title: T, custom: ${value}}]\n`,
          });
          return rulesIn(folder, 'note.md');
        };
        assert.deepEqual(await custom('{text: treaty.txt}'), ['misquote']);
        assert.deepEqual(await custom('{text: treaty.txt, coverage: full}'), ['misquote']);
        assert.deepEqual(await custom('{text: treaty.txt, coverage: excerpts}'), [
          'unverified-quote',
        ]);
        assert.deepEqual(await custom('{coverage: full}'), ['unverified-quote']);
      },
    ));

  it('looks in the folder of --texts first', () =>
    inFolder(
      {
        'a.glossary.yaml': glossary('old.txt'),
        'old.txt': TREATY.replace('would', 'could'),
        'texts/treaty.md': TREATY,
        'note.md': NOTE,
      },
      async (folder) => {
        assert.deepEqual(await rulesIn(folder, 'note.md'), []);
        assert.deepEqual(await rulesIn(folder, 'note.md', '--texts', 'texts'), ['misquote']);
        const { code, error } = await folder.run(['lint', '--texts', 'nowhere']);
        assert.deepEqual([code, error], [2, 'policy-gloss: nowhere: There is no such file.\n']);
      },
    ));

  it('reads nothing outside of the repository and the glossary’s folder, whatever leads there', () =>
    inFolder({ 'treaty.txt': TREATY }, (outside) =>
      inFolder({ 'note.md': NOTE }, async (folder) => {
        for (const text of [
          outside.resolve('treaty.txt'),
          'https://x.org/treaty.txt',
          'link.txt',
        ]) {
          await folder.write({ 'a.glossary.yaml': glossary(text) });
          if (text === 'link.txt')
            await symlink(outside.resolve('treaty.txt'), folder.resolve('link.txt'));
          assert.deepEqual(await rulesIn(folder, 'note.md'), ['unverified-quote'], text);
        }
      }),
    ));

  it('takes a text that cannot be read for one that is not there; check says why', () =>
    inFolder(
      {
        'a.glossary.yaml': glossary('treaty.txt'),
        'note.md': NOTE,
        'treaty.txt': new Uint8Array([0xff, 0xfe, 0x41]),
      },
      async (folder) => {
        assert.deepEqual(await rulesIn(folder, 'note.md'), ['unverified-quote']);
        await folder.write({
          'a.glossary.yaml': `${glossary('treaty.txt')}terms: [{name: A, quotes: [{source: treaty, text: B c d}]}]\n`,
        });
        const { out } = await folder.run(['check', '--no-bundled']);
        assert.match(out, /The text of "treaty" cannot be read: treaty\.txt: The file is UTF-16/);
      },
    ));

  it('tells what the source says, where and how it differs', () =>
    inFolder(
      { 'a.glossary.yaml': glossary('a b/treaty.txt'), 'a b/treaty.txt': TREATY, 'note.md': NOTE },
      async (folder) => {
        const report = await folder.run(['lint', '--no-bundled', '--format', 'json']);
        const { files } = JSON.parse(report.out) as JsonReport;
        assert.deepEqual(files.find(({ path }) => path === 'note.md')?.findings[0]?.related, {
          source: 'treaty',
          before: 'Each Party recognizes that ',
          text: 'an armed attack would be dangerous',
          after: '.',
          path: 'a b/treaty.txt',
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 62,
          offset: 35,
          endOffset: 69,
          difference: [
            { op: 'equal', text: 'an armed attack ' },
            { op: 'delete', text: 'would ' },
            { op: 'insert', text: 'could ' },
            { op: 'equal', text: 'be dangerous' },
          ],
        });
        const { out } = await folder.run(['lint', '--no-bundled', '--format', 'sarif']);
        const [result] = (JSON.parse(out) as Log).runs[0]?.results ?? [];
        assert.deepEqual(result?.relatedLocations, [
          {
            id: 1,
            message: { text: '@treaty: an armed attack would be dangerous' },
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/treaty.txt' },
              region: {
                startLine: 3,
                startColumn: 28,
                endLine: 3,
                endColumn: 62,
                charOffset: 35,
                charLength: 34,
              },
            },
          },
        ]);
      },
    ));

  it('says the same of standard input', () =>
    inFolder(
      { 'a.glossary.yaml': glossary('treaty.txt'), 'treaty.txt': TREATY },
      async (folder) => {
        const { out } = await folder.run(['lint', '--no-bundled', '--stdin'], { input: NOTE });
        assert.match(
          out,
          /1:26 +warning +Differs from @treaty: “could” instead of “would”\. +misquote/,
        );
      },
    ));
});
