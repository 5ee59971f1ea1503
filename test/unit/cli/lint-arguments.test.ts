import assert from 'node:assert/strict';
import { CITEPROC_ATTRIBUTION } from '../../../src/core/index.ts';
import { chmod } from 'node:fs/promises';
import { GLOSSARY, inFolder, OWN } from './folder.ts';

const FILES = { 'own.yaml': GLOSSARY, 'note.md': 'USJF and GSFD.\n' };

describe('the command line', () => {
  const BAD: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['lnt'], /unknown command 'lnt' \(Did you mean lint\?\)/],
    [['lint', '--fxi'], /unknown option '--fxi' \(Did you mean --fix\?\)/],
    [['lint', 'nowhere.md'], /There is no file or folder "nowhere\.md"\./],
    [
      ['lint', '--rule', 'mispelled-term=off'],
      /no rule "mispelled-term". Did you mean "misspelled-term"\?/,
    ],
    [['lint', '--rule', 'zzz=off'], /no rule "zzz". The rules are: misspelled-term, /],
    [
      ['lint', '--rule', 'misspelled-term'],
      /the severity must be one of error, warning, info, hint, off/,
    ],
    [['lint', '--rule', 'misspelled-term=loud'], /the severity must be one of/],
    [['lint', '--rule'], /argument missing/],
    [['lint', '--format', 'xml'], /Allowed choices are stylish, json/],
    [['lint', '--max-warnings', '-1'], /"-1" is not a number of warnings/],
    [['lint', '--max-warnings', 'few'], /"few" is not a number of warnings/],
    [['lint', '--glossary', 'none.yaml'], /none\.yaml: There is no such file\./],
    [['check', 'none.yaml'], /none\.yaml: There is no such file\./],
    [['check', '--texts', 'nowhere', 'own.yaml'], /nowhere: There is no such file\./],
    [['terms'], /missing required argument 'note'/],
    [['terms', 'none.md'], /none\.md: There is no such file\./],
    [['terms', 'note.md', '--sort', 'length'], /Allowed choices are alphabetical, first-use/],
  ];
  for (const [argv, message] of BAD) {
    it(`${argv.join(' ')}: exit code 2 and one line on standard error`, () =>
      inFolder(FILES, async (folder) => {
        const { code, error } = await folder.run(argv);
        assert.equal(code, 2);
        assert.match(error, message);
        assert.equal(error.trimEnd().split('\n').length, 1, error);
      }));
  }

  for (const argv of [['--help'], ['lint', '--help'], ['--version']]) {
    it(`${argv.join(' ')}: exit code 0, on standard output`, () =>
      inFolder({}, async (folder) => {
        const { code, out, error } = await folder.run(argv);
        assert.deepEqual([code, error], [0, '']);
        assert.match(out, argv[0] === '--version' ? /^\d+\.\d+\.\d+\n\n/ : /Usage: policy-gloss/);
      }));
  }

  for (const argv of [['--version'], ['cite', '--help']]) {
    it(`${argv.join(' ')} says whom formatted references are from, as the license asks`, () =>
      inFolder({}, async (folder) => {
        const { out } = await folder.run(argv);
        for (const line of CITEPROC_ATTRIBUTION) assert.ok(out.includes(`  ${line}\n`), line);
      }));
  }
});

