import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGenerators } from '../../../src/generate/run.ts';
import type { Generator } from '../../../src/generate/types.ts';

const generator = (path: string, content: string): Generator => ({
  name: path,
  run: () => Promise.resolve([{ path, content }]),
});
const failing: Generator = { name: 'bad', run: () => Promise.reject(new Error('line 3 is wrong')) };

describe('runGenerators', () => {
  let root: string;
  let messages: string[];
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'generate-'));
    messages = [];
  });
  afterEach(() => rm(root, { recursive: true }));
  const run = (generators: Generator[], check = false) =>
    runGenerators(generators, { check, root, log: (message) => messages.push(message) });

  it('writes files into folders that it makes', async () => {
    assert.equal(await run([generator('a/b.txt', 'text\n')]), 0);
    assert.equal(await readFile(join(root, 'a/b.txt'), 'utf8'), 'text\n');
  });

  it('leaves a file alone that is as it should be', async () => {
    await run([generator('b.txt', 'text\n')]);
    const before = await stat(join(root, 'b.txt'));
    await run([generator('b.txt', 'text\n')]);
    assert.equal((await stat(join(root, 'b.txt'))).mtimeMs, before.mtimeMs);
  });

  it('with check, lists drifted and missing files and writes nothing', async () => {
    await writeFile(join(root, 'old.txt'), 'old');
    assert.equal(await run([generator('old.txt', 'new'), generator('none.txt', 'new')], true), 1);
    assert.equal(await readFile(join(root, 'old.txt'), 'utf8'), 'old');
    assert.match(messages.join('\n'), /^old\.txt has drifted.*\nnone\.txt has drifted/);
  });

  it('with check, passes over files that are not committed', async () => {
    assert.equal(await run([generator('src/bundled/glossary.json', '[]')], true), 0);
  });

  it('reports a generator that fails and runs the others', async () => {
    assert.equal(await run([failing, generator('b.txt', 'text')]), 1);
    assert.deepEqual(messages, ['bad: line 3 is wrong']);
    assert.equal(await readFile(join(root, 'b.txt'), 'utf8'), 'text');
  });
});
