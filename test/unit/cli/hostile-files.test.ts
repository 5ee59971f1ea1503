import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { chmod, link, mkdir, readdir, stat, symlink, truncate, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AtomicFile, replaceText } from '../../../src/cli/atomic-file.ts';
import { parseGlossary } from '../../../src/core/index.ts';
import { readText } from '../../../src/cli/files.ts';
import { LIMITS } from '../../../src/workspace/limits.ts';
import { packGlossary } from '../../../src/cli/packed-glossary.ts';
import { usefulJobs } from '../../../src/cli/pool.ts';
import { run } from '../../../src/cli/run.ts';
import { Folder, GLOSSARY, inFolder, OWN, type Outcome } from './folder.ts';

const isPosix = process.platform !== 'win32';
const FILES = { 'own.yaml': GLOSSARY, 'a.md': 'The USJF met.\n' };
const FIXED = 'The USFJ met.\n';

/** A second folder, which belongs to somebody else. */
async function outside(test: (folder: Folder) => Promise<void>): Promise<void> {
  const folder = await Folder.create();
  try {
    await test(folder);
  } finally {
    await folder.remove();
  }
}

interface Place {
  readonly what: string;
  /** The file that is not a regular one. */
  readonly file: string;
  readonly argv: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly code: number;
  readonly error: RegExp;
}

