import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { delimiter, dirname, join } from 'node:path';
import { ensureOldestNode, oldestNodeVersion } from '../../scripts/oldest-node.ts';
import { inRoot, makeTempDir } from '../../scripts/paths.ts';
import { npm, run } from '../../scripts/processes.ts';

const NODES: readonly (readonly [name: string, programs: () => Promise<string>])[] = [
  [`Node ${process.versions.node}`, async () => dirname(process.execPath)],
  [`Node ${oldestNodeVersion()}, the oldest`, ensureOldestNode],
];

for (const [node, programs] of NODES)
  describe(`the packed command line, installed elsewhere, in ${node}`, () => {
    let folder: string;
    let env: NodeJS.ProcessEnv;

    const policyGloss = (...args: string[]) =>
      run(join(folder, 'node_modules', '.bin', 'policy-gloss'), args, {
        cwd: folder,
        env,
      });

    before(async () => {
      const path = [await programs(), process.env['PATH']].join(delimiter);
      env = { ...process.env, NO_COLOR: '1', PATH: path };
      folder = makeTempDir('npm');
      const packed = await npm(['pack', '--ignore-scripts', '--pack-destination', folder], {
        cwd: inRoot(),
      });
      assert.equal(packed.code, 0, packed.output);
      const archive = packed.output.trim().split('\n').at(-1)!;
      writeFileSync(join(folder, 'package.json'), '{"private": true}');
      const installed = await npm(
        ['install', '--offline', '--no-audit', '--no-fund', join(folder, archive)],
        { cwd: folder },
      );
      assert.equal(installed.code, 0, installed.output);
      mkdirSync(join(folder, 'notes'));
    });

    const note = (text: string) => writeFileSync(join(folder, 'notes', 'note.md'), text);

    it('runs in that Node', async () => {
      const { output } = await run('node', ['--version'], { env });
      assert.ok(node.startsWith(`Node ${output.trim().replace('v', '')}`), output);
    });

    it('needs no other package', () => {
      const manifest = JSON.parse(
        readFileSync(join(folder, 'node_modules', 'policy-gloss', 'package.json'), 'utf8'),
      ) as Record<string, unknown>;
      assert.equal(manifest['dependencies'], undefined);
    });

    it('says its version', async () => {
      const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
        version: string;
      };
      assert.equal((await policyGloss('--version')).output.split('\n')[0], version);
    });

    it('ends with 0 where there is nothing to report', async () => {
      note('U.S. Forces Japan (USFJ) moved.\n');
      assert.equal((await policyGloss('lint', 'notes')).code, 0);
    });

    it('ends with 1 where there is an error, and names it', async () => {
      note('U.S. Forces Japan (USFJ) moved. The USJF stayed.\n');
      const { code, output } = await policyGloss('lint', 'notes');
      assert.equal(code, 1);
      assert.match(output, /1:37 +error +"USJF" is a misspelling of "USFJ"\. +misspelled-term/);
    });

    it('repairs the note', async () => {
      assert.equal((await policyGloss('lint', '--fix', 'notes')).code, 0);
      assert.equal(
        readFileSync(join(folder, 'notes', 'note.md'), 'utf8'),
        'U.S. Forces Japan (USFJ) moved. The USFJ stayed.\n',
      );
    });

    it('says the same when it has kept what it made, and from threads', async () => {
      note('The USJF stayed.\n');
      for (let i = 0; i < 40; i++) writeFileSync(join(folder, 'notes', `n${i}.md`), 'The USJF.\n');
      const said = async (cache: string, ...more: string[]) =>
        run(join(folder, 'node_modules', '.bin', 'policy-gloss'), ['lint', 'notes', ...more], {
          cwd: folder,
          env: { ...env, POLICY_GLOSS_CACHE: cache },
        });
      const without = await said('');
      assert.match(without.output, /41 errors/);
      const cache = join(folder, 'cache');
      for (const more of [[], ['--jobs', '3'], [], ['--jobs', '3'], ['--no-cache']])
        assert.deepEqual(await said(cache, ...more), without);
      assert.deepEqual(readdirSync(cache), ['code']);
      rmSync(join(folder, 'notes'), { recursive: true });
      mkdirSync(join(folder, 'notes'));
    });

    it('formats a source of a bibliography, in a style that it brings', async () => {
      writeFileSync(
        join(folder, 'refs.bib'),
        '@book{doe, title = {A Book}, author = {Doe, Jane}, publisher = {Press}, year = 2020}\n',
      );
      const { code, output } = await policyGloss(
        'cite',
        'doe',
        '--bibliography=refs.bib',
        '--style=oscola',
        '--locator=p. 3',
      );
      assert.equal(output, 'Jane Doe, A Book (Press 2020) 3.\n');
      assert.equal(code, 0);
    });

    it('names a style that is none, in one line', async () => {
      const { code, output } = await policyGloss('cite', 'security-treaty-1960', '--style=nope');
      assert.equal(code, 2);
      assert.match(output, /There is no citation style "nope"/);
      assert.equal(output.trim().split('\n').length, 1, output);
    });

    for (const args of [
      ['cite', 'security-treaty-1960', '--bibliography', 'missing.bib'],
      ['cite', 'security-treaty-1960', '--glossary', 'missing.yaml'],
      ['cite', 'security-treaty-1960', '--style', 'missing.csl'],
      ['verify', 'a b c d', '--source', 'security-treaty-1960', '--bibliography', 'missing.bib'],
      ['lint', '--bibliography', 'missing.bib'],
      ['terms', 'missing.md'],
      ['check', '--glossary', 'missing.yaml'],
    ]) {
      it(`says in one line what it cannot read: ${args.join(' ')}`, async () => {
        const { code, output } = await policyGloss(...args);
        assert.equal(code, 2);
        assert.match(output, /^[^\n]*missing\.\w+: There is no such file\.\n$/);
      });
    }

    it('ends with one line where an error reaches nobody', async () => {
      // Thrown as soon as the program listens to errors that reach nobody.
      const late = `process.on("newListener", (name) => {
        if (name === "uncaughtException") process.nextTick(() => { throw new TypeError("boom\\n::error::"); });
      });`;
      const { code, output } = await run(
        join(folder, 'node_modules', '.bin', 'policy-gloss'),
        ['lint', '--jobs', '1', 'notes'],
        {
          cwd: folder,
          env: {
            ...env,
            NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(late)}`,
          },
        },
      );
      assert.equal(code, 2, output);
      assert.match(
        output,
        /^policy-gloss: This should not happen \(TypeError: boom\\n::error::\)[^\n]*\n$/,
      );
    });

    it('loses nothing that is saved while it fixes', async () => {
      const file = join(folder, 'notes', 'note.md');
      const fixed = (text: string): string => text.replaceAll('USJF', 'USFJ');
      const state = { runs: true };
      const run = policyGloss('lint', '--fix', '--quiet', 'notes').finally(
        () => (state.runs = false),
      );
      for (let n = 0; state.runs; n++) {
        const text = `Save ${n}.\n${'The USJF met.\n'.repeat(20_000)}`;
        // As editors save: another file takes its place. Nothing else runs between these two lines.
        writeFileSync(`${file}.new`, text);
        renameSync(`${file}.new`, file);
        await setTimeout(60);
        const now = readFileSync(file, 'utf8');
        assert.ok(now === text || now === fixed(text), `${now.slice(0, 20)} instead of Save ${n}`);
      }
      const { code, output } = await run;
      assert.ok([0, 2].includes(code), output);
      if (code === 2) assert.match(output, /note\.md: Another program saved it in the meantime/);
    });

    it('says nothing when its reader has seen enough', async () => {
      note('The USJF stayed.\n\n'.repeat(5000));
      const { output } = await run(
        'sh',
        ['-c', './node_modules/.bin/policy-gloss lint notes | head -n 1'],
        { cwd: folder, env },
      );
      assert.equal(output.trim(), 'notes/note.md');
    });

    it('ends with 2 where it cannot do its work, with one line', async () => {
      const { code, output } = await policyGloss('lint', '--no-such-option');
      assert.equal(code, 2);
      assert.match(output, /--no-such-option/);
      assert.equal(output.trim().split('\n').length, 1, output);
    });
  });
