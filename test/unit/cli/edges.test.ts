import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, statSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { AtomicFile, writeAtomically } from '../../../src/cli/atomic-file.ts';
import { GLOSSARY, inFolder, OWN } from './folder.ts';

const FILES = { 'own.yaml': GLOSSARY, 'a.md': 'The USJF met.\n' };

describe('what is written', () => {
  if (process.platform !== 'win32') {
    it('goes through a pipe, which stays one', () =>
      inFolder({}, (folder) => {
        const pipe = folder.resolve('pipe');
        execFileSync('mkfifo', [pipe]);
        const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
        const file = new AtomicFile(pipe);
        file.write('all of it');
        file.commit();
        assert.equal(readFileSync(reader, 'utf8'), 'all of it');
        closeSync(reader);
        assert.ok(statSync(pipe).isFIFO());
        assert.throws(() => writeAtomically(pipe, ''), /It is a pipe, not a regular file/);
        return Promise.resolve();
      }));
  }

  for (const target of [
    'a.md',
    './a.md',
    'link.md',
    'own.yaml',
    'known.json',
    'team.glossary.yaml',
  ]) {
    it(`is never what the run reads: ${target}`, () =>
      inFolder(
        { ...FILES, 'known.json': '{"findings": []}', 'team.glossary.yaml': 'terms: []\n' },
        async (folder) => {
          await symlink('a.md', folder.resolve('link.md'));
          const before = await folder.read(target);
          const argv = ['lint', 'a.md', ...OWN, '--baseline', 'known.json', '--output', target];
          assert.deepEqual(await folder.run(argv), {
            code: 2,
            out: '',
            error: `policy-gloss: ${target}: This run reads it, so it is not overwritten.\n`,
          });
          assert.equal(await folder.read(target), before);
        },
      ));
  }

  it('is a new baseline over an old one, and not over a note or the report', () =>
    inFolder(FILES, async (folder) => {
      const start = ['lint', 'a.md', ...OWN, '--write-baseline'];
      const run = (baseline: string, output: string) =>
        folder.run([...start, '--baseline', baseline, '--output', output]);
      assert.equal((await run('known.json', 'report')).code, 0);
      assert.equal((await run('known.json', 'report')).code, 0);
      assert.equal((await run('a.md', 'report')).code, 2);
      assert.equal((await run('new.json', 'new.json')).code, 2);
    }));
});

describe('a baseline without findings', () => {
  for (const text of ['{}', 'null', '[]', '{"findings": 1}']) {
    it(`is told in whole sentences: ${text}`, () =>
      inFolder({ ...FILES, 'known.json': text }, async (folder) => {
        const { code, error } = await folder.run(['lint', 'a.md', '--baseline', 'known.json']);
        assert.equal(code, 2);
        assert.match(error, /: It has no "findings"\. Write a baseline with --write-baseline\.\n$/);
      }));
  }
});

describe('lint finds', () => {
  it('nothing for an empty path, which is an error', () =>
    inFolder(FILES, async (folder) => {
      const { code, error } = await folder.run(['lint', '--fix', '', ...OWN]);
      assert.equal(code, 2);
      assert.equal(error, 'policy-gloss: A path is empty; give none for all notes below here.\n');
      assert.equal(await folder.read('a.md'), FILES['a.md']);
    }));

  const found = async (argv: readonly string[], cwd: string): Promise<string[]> => {
    let paths: string[] = [];
    await inFolder({ 'a.md': '', 'sub/b.md': '', 'else/c.md': '' }, async (folder) => {
      await symlink('.', folder.resolve('loop'));
      await symlink('..', folder.resolve('sub/up'));
      await symlink('../else', folder.resolve('sub/else'));
      await symlink('../a.md', folder.resolve('sub/same.md'));
      const { out } = await folder.run(['lint', '--format', 'json', ...argv], { cwd });
      paths = (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
    });
    return paths;
  };

  it('each file once, whatever links lead to it', async () => {
    assert.deepEqual(await found([], '.'), ['a.md', 'else/c.md', 'sub/b.md']);
    assert.deepEqual(await found(['sub/same.md', 'a.md'], '.'), ['a.md']);
  });

  it('what links lead to, but for folders above', async () => {
    assert.deepEqual(await found([], 'sub'), ['b.md', 'else/c.md', 'same.md']);
    assert.deepEqual(await found(['same.md'], 'sub'), ['same.md']);
  });
});

describe('check', () => {
  it('warns of a text that is missing or outside of the repository, at its source', () =>
    inFolder(
      {
        'own.yaml': `terms:
  - {name: N, quotes: [{source: gone, text: a word or two}]}
sources:
  - {id: gone, title: T, custom: {text: texts/gone.txt}}
  - {id: outside, title: T, custom: {text: ../outside.txt}}
  - {id: none, title: T}
`,
        'texts/other.txt': '',
      },
      async (folder) => {
        for (const texts of [[], ['--texts', 'texts']]) {
          const { code, out, error } = await folder.run(['check', 'own.yaml', ...texts]);
          assert.deepEqual([code, error], [0, '']);
          assert.deepEqual(out.split('\n').slice(1, 4), [
            '  4:5  warning  The text of "gone" cannot be read: texts/gone.txt: There is no such file.  unreadable-text',
            '  5:5  warning  The text of "outside" cannot be read: ../outside.txt: It is outside of the workspace or repository.  unreadable-text',
            '',
          ]);
        }
      },
    ));
});