const IS_PIPE = /It is a pipe, not a regular file\.\n$/;
const PLACES: readonly Place[] = [
  { what: 'a note by a link', file: 'p.md', argv: ['lint'], code: 2, error: IS_PIPE },
  { what: 'a named note', file: 'p', argv: ['lint', 'p'], code: 2, error: IS_PIPE },
  { what: 'a configuration', file: '.policy-gloss.yaml', argv: ['lint'], code: 2, error: IS_PIPE },
  {
    what: 'a named configuration',
    file: 'p',
    argv: ['lint', '--config', 'p'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a glossary by a link',
    file: 'p.glossary.yaml',
    argv: ['lint'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a named glossary',
    file: 'p',
    argv: ['lint', '--glossary', 'p'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a named bibliography',
    file: 'p.bib',
    argv: ['lint', '--bibliography', 'p.bib'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a bibliography of a note',
    file: 'p.bib',
    files: { 'a.md': '---\nbibliography: p.bib\n---\n\n[@a]\n' },
    argv: ['lint'],
    code: 0,
    error: IS_PIPE,
  },
  {
    what: 'a bibliography of a configuration',
    file: 'p.bib',
    files: { '.policy-gloss.yaml': 'bibliographies: [p.bib]\n' },
    argv: ['lint'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'git’s list of what is ignored',
    file: '.gitignore',
    argv: ['lint'],
    code: 0,
    error: /^$/,
  },
  {
    what: 'a baseline',
    file: 'p',
    argv: ['lint', '--baseline', 'p'],
    code: 2,
    error: /It is a pipe, not a regular file\. Write a baseline/,
  },
  {
    what: 'a checked glossary',
    file: 'p.yaml',
    argv: ['check', 'p.yaml'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'the note of a list of terms',
    file: 'p.md',
    argv: ['terms', 'p.md'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a style',
    file: 'p.csl',
    files: { 'a.glossary.yaml': 'sources: [{id: a, type: book, title: T}]\n' },
    argv: ['cite', 'a', '--style', 'p.csl'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a glossary of sources',
    file: 'p.yaml',
    argv: ['cite', 'a', '--glossary', 'p.yaml'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a source’s text',
    file: 'p.txt',
    argv: ['verify', 'a b c d e f', '--source', 'p.txt'],
    code: 2,
    error: IS_PIPE,
  },
  {
    what: 'a text in a folder of texts',
    file: 'texts/k.txt',
    files: {
      'b.glossary.yaml': 'sources: [{id: k, type: book, title: T}]\n',
      'a.md': '“A b c d e f g h” [@k].\n',
    },
    argv: ['lint', '--texts', 'texts'],
    code: 0,
    error: /^$/,
  },
];

describe('a file that is not a regular one', () => {
  if (!isPosix) return;
  for (const { what, file, argv, files = {}, code, error } of PLACES) {
    it(`is not read: ${what}`, () =>
      inFolder({ 'a.md': 'Nothing.\n', ...files }, async (folder) => {
        mkdirSync(path.dirname(folder.resolve(file)), { recursive: true });
        execFileSync('mkfifo', [folder.resolve('pipe')]);
        await symlink(folder.resolve('pipe'), folder.resolve(file));
        const run = await folder.run([...argv, '--no-bundled']);
        assert.match(run.error, error);
        assert.equal(run.code, code);
        assert.ok(run.error.split('\n').length <= 2, run.error);
      }));
  }

  it('is passed over where it has the name of a note or a glossary itself', () =>
    inFolder({ 'a.md': '' }, async (folder) => {
      for (const name of ['f.md', 'f.glossary.yaml'])
        execFileSync('mkfifo', [folder.resolve(name)]);
      const { code, out, error } = await folder.run(['lint', '--no-bundled']);
      assert.deepEqual([code, out, error], [0, '1 note checked, nothing found\n', '']);
    }));

  for (const device of ['/dev/zero', '/dev/null']) {
    it(`is not read: ${device}`, () =>
      inFolder({ 'a.md': `---\nbibliography: ${device}\n---\n\n[@a]\n` }, async (folder) => {
        const named = await folder.run(['lint', device]);
        assert.equal(named.code, 2);
        assert.match(named.error, /: It is a device, not a regular file\.\n$/);
        const { error } = await folder.run(['lint']);
        assert.match(error, /: It is a device, not a regular file\.\n$/);
      }));
  }
});

describe('a file of more bytes than are read', () => {
  for (const [argv, file, limit] of [
    [['lint', 'f.md'], 'f.md', LIMITS.note],
    [['lint', 'a.md', '--bibliography', 'f.bib'], 'f.bib', LIMITS.bibliography],
    [['lint', 'a.md', '--glossary', 'f.yaml'], 'f.yaml', LIMITS.glossary],
    [['lint', 'a.md', '--config', 'f.yaml'], 'f.yaml', LIMITS.configuration],
    [['lint', 'a.md', '--baseline', 'f.json'], 'f.json', LIMITS.baseline],
    [['verify', 'a b c d e', '--source', 'f.txt'], 'f.txt', LIMITS.text],
    [['terms', 'f.md'], 'f.md', LIMITS.note],
  ] as const) {
    it(`is not read, and one line says so: ${argv.join(' ')}`, () =>
      inFolder({ 'a.md': '', [file]: '' }, async (folder) => {
        await truncate(folder.resolve(file), limit + 1);
        const { code, error } = await folder.run(argv);
        assert.equal(code, 2);
        assert.ok(
          error.includes(`It has more than ${limit / 1e6} MB, too much to be read.`),
          error,
        );
        assert.equal(error.trim().split('\n').length, 1, error);
      }));
  }

  it('is not one of exactly so many', () =>
    inFolder({ 'a.md': '' }, async (folder) => {
      await truncate(folder.resolve('a.md'), 1000);
      assert.equal(readText(folder.resolve('a.md'), 1000).text.length, 1000);
      assert.throws(() => readText(folder.resolve('a.md'), 999), /more than/);
    }));

  it('is standard input, too', () =>
    inFolder({}, async (folder) => {
      const { code, error } = await folder.run(['lint', '--stdin'], {
        input: Buffer.alloc(LIMITS.note + 1, 32),
      });
      assert.equal(code, 2);
      assert.equal(error, 'stdin.md: It has more than 20 MB, too much to be read.\n');
    }));

  if (existsSync('/proc/self/pagemap')) {
    it('is a file of the system that says that it is empty', () => {
      assert.throws(() => readText('/proc/self/pagemap', 100_000), /more than 0\.1 MB/);
      assert.match(readText('/proc/self/status', 100_000).text, /^Name:/);
    });
  }
});

describe('what a run writes', () => {
  const NOTE =
    '---\nbibliography: r.bib\n---\n\nThe USJF “would be a very dangerous attack” [@treaty] [@k].\n';
  const READ = {
    'own.yaml': GLOSSARY,
    'a.md': NOTE,
    'r.bib': '@book{k, title = {T}}\n',
    'library.bib': '',
    '.policy-gloss.yaml': 'bibliographies: [library.bib]\n',
    'team.glossary.yaml': 'sources: [{id: treaty, title: T, type: book, custom: {text: t.txt}}]\n',
    't.txt': 'An attack.\n',
    'texts/other.txt': 'x\n',
    '.gitignore': '# nothing\n',
    'named.bib': '',
  };
  for (const target of Object.keys(READ)) {
    for (const links of [false, true]) {
      it(`is never what it reads${links ? ', by a hard link' : ''}: ${target}`, () =>
        inFolder(READ, async (folder) => {
          if (links) await link(folder.resolve(target), folder.resolve('report'));
          const output = links ? 'report' : target;
          const argv = ['lint', 'a.md', ...OWN, '--bibliography', 'named.bib', '--texts', 'texts'];
          const reports = await folder.run([...argv, '--output', output, '--format', 'json']);
          const isTold = `policy-gloss: ${output}: This run reads it, so it is not overwritten.\n`;
          assert.deepEqual([reports.code, reports.error], [2, isTold]);
          const known = await folder.run([...argv, '--baseline', output, '--write-baseline']);
          assert.deepEqual([known.code, known.error], [2, isTold]);
          assert.deepEqual(
            await Promise.all(Object.keys(READ).map((name) => folder.read(name))),
            Object.values(READ),
          );
          assert.deepEqual(
            (await readdir(folder.path)).filter((name) => name.endsWith('.tmp')),
            [],
          );
        }));
    }
  }

  for (const target of ['new.glossary.yaml', '.policy-gloss.yaml', 'sub/.gitignore']) {
    it(`is never what the next run would read: ${target}`, () =>
      inFolder({ ...FILES, 'sub/x': '' }, async (folder) => {
        const { code, error } = await folder.run(['lint', 'a.md', ...OWN, '--output', target]);
        assert.equal(code, 2);
        assert.match(error, /: The next run would read it; give another name\.\n$/);
        assert.equal(existsSync(folder.resolve(target)), false);
      }));
  }
});

describe('lint --fix', () => {
  it('leaves a file that was saved meanwhile, and says so', () =>
    inFolder({ 'a.md': 'saved' }, async (folder) => {
      const file = folder.resolve('a.md');
      assert.throws(
        () => replaceText(file, 'old', 'new'),
        /Another program saved it in the meantime/,
      );
      assert.throws(() => replaceText(file, '\uFEFFsaved', 'new'), /Another program saved it/);
      assert.equal(await folder.read('a.md'), 'saved');
      replaceText(file, 'saved', 'new');
      assert.equal(await folder.read('a.md'), 'new');
      assert.deepEqual((await readdir(folder.path)).toSorted(), ['.git', 'a.md']);
    }));

  it('makes no file that was removed meanwhile, and replaces no folder', () =>
    inFolder({}, async (folder) => {
      assert.throws(() => replaceText(folder.resolve('a.md'), 'old', 'new'), { code: 'ENOENT' });
      await mkdir(folder.resolve('b.md'));
      assert.throws(() => replaceText(folder.resolve('b.md'), 'old', 'new'), /It is a folder/);
      assert.deepEqual((await readdir(folder.path)).toSorted(), ['.git', 'b.md']);
    }));

  it('looks last, when all is written', () =>
    inFolder({ 'a.md': 'old' }, async (folder) => {
      const file = new AtomicFile(folder.resolve('a.md'), {
        check: () => {
          throw new Error('no');
        },
      });
      file.write('new');
      assert.throws(() => file.commit(), /^Error: no$/);
      assert.equal(await folder.read('a.md'), 'old');
      assert.deepEqual((await readdir(folder.path)).toSorted(), ['.git', 'a.md']);
    }));

  it('does not change a note that is read-only, and reports it as it is', () =>
    inFolder(FILES, async (folder) => {
      await chmod(folder.resolve('a.md'), 0o444);
      const { code, out, error } = await folder.run(['lint', '--fix', ...OWN]);
      assert.equal(code, 2);
      assert.equal(error, 'a.md: Permission denied.\n');
      assert.match(out, /"USJF" is a misspelling/);
      assert.equal(await folder.read('a.md'), FILES['a.md']);
    }));

  if (isPosix && process.getuid?.() === 0) {
    it('keeps the owner and, with it, the mode', () =>
      inFolder(FILES, async (folder) => {
        execFileSync('chown', ['65534:65534', folder.resolve('a.md')]);
        await chmod(folder.resolve('a.md'), 0o4755);
        assert.equal((await folder.run(['lint', '--fix', ...OWN])).code, 0);
        const { uid, gid, mode } = await stat(folder.resolve('a.md'));
        assert.deepEqual([uid, gid, mode & 0o7777], [65534, 65534, 0o4755]);
        assert.equal(await folder.read('a.md'), FIXED);
      }));
  }

  it('writes nothing out of the repository by a link that it found', () =>
    outside((other) =>
      inFolder({ ...FILES, 'sub/b.md': '' }, async (folder) => {
        await other.write({ 'bashrc.md': 'The USJF met.\n', 'deep/c.md': 'The USJF met.\n' });
        await symlink(other.resolve('bashrc.md'), folder.resolve('notes.md'));
        await symlink(other.resolve('deep'), folder.resolve('sub/deep'));
        const leadsOut = 'The link leads out of the repository; name it to check what is there.';
        for (const paths of [[], ['.'], ['*.md', 'sub/**/*.md']]) {
          const run = await folder.run(['lint', '--fix', ...paths, ...OWN]);
          assert.equal(run.code, 0);
          assert.equal(run.error, `notes.md: ${leadsOut}\nsub/deep: ${leadsOut}\n`);
        }
        assert.equal(await folder.read('a.md'), FIXED);
        assert.equal(await other.read('bashrc.md'), 'The USJF met.\n');
        assert.equal(await other.read('deep/c.md'), 'The USJF met.\n');
        const named = await folder.run(['lint', '--fix', 'notes.md', 'sub/deep', ...OWN]);
        assert.deepEqual([named.code, named.error], [0, '']);
        assert.equal(await other.read('bashrc.md'), FIXED);
        assert.equal(await other.read('deep/c.md'), FIXED);
      }),
    ));

  it('follows links within the repository, also from a folder below', () =>
    inFolder({ ...FILES, 'shared/c.md': 'The USJF met.\n', 'sub/b.md': '' }, async (folder) => {
      await symlink('../shared', folder.resolve('sub/shared'));
      const { error } = await folder.run(
        ['lint', '--fix', '--no-bundled', '--glossary', '../own.yaml'],
        { cwd: 'sub' },
      );
      assert.equal(error, '');
      assert.equal(await folder.read('shared/c.md'), FIXED);
    }));

  it('says nothing of links that are not searched or have no note', () =>
    outside((other) =>
      inFolder(
        { ...FILES, '.gitignore': 'result\n', 'node_modules/x': '', '.hidden/x': '' },
        async (folder) => {
          await other.write({ 'x.sh': '' });
          for (const name of ['result', 'node_modules/y', '.hidden/z'])
            await symlink(other.path, folder.resolve(name));
          await symlink(other.resolve('x.sh'), folder.resolve('x.sh'));
          assert.equal((await folder.run(['lint', ...OWN])).error, '');
        },
      ),
    ));

  it('does not change the text of a source', () =>
    inFolder(
      {
        'team.glossary.yaml': `${GLOSSARY}sources:
  - {id: named, title: T, type: book, custom: {text: texts/treaty.md}}
  - {id: kept, title: T, type: book}
`,
        'texts/treaty.md': 'The USJF met.\n',
        'texts/kept.md': 'The USJF met.\n',
        'texts/note.md': 'The USJF met.\n',
      },
      async (folder) => {
        const { code, out, error } = await folder.run([
          'lint',
          '--fix',
          '--no-bundled',
          '--texts',
          'texts',
        ]);
        assert.equal(code, 1);
        assert.equal(
          error,
          'texts/kept.md: It is the text of the source "kept", so it was not fixed.\n' +
            'texts/treaty.md: It is the text of the source "named", so it was not fixed.\n',
        );
        assert.equal(out.match(/"USJF" is a misspelling/g)?.length, 2);
        assert.equal(await folder.read('texts/treaty.md'), 'The USJF met.\n');
        assert.equal(await folder.read('texts/kept.md'), 'The USJF met.\n');
        assert.equal(await folder.read('texts/note.md'), FIXED);
      },
    ));

  it('removes what a run that was killed left, and nothing else', () =>
    inFolder(FILES, async (folder) => {
      const here = hostname().replaceAll(/\W/g, '').slice(0, 40);
      // No process has this number: it is larger than any system gives.
      const dead = 2 ** 31 - 2;
      const names = {
        killed: `.policy-gloss-${here}-${dead}-0-abc.tmp`,
        running: `.policy-gloss-${here}-${process.pid}-0-abc.tmp`,
        elsewhere: `.policy-gloss-other-${dead}-0-abc.tmp`,
        old: `.policy-gloss-other-${dead}-0-old.tmp`,
        mine: 'mine.tmp',
      };
      for (const name of Object.values(names)) await folder.write({ [name]: 'half' });
      await utimes(folder.resolve(names.old), 1, 1);
      await folder.run(['lint', ...OWN]);
      for (const name of Object.values(names)) assert.ok(existsSync(folder.resolve(name)), name);
      await folder.run(['lint', '--fix', ...OWN]);
      const left = Object.entries(names).filter(([, name]) => existsSync(folder.resolve(name)));
      assert.deepEqual(
        left.map(([what]) => what),
        ['running', 'elsewhere', 'mine'],
      );
    }));
});

describe('a note in a folder that has nothing to do with the working folder', () => {
  it('has the glossaries and configurations of its own repository, wherever lint is run', () =>
    outside((other) =>
      inFolder({ 'a.md': 'The USJF met.\n' }, async (folder) => {
        await other.write({
          'team.glossary.yaml': GLOSSARY,
          'sub/b.md': 'The USJF met.\n',
          '.policy-gloss.yaml': 'rules: {misspelled-term: info}\n',
        });
        const note = other.resolve('sub/b.md');
        for (const cwd of [folder, other]) {
          const { out } = await cwd.run(['lint', note, '--no-bundled']);
          assert.match(out, /info +"USJF" is a misspelling/);
        }
      }),
    ));

  it('is linted without a look at any folder below the working folder', () =>
    inFolder(
      { 'a.md': 'The USJF met.\n', 'own.yaml': GLOSSARY, 'sub/x.glossary.yaml': 'no glossary: [' },
      async (folder) => {
        // Who looked into it would read the glossary, and say that it is broken.
        const { error } = await folder.run(['lint', 'a.md', ...OWN]);
        assert.equal(error, '');
        const below = await folder.run([
          'lint',
          'a.md',
          '--no-bundled',
          '--glossary',
          'sub/x.glossary.yaml',
        ]);
        assert.match(below.error, /^sub\/x\.glossary\.yaml: /);
      },
    ));

  it('may be a folder above, whose glossaries serve it, up to its repository', () =>
    inFolder(
      {
        'x.glossary.yaml': GLOSSARY,
        'sub/deep/a.md': 'The USJF met.\n',
        'inner/.git/x': '',
        'inner/b.md': 'The USJF met.\n',
      },
      async (folder) => {
        const run = (file: string, cwd: string) =>
          folder.run(['lint', file, '--no-bundled'], { cwd });
        assert.match((await run('sub/deep/a.md', '.')).out, /misspelling/);
        assert.match((await run('a.md', 'sub/deep')).out, /misspelling/);
        assert.doesNotMatch((await run('inner/b.md', '.')).out, /misspelling/);
        assert.doesNotMatch((await run('b.md', 'inner')).out, /misspelling/);
      },
    ));
});

describe('a name that is not UTF-8', () => {
  if (process.platform !== 'linux') return;
  it('is told for a note and for a folder', () =>
    inFolder({ 'a.md': 'x\n' }, async (folder) => {
      const bad = (name: string): Buffer =>
        Buffer.concat([Buffer.from(folder.resolve('')), Buffer.from(`/${name}`, 'latin1')]);
      writeFileSync(bad('\xff\xfe.md'), 'The USJF met.\n');
      mkdirSync(bad('f\xff'));
      const { code, error } = await folder.run(['lint', '--no-bundled']);
      assert.equal(code, 2);
      assert.equal(
        error,
        'f\uFFFD: Its name is not UTF-8; rename it.\n\uFFFD\uFFFD.md: Its name is not UTF-8; rename it.\n',
      );
      const named = await folder.run(['lint', '\uFFFD.md']);
      assert.match(named.error, /Its name may not be UTF-8; rename it\.\n$/);
    }));
});

describe('usefulJobs', () => {
  for (const [asked, files, jobs] of [
    [1000, 1, 1],
    [1000, 16, 1],
    [1000, 17, 2],
    [3, 100, 3],
    [1000, 100_000, 64],
    [0, 100, 1],
    [2, 0, 1],
  ] as const) {
    it(`are ${jobs} of ${asked} for ${files} files`, () =>
      assert.equal(usefulJobs(asked, files), jobs));
  }
});

describe('a command that cannot read a file', () => {
  for (const argv of [
    ['cite', 'security-treaty-1960', '--bibliography', 'missing.bib'],
    ['cite', 'security-treaty-1960', '--glossary', 'missing.yaml'],
    ['cite', 'security-treaty-1960', '--bibliography', 'utf-16.bib'],
    ['cite', 'security-treaty-1960', '--bibliography', 'folder'],
    ['cite', 'security-treaty-1960', '--style', 'missing.csl'],
    ['cite', 'security-treaty-1960', '--style', 'folder'],
    ['verify', 'a b c d', '--source', 'security-treaty-1960', '--bibliography', 'missing.bib'],
    ['verify', 'a b c d', '--source', 'security-treaty-1960', '--glossary', 'folder'],
    ['verify', 'a b c d', '--source', 'security-treaty-1960', '--texts', 'missing'],
    ['verify', 'a b c d', '--source', 'security-treaty-1960', '--texts', 'utf-16.bib'],
    ['verify', 'a b c d', '--source', 'missing.txt'],
    ['terms', 'missing.md'],
    ['terms', 'folder'],
    ['terms', 'a.md', '--glossary', 'missing.yaml'],
    ['check', 'missing.yaml'],
    ['check', 'folder'],
    ['check', '--glossary', 'missing.yaml'],
    ['check', '--texts', 'missing'],
    ['lint', 'a.md', '--config', 'folder'],
    ['lint', 'a.md', '--config', 'missing.yaml'],
    ['lint', 'a.md', '--baseline', 'folder'],
    ['lint', 'a.md', '--baseline', 'utf-16.bib'],
    ['lint', 'a.md', '--baseline', 'missing.json'],
    ['lint', 'a.md', '--texts', 'missing'],
    ['lint', 'a.md', '--glossary', 'folder'],
    ['lint', 'a.md', '--bibliography', 'utf-16.bib'],
    ['lint', 'a.md', '--output', 'folder'],
    ['lint', 'a.md', '--output', 'missing/report'],
    ['lint', 'a.md', '--changed-since', 'x\ny'],
    ['lint', '--stdin', '--stdin-filename', ''],
  ]) {
    it(`says so in one line: ${argv.join(' ')}`, () =>
      inFolder(
        { 'a.md': 'x\n', 'utf-16.bib': new Uint8Array([0xff, 0xfe, 97, 0]), 'folder/x': '' },
        async (folder) => {
          const { code, out, error } = await folder.run(argv);
          assert.equal(code, 2, error);
          assert.match(error, /^[^\n]+\n$/);
          if (argv[0] !== 'check' && argv[2] !== '--config') assert.equal(out, '');
        },
      )).timeout(20_000);
  }
});

describe('an error that nobody expected', () => {
  const boom = async (message: string, env: Record<string, string>): Promise<Outcome> => {
    let [out, error] = ['', ''];
    const code = await run(['verify', 'a b c d e', '--source', fileURLToPath(import.meta.url)], {
      cwd: process.cwd(),
      env,
      out: (text) => (out += text),
      error: (text) => (error += text),
      get isTerminal(): boolean {
        throw new TypeError(message);
      },
      isErrorTerminal: false,
      readInput: () => Promise.resolve(Buffer.from('')),
      program: new URL(import.meta.url),
    });
    return { code, out, error };
  };

  it('is one line with what to do, and exit code 2', async () => {
    const { code, out, error } = await boom('boom\n::error::\u001b[2J', {});
    assert.equal(code, 2);
    assert.equal(
      error,
      'policy-gloss: This should not happen (TypeError: boom\\n::error::\\u001b[2J). Please report it at https://github.com/policy-gloss/policy-gloss/issues; POLICY_GLOSS_DEBUG=1 says more.\n',
    );
    assert.equal(out, '');
  });

  it('says where it came from when asked', async () => {
    const { code, error } = await boom('boom', { POLICY_GLOSS_DEBUG: '1' });
    assert.equal(code, 2);
    assert.match(error, /^policy-gloss: This should not happen \(TypeError: boom\)/);
    assert.match(error, /\n +at .*hostile-files\.test\.ts/);
  });
});

describe('the cache', () => {
  const LONG = `terms:\n${Array.from({ length: 90 }, (_, i) => `  - {acronym: QQ${i}, name: Invented Body No. ${i}, misspellings: [QX${i}]}\n`).join('')}`;
  const files = { 'own.yaml': LONG, 'a.md': 'The QX7 met.\n' };
  const run = (folder: Folder) =>
    folder.run(['lint', 'a.md', ...OWN], { env: { POLICY_GLOSS_CACHE: folder.resolve('cache') } });

  if (isPosix) {
    it('writes over no file that a link in it leads to', () =>
      inFolder(files, async (folder) => {
        const right = await run(folder);
        const [name = assert.fail()] = await readdir(folder.resolve('cache'));
        await folder.write({ victim: 'precious' });
        const entry = folder.resolve(`cache/${name}`);
        execFileSync('ln', ['-sf', folder.resolve('victim'), entry]);
        assert.deepEqual(await run(folder), right);
        assert.equal(await folder.read('victim'), 'precious');
        assert.ok(lstatSync(entry).isFile());
      }));

    it('is not used where everybody may write', () =>
      inFolder(files, async (folder) => {
        mkdirSync(folder.resolve('cache'));
        await chmod(folder.resolve('cache'), 0o777);
        await run(folder);
        assert.deepEqual(await readdir(folder.resolve('cache')), []);
      }));
  }

  if (isPosix && process.getuid?.() === 0) {
    it('is not used where it belongs to somebody else', () =>
      inFolder(files, async (folder) => {
        mkdirSync(folder.resolve('cache'));
        execFileSync('chown', ['65534', folder.resolve('cache')]);
        await run(folder);
        assert.deepEqual(await readdir(folder.resolve('cache')), []);
      }));
  }

  for (const [what, body] of [
    ['nothing', ''],
    ['no number', 'x\n{"language":"en"}'],
    ['no JSON', '0\n{'],
    ['null', '0\nnull'],
    ['a null among the parts', '0\n{"language":"en"}\nnull'],
    ['a list', '0\n[]\n[]'],
    ['terms that are none', '0\n{"language":"en"}\n{"terms":[{}]}'],
    ['terms of texts', '0\n{"language":"en"}\n{"terms":["a"]}'],
    ['a term whose name is a number', termWith('name', 1)],
    ['a term whose acronyms are a text', termWith('acronyms', 'QQ')],
    ['a term without an origin', termWith('origin', undefined)],
    ['other bytes', '\u0000\u0001\uFFFF'],
  ] as const) {
    it(`takes an entry with the right hash and odd content for missing: ${what}`, () =>
      inFolder(files, async (folder) => {
        const right = await run(folder);
        const names = await readdir(folder.resolve('cache'));
        assert.equal(names.length, 1);
        const file = folder.resolve(`cache/${names[0]}`);
        const [, key] = (await folder.read(`cache/${names[0]}`)).split(' ');
        const bytes = Buffer.from(body);
        const hash = createHash('sha256').update(bytes).digest('hex');
        writeFileSync(file, `policy-gloss ${key} ${bytes.length} ${hash}\n${body}`);
        assert.deepEqual(await run(folder), right);
        assert.ok((await stat(file)).size > 1000, 'the entry is written again');
      }));
  }
});

/** The body of an entry with one term, of which one field is odd. */
function termWith(field: string, value: unknown): string {
  const text = 'terms: [{acronym: QQ1, name: Body}]\n';
  const { json } = packGlossary(parseGlossary(text, { file: 'a', layer: 'workspace' }));
  const [rest = '', part = ''] = json.split('\n');
  const { terms } = JSON.parse(part) as { terms: object[] };
  return `0\n${rest}\n${JSON.stringify({ terms: [{ ...terms[0], [field]: value }] })}`;
}
