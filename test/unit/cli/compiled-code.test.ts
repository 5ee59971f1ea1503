import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import nodeModule from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { inFolder, type Folder } from './folder.ts';
import { bundledProgram } from './program.ts';

/** Where a program that starts with these arguments has its compiled code kept: in a process of its own, as it stays on. */
async function keptIn(
  folder: Folder,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const code = new URL('compiled-code.js', await bundledProgram()).href;
  const script = `
    import { getCompileCacheDir } from 'node:module';
    import { keepCompiledCode } from ${JSON.stringify(code)};
    keepCompiledCode(${JSON.stringify(argv)}, { env: process.env, program: new URL(${JSON.stringify(code)}) });
    console.log(getCompileCacheDir() ?? 'nowhere');`;
  const { NODE_COMPILE_CACHE: _, NODE_V8_COVERAGE: __, ...inherited } = process.env;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', script],
    { env: { ...inherited, POLICY_GLOSS_CACHE: folder.resolve('cache'), ...env } },
  );
  assert.equal(stderr, '');
  return stdout.trim();
}

describe('compiled code', function () {
  // Before Node 22 there is nothing to be kept by.
  if (!('enableCompileCache' in nodeModule)) return;

  it('is kept in the folder of the cache', () =>
    inFolder({}, async (folder) => {
      const kept = await keptIn(folder, ['lint', 'a.md']);
      assert.equal(path.dirname(kept), folder.resolve('cache/code'));
      // On Windows it says nothing of who may read.
      if (process.platform === 'win32') return;
      assert.equal((await stat(folder.resolve('cache'))).mode & 0o777, 0o700);
    }));

  it('is kept nowhere with --no-cache, without a folder, or when Node is told to keep none', () =>
    inFolder({}, async (folder) => {
      assert.equal(await keptIn(folder, ['lint', '--no-cache']), 'nowhere');
      assert.equal(await keptIn(folder, ['lint'], { POLICY_GLOSS_CACHE: '' }), 'nowhere');
      assert.equal(await keptIn(folder, ['lint'], { NODE_DISABLE_COMPILE_CACHE: '1' }), 'nowhere');
    }));

  it('is kept where Node was told to keep it', () =>
    inFolder({}, async (folder) => {
      const own = folder.resolve('own');
      const kept = await keptIn(folder, ['lint'], { NODE_COMPILE_CACHE: own });
      assert.equal(path.dirname(kept), own);
    }));

  it('is silently not kept where there can be no folder, or where nothing can be written', () =>
    inFolder({ file: '' }, async (folder) => {
      for (const cache of [folder.resolve('file'), '/proc/none']) {
        const env = { POLICY_GLOSS_CACHE: cache };
        assert.equal(await keptIn(folder, ['lint'], env), 'nowhere');
      }
      await mkdir(folder.resolve('cache'));
      await chmod(folder.resolve('cache'), 0o500);
      await keptIn(folder, ['lint']);
    }));
});
