import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { GLOSSARY, inFolder, OWN, type Folder } from './folder.ts';

const counts = (out: string): object => (JSON.parse(out) as { summary: object }).summary;

describe('lint --baseline', () => {
  const lint = (folder: Folder, ...more: string[]) =>
    folder.run(['lint', '--format', 'json', '--baseline', 'known.json', ...more, ...OWN]);

  it('keeps known findings out of the report and the exit code, wherever their lines go', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'a.md': 'The USJF met.\n' }, async (folder) => {
      assert.equal((await lint(folder, '--write-baseline')).code, 0);
      await folder.write({ 'a.md': '# New\n\nAt the start.\n\nThe USJF met.\n' });
      assert.equal((await lint(folder)).code, 0);
    }));

  it('reports what is new, also the second of two that look alike', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'a.md': 'The USJF met.\n' }, async (folder) => {
      await lint(folder, '--write-baseline');
      await folder.write({ 'a.md': 'The USJF met.\n\nThe USJF met.\n\nWan Yi left.\n' });
      const { code, out } = await lint(folder);
      assert.equal(code, 1);
      assert.deepEqual(counts(out), {
        files: 1,
        errors: 2,
        warnings: 0,
        infos: 0,
        hints: 0,
        fixable: 2,
      });
    }));

  it('says what to do without the file, or with a broken one', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'a.md': 'x\n', 'broken.json': '{' }, async (folder) => {
      const missing = await lint(folder);
      assert.equal(missing.code, 2);
      assert.match(
        missing.error,
        /^policy-gloss: .*known\.json: There is no such file\. .*--write-baseline/,
      );
      const broken = await folder.run(['lint', '--baseline', 'broken.json', ...OWN]);
      assert.equal(broken.code, 2);
      assert.match(broken.error, /It is not JSON/);
      const alone = await folder.run(['lint', '--write-baseline', ...OWN]);
      assert.equal(alone.code, 2);
      assert.match(alone.error, /needs --baseline FILE/);
    }));
});

describe('lint --changed-since', () => {
  it('takes changed and new notes only', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'a.md': 'USJF\n', 'b.md': 'USJF\n' }, async (folder) => {
      await rm(folder.resolve('.git'), { recursive: true });
      const git = (...args: string[]): void => {
        const own = [
          '-c',
          'user.name=A',
          '-c',
          'user.email=a@example.org',
          '-c',
          'commit.gpgsign=false',
        ];
        execFileSync('git', [...own, ...args], { cwd: folder.path, stdio: 'pipe' });
      };
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '-m', 'First');
      await folder.write({ 'b.md': 'The USJF\n', 'sub/c.md': 'USJF\n' });
      const paths = async (cwd?: string): Promise<string[]> => {
        const { out } = await folder.run(
          ['lint', '--format', 'json', '--changed-since', 'HEAD', '--no-bundled'],
          cwd === undefined ? {} : { cwd },
        );
        return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
      };
      assert.deepEqual(await paths(), ['b.md', 'sub/c.md']);
      assert.deepEqual(await paths('sub'), ['c.md']);
      const unknown = await folder.run(['lint', '--changed-since', 'nowhere']);
      assert.equal(unknown.code, 2);
      assert.match(unknown.error, /^policy-gloss: --changed-since nowhere: .*nowhere/);
    }));
});

