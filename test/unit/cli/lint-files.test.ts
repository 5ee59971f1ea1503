import assert from 'node:assert/strict';
import { inFolder } from './folder.ts';

const TREE = {
  'a.md': '',
  'b.txt': '',
  'c.qmd': '',
  'd.Rmd': '',
  'e.markdown': '',
  'sub/f.md': '',
  'sub/deep/g.md': '',
  '[odd] (name)/h.md': '',
  'node_modules/x/i.md': '',
  '.hidden/j.md': '',
};
const NOTES = [
  '[odd] (name)/h.md',
  'a.md',
  'c.qmd',
  'd.Rmd',
  'e.markdown',
  'sub/deep/g.md',
  'sub/f.md',
];

interface Case {
  readonly what: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly cwd?: string;
  readonly found: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'all notes below the folder, without arguments', argv: [], found: NOTES },
  { what: 'all notes, for the folder itself', argv: ['.'], found: NOTES },
  { what: 'the notes of a folder', argv: ['sub'], found: ['sub/deep/g.md', 'sub/f.md'] },
  {
    what: 'the notes of a folder with brackets in its name',
    argv: ['[odd] (name)'],
    found: ['[odd] (name)/h.md'],
  },
  { what: 'a file, whatever its ending', argv: ['b.txt'], found: ['b.txt'] },
  { what: 'a file that is named twice once', argv: ['a.md', './a.md', 'a.md'], found: ['a.md'] },
  { what: 'the files of a glob', argv: ['sub/**/*.md'], found: ['sub/deep/g.md', 'sub/f.md'] },
  {
    what: 'files, folders and globs together, sorted',
    argv: ['sub', 'c.qmd', 'a.*'],
    found: ['a.md', 'c.qmd', 'sub/deep/g.md', 'sub/f.md'],
  },
  {
    what: 'paths as seen from the working folder',
    argv: ['../a.md', '.'],
    cwd: 'sub',
    found: ['../a.md', 'deep/g.md', 'f.md'],
  },
  {
    what: 'not what .gitignore names',
    files: { '.gitignore': 'sub/\n*.qmd\n' },
    argv: [],
    found: ['[odd] (name)/h.md', 'a.md', 'd.Rmd', 'e.markdown'],
  },
  {
    what: 'an ignored file that is named exactly',
    files: { '.gitignore': '*.md\n' },
    argv: ['a.md'],
    found: ['a.md'],
  },
  {
    what: 'what a nested .gitignore allows again',
    files: { '.gitignore': '*.md\n', 'sub/.gitignore': '!f.md\n' },
    argv: ['sub'],
    found: ['sub/f.md'],
  },
  {
    what: 'what a .gitignore itself allows again',
    files: { '.gitignore': '*.md\n!a.md\n' },
    argv: ['*.md', 'sub'],
    found: ['a.md'],
  },
  {
    what: 'not what a nested .gitignore names, from above',
    files: { 'sub/.gitignore': '/deep\n' },
    argv: [],
    found: NOTES.filter((note) => note !== 'sub/deep/g.md'),
  },
  {
    what: 'not what the .gitignore of a folder above names',
    files: { '.gitignore': 'sub/deep/\n' },
    argv: [],
    cwd: 'sub',
    found: ['f.md'],
  },
  {
    what: 'nothing below an ignored folder, though its own .gitignore allows it',
    files: { '.gitignore': '/sub/\n', 'sub/.gitignore': '!*.md\n' },
    argv: ['sub'],
    found: [],
  },
];

describe('lint finds', () => {
  for (const { what, files = {}, argv, cwd, found } of CASES) {
    it(what, () =>
      inFolder({ ...TREE, ...files }, async (folder) => {
        const options = ['lint', '--format', 'json', '--no-bundled', ...argv];
        const { code, out, error } = await folder.run(options, cwd === undefined ? {} : { cwd });
        assert.deepEqual([code, error], [0, '']);
        const report = JSON.parse(out) as { files: { path: string }[] };
        assert.deepEqual(
          report.files.map(({ path }) => path),
          found,
        );
      }),
    );
  }

  it('nothing by a glob that matches nothing, which is an error', () =>
    inFolder({ 'a.md': 'x\n' }, async (folder) => {
      const { code, out, error } = await folder.run(['lint', '*.mdd', 'x/**']);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(error, 'policy-gloss: No note matches "*.mdd" or "x/**".\n');
    }));

  it('no notes in an empty folder, and says so', () =>
    inFolder({}, async (folder) => {
      const { code, out, error } = await folder.run(['lint']);
      assert.deepEqual([code, out, error], [0, '0 notes checked, nothing found\n', '']);
    }));
});