describe('lint', () => {
  it('prints a paragraph for each note with findings, and a last line that counts', () =>
    inFolder({ ...FILES, 'clean.md': 'x\n' }, async (folder) => {
      const { code, out, error } = await folder.run(['lint', ...OWN]);
      assert.deepEqual([code, error], [1, '']);
      assert.equal(
        out,
        `note.md
   1:1  error    "USJF" is a misspelling of "USFJ".  misspelled-term
  1:10  warning  "GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)?  near-miss-acronym

1 error, 1 warning in 2 notes; 1 fixable with --fix
`,
      );
    }));

  const CODES: readonly (readonly [argv: readonly string[], code: number])[] = [
    [[], 1],
    [['--rule', 'misspelled-term=warning'], 0],
    [['--rule', 'misspelled-term=off'], 0],
    [['--rule', 'near-miss-acronym=error', '--rule', 'misspelled-term=off'], 1],
    [['--rule', 'misspelled-term=off', '--max-warnings', '0'], 1],
    [['--rule', 'misspelled-term=off', '--max-warnings', '1'], 0],
    [['--rule', 'misspelled-term=off', '--quiet', '--max-warnings', '0'], 1],
    [['--fix-dry-run'], 0],
    [['--fix-dry-run', '--max-warnings', '0'], 1],
  ];
  for (const [argv, code] of CODES) {
    it(`${argv.join(' ') || '(no options)'}: exit code ${code}`, () =>
      inFolder(FILES, async (folder) => {
        assert.equal((await folder.run(['lint', ...OWN, ...argv])).code, code);
      }));
  }

  it('--quiet reports errors only', () =>
    inFolder(FILES, async (folder) => {
      const { out } = await folder.run(['lint', '--quiet', ...OWN]);
      assert.match(out, /misspelled-term/);
      assert.doesNotMatch(out, /near-miss/);
    }));

  it('--max-warnings says why it fails', () =>
    inFolder(FILES, async (folder) => {
      const { error } = await folder.run(['lint', '--max-warnings', '0', ...OWN]);
      assert.equal(error, '1 warning; at most 0 may be.\n');
    }));

  it('--output writes the report to a file and nothing to standard output', () =>
    inFolder(FILES, async (folder) => {
      const toFile = ['lint', '--format', 'json', '--output', 'report.json', ...OWN];
      const { code, out } = await folder.run(toFile);
      assert.deepEqual([code, out], [1, '']);
      const printed = await folder.run(['lint', '--format', 'json', ...OWN]);
      assert.equal(await folder.read('report.json'), printed.out);
    }));

  it('--output into a folder that is not there: exit code 2', () =>
    inFolder(FILES, async (folder) => {
      const { code, error } = await folder.run(['lint', '--output', 'no/report.txt', ...OWN]);
      assert.equal(code, 2);
      assert.match(error, /^policy-gloss: no\/report\.txt: There is no such file\.\n$/);
    }));

  it('--no-bundled leaves the bundled glossary out, --glossary adds one', () =>
    inFolder(
      { 'note.md': 'USJF\n', 'own.yaml': 'terms: [{acronym: AB, misspellings: [BA1]}]' },
      async (folder) => {
        assert.equal((await folder.run(['lint'])).code, 1);
        assert.equal((await folder.run(['lint', '--no-bundled'])).code, 0);
        await folder.write({ 'note.md': 'BA1\n' });
        assert.equal((await folder.run(['lint'])).code, 0);
        assert.equal((await folder.run(['lint', '--glossary', 'own.yaml'])).code, 1);
      },
    ));

  it('uses the glossaries that stand beside the notes', () =>
    inFolder({ 'note.md': 'USJF\n', 'team.glossary.yaml': GLOSSARY }, async (folder) => {
      assert.equal((await folder.run(['lint', '--no-bundled'])).code, 1);
    }));

  for (const argv of [[], ['--jobs', '2'], ['--stdin']]) {
    it(`a broken entry of a glossary leaves the others alive, and is told: ${argv.join(' ')}`, () =>
      inFolder(
        { 'own.yaml': `${GLOSSARY}  - acronym: BAD\n    name: Colon: here\n`, 'note.md': 'USJF\n' },
        async (folder) => {
          const options = ['lint', '--format', 'json', ...OWN, ...argv];
          const { code, out, error } = await folder.run(options, { input: 'USJF\n' });
          assert.equal(code, 1);
          assert.match(out, /"errors": \[\],/);
          assert.equal(error, 'own.yaml: one problem; see "policy-gloss check own.yaml".\n');
        },
      ));
  }
});

describe('lint of files that cannot be read', () => {
  it('reports them, checks the others, and exits with 2 though there are findings', () =>
    inFolder(
      {
        ...FILES,
        'latin1.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
        'utf16.md': Uint8Array.of(0xff, 0xfe, 0x41, 0x00),
      },
      async (folder) => {
        const { code, out, error } = await folder.run(['lint', '--format', 'json', ...OWN]);
        assert.equal(code, 2);
        const errors = [
          { path: 'latin1.md', message: 'The file is not UTF-8; save it as UTF-8.' },
          { path: 'utf16.md', message: 'The file is UTF-16; save it as UTF-8.' },
        ];
        const report = JSON.parse(out) as { errors: unknown; files: { path: string }[] };
        assert.deepEqual(report.errors, errors);
        assert.deepEqual(
          report.files.map(({ path }) => path),
          ['note.md'],
        );
        assert.equal(error, errors.map(({ path, message }) => `${path}: ${message}\n`).join(''));
      },
    ));

  it('does not fix a file that is not UTF-8', () =>
    inFolder({ 'own.yaml': GLOSSARY }, async (folder) => {
      const bytes = Buffer.concat([Buffer.from('USJF '), Buffer.of(0xe9)]);
      await folder.write({ 'latin1.md': bytes });
      assert.equal((await folder.run(['lint', '--fix', ...OWN])).code, 2);
      assert.equal(await folder.read('latin1.md'), bytes.toString('utf8'));
    }));

  it('reports a file that may not be read', () =>
    inFolder(FILES, async (folder) => {
      await chmod(folder.resolve('note.md'), 0);
      const { code, error } = await folder.run(['lint', ...OWN]);
      // A privileged user may read everything.
      if (process.getuid?.() === 0) assert.equal(code, 1);
      else assert.deepEqual([code, error], [2, 'note.md: Permission denied.\n']);
    }));

  it('of standard input that is not UTF-8: exit code 2', () =>
    inFolder({ 'own.yaml': GLOSSARY }, async (folder) => {
      const { code, error } = await folder.run(['lint', '--stdin', ...OWN], {
        input: Uint8Array.of(0xe9),
      });
      assert.deepEqual([code, error], [2, 'stdin.md: The file is not UTF-8; save it as UTF-8.\n']);
    }));
});