describe('lint with .policy-gloss.yaml', () => {
  const NOTE = 'The USJF and the QZX met.\n';
  const rulesIn = (out: string): Record<string, string[]> => {
    const { files } = JSON.parse(out) as {
      files: { path: string; findings: { rule: string }[] }[];
    };
    return Object.fromEntries(
      files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]),
    );
  };

  it('the nearest file wins, --rule wins over all, --no-config over the files', () =>
    inFolder(
      {
        'own.yaml': GLOSSARY,
        '.policy-gloss.yaml': 'rules: {undefined-acronym: off}\n',
        'a.md': NOTE,
        'deep/.policy-gloss.yaml': 'rules: {undefined-acronym: hint, misspelled-term: off}\n',
        'deep/b.md': NOTE,
        'other.yaml': 'words: [QZX]\n',
      },
      async (folder) => {
        const lint = async (...more: string[]) => {
          const outcome = await folder.run(['lint', '--format', 'json', ...more, ...OWN]);
          return rulesIn(outcome.out);
        };
        const both = ['misspelled-term', 'undefined-acronym'];
        assert.deepEqual(await lint(), {
          'a.md': ['misspelled-term'],
          'deep/b.md': ['undefined-acronym'],
        });
        assert.deepEqual(await lint('--rule', 'undefined-acronym=off'), {
          'a.md': ['misspelled-term'],
          'deep/b.md': [],
        });
        assert.deepEqual(await lint('--no-config'), { 'a.md': both, 'deep/b.md': both });
        assert.deepEqual(await lint('--config', 'other.yaml'), {
          'a.md': ['misspelled-term'],
          'deep/b.md': ['misspelled-term'],
        });
      },
    ));

  it('names glossaries and ignores notes, relative to itself', () =>
    inFolder(
      {
        'notes/.policy-gloss.yaml':
          'glossaries: [../terms/own.yaml]\nignore: [drafts/, "*.tmp.md"]\n',
        'terms/own.yaml': GLOSSARY,
        'notes/a.md': 'USJF\n',
        'notes/b.tmp.md': 'USJF\n',
        'notes/drafts/c.md': 'USJF\n',
        'd.md': 'USJF\n',
      },
      async (folder) => {
        const { out } = await folder.run(['lint', '--format', 'json', '--no-bundled']);
        assert.deepEqual(rulesIn(out), {
          'd.md': ['undefined-acronym'],
          'notes/a.md': ['misspelled-term'],
        });
      },
    ));

  it('with unknown keys and rules ends in 2, with the place, and still reports', () =>
    inFolder(
      {
        'own.yaml': GLOSSARY,
        '.policy-gloss.yaml': 'wrods: [A]\nrules:\n  misspelled-tern: off\n',
        'a.md': 'USJF\n',
      },
      async (folder) => {
        const { code, out, error } = await folder.run(['lint', '--format', 'json', ...OWN]);
        assert.equal(code, 2);
        assert.deepEqual(rulesIn(out), { 'a.md': ['misspelled-term'] });
        assert.match(error, /\.policy-gloss\.yaml.*1:1 Unknown key "wrods".*"words"/);
        assert.match(
          error,
          /\.policy-gloss\.yaml.*3:3 There is no rule "misspelled-tern".*"misspelled-term"/,
        );
      },
    ));

  it('glossaries serve their folder and those below, the deeper the stronger', () =>
    inFolder(
      {
        'top.glossary.yaml':
          'terms:\n  - {acronym: QZX, name: Quay Zone Exchange, expand: never}\n',
        'shipping/own.glossary.yaml':
          'terms:\n  - {id: usfj, acronym: USFJ, name: Ours, misspellings: [UFSJ], expand: never}\n',
        'shipping/deep/a.md': 'The QZX and the UFSJ met.\n',
        'shipping-legacy/b.md': 'The QZX and the UFSJ met.\n',
      },
      async (folder) => {
        const expected = { 'a.md': ['misspelled-term'] };
        const { out } = await folder.run(
          ['lint', '--format', 'json', '--no-bundled', '--no-config'],
          { cwd: 'shipping/deep' },
        );
        assert.deepEqual(rulesIn(out), expected);
        const all = await folder.run(['lint', '--format', 'json', '--no-bundled']);
        assert.deepEqual(rulesIn(all.out), {
          'shipping-legacy/b.md': ['undefined-acronym'],
          'shipping/deep/a.md': ['misspelled-term'],
        });
      },
    ));
});

describe('lint --jobs', () => {
  it('finds the same in several threads as in one', () => {
    const notes = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `n${i}.md`,
        i % 3 === 0 ? 'The USJF met.\n' : 'The GSFD met QZX.\n',
      ]),
    );
    return inFolder(
      { 'own.yaml': GLOSSARY, ...notes, 'bad.md': new Uint8Array([0xff]) },
      async (folder) => {
        const one = await folder.run(['lint', '--format', 'json', '--jobs', '1', ...OWN]);
        const three = await folder.run(['lint', '--format', 'json', '--jobs', '3', ...OWN]);
        assert.deepEqual(three, one);
        assert.equal(one.code, 2);
        assert.deepEqual(counts(one.out), {
          files: 40,
          errors: 14,
          warnings: 26,
          infos: 26,
          hints: 0,
          fixable: 14,
        });
      },
    );
  });
});

describe('lint --report-unused-directives', () => {
  it('reports directives that hide nothing', () =>
    inFolder(
      { 'own.yaml': GLOSSARY, 'a.md': '<!-- policy-gloss-disable-next-line -->\nFine.\n' },
      async (folder) => {
        const quiet = await folder.run(['lint', '--format', 'json', ...OWN]);
        assert.deepEqual(counts(quiet.out), {
          files: 1,
          errors: 0,
          warnings: 0,
          infos: 0,
          hints: 0,
          fixable: 0,
        });
        const { out } = await folder.run([
          'lint',
          '--format',
          'json',
          '--report-unused-directives',
          ...OWN,
        ]);
        assert.deepEqual(counts(out), {
          files: 1,
          errors: 0,
          warnings: 1,
          infos: 0,
          hints: 0,
          fixable: 0,
        });
      },
    ));
});
