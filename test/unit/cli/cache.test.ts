import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseGlossary } from '../../../src/core/index.ts';
import { Cache, cacheOf } from '../../../src/cli/cache.ts';
import { GlossaryReader } from '../../../src/cli/glossaries.ts';
import { packGlossary, toBytes, unpackGlossary } from '../../../src/cli/packed-glossary.ts';
import { inFolder, OWN, type Folder } from './folder.ts';
import { bundledProgram } from './program.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const textOf = (kept: Uint8Array | undefined): string | undefined =>
  kept && Buffer.from(kept).toString('utf8');

/** A glossary that is long enough to be kept. */
const LONG = `terms:
  - acronym: USFJ
    name: U.S. Forces Japan
    misspellings: [USJF]
    quotes: [{source: a-source, text: "日本の防衛"}]
${Array.from({ length: 100 }, (_, i) => `  - {acronym: QQ${i}, name: Invented Body No. ${i}, see-also: [usfj]}\n`).join('')}sources:
  - {id: a-source, type: book, title: A Book}
  - {id: a-source, type: book}
`;
const entriesIn = async (folder: Folder): Promise<string[]> =>
  readdir(folder.resolve('cache')).catch(() => []);

describe('Cache', () => {
  const inCache = (test: (cache: Cache, folder: Folder) => void | Promise<void>): Promise<void> =>
    inFolder({}, async (folder) => test(new Cache(folder.resolve('cache'), 'a'), folder));

  it('gives back what it was given, for the same content and the same kind', () =>
    inCache((cache) => {
      cache.write(cache.keyOf('kind', ['content']), bytes('kept 😀\n\n'));
      assert.equal(textOf(cache.read(cache.keyOf('kind', [bytes('content')]))), 'kept 😀\n\n');
      assert.equal(cache.read(cache.keyOf('kind', ['contents'])), undefined);
      assert.equal(cache.read(cache.keyOf('other', ['content'])), undefined);
      assert.equal(cache.read(cache.keyOf('kind', ['con', 'tent'])), undefined);
    }));

  it('knows nothing of what another program wrote', () =>
    inCache((cache, folder) => {
      cache.write(cache.keyOf('kind', ['content']), bytes('kept'));
      const other = new Cache(folder.resolve('cache'), 'b');
      assert.equal(other.read(other.keyOf('kind', ['content'])), undefined);
    }));

  it('takes an entry for missing whichever byte of it is damaged, and wherever it is cut', () =>
    inCache(async (cache, folder) => {
      const key = cache.keyOf('kind', ['content']);
      cache.write(key, bytes('{"kept": 1}'));
      const [name = assert.fail()] = await entriesIn(folder);
      const file = folder.resolve(path.join('cache', name));
      const whole = await readFile(file);
      for (let at = 0; at < whole.length; at++) {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        await writeFile(file, damaged);
        assert.equal(cache.read(key), undefined, `byte ${at}`);
        await writeFile(file, whole.subarray(0, at));
        assert.equal(cache.read(key), undefined, `cut at ${at}`);
      }
      cache.write(key, bytes('anew'));
      assert.equal(textOf(cache.read(key)), 'anew');
    }));

  it('does without a folder that cannot be made', () =>
    inFolder({ cache: 'a file' }, async (folder) => {
      const cache = new Cache(folder.resolve('cache'), 'a');
      cache.write(cache.keyOf('kind', ['content']), bytes('kept'));
      assert.equal(cache.read(cache.keyOf('kind', ['content'])), undefined);
      assert.equal(await folder.read('cache'), 'a file');
    }));

  it('drops the oldest entries, and what writers left behind, when it is full', () =>
    inFolder({ 'cache/x.kept.1.tmp': 'half', 'cache/mine.txt': 'not ours' }, async (folder) => {
      const cache = new Cache(folder.resolve('cache'), 'a', 3000);
      await utimes(folder.resolve('cache/x.kept.1.tmp'), 1, 1);
      const keys = ['a', 'b', 'c', 'd'].map((content) => cache.keyOf('kind', [content]));
      for (const [day, key] of keys.entries()) {
        cache.write(key, new Uint8Array(1000));
        await utimes(folder.resolve(`cache/${key}.kept`), 1000 + day, 1000 + day);
      }
      cache.write(cache.keyOf('kind', ['e']), new Uint8Array(1000));
      assert.deepEqual(
        keys.map((key) => cache.read(key) !== undefined),
        [false, false, false, true],
      );
      assert.ok((await entriesIn(folder)).includes('mine.txt'));
      assert.ok(!(await entriesIn(folder)).includes('x.kept.1.tmp'));
    }));

  it('drops compiled code like its own entries', () =>
    inFolder(
      { 'cache/code/v24/old': 'x'.repeat(2500), 'cache/code/v24/new': 'x' },
      async (folder) => {
        await utimes(folder.resolve('cache/code/v24/old'), 1, 1);
        const cache = new Cache(folder.resolve('cache'), 'a', 3000);
        cache.write(cache.keyOf('kind', ['content']), new Uint8Array(1000));
        assert.deepEqual(await readdir(folder.resolve('cache/code/v24')), ['new']);
      },
    ));

  it('shows nobody half an entry, however many write it at once', () =>
    inCache(async (cache, folder) => {
      const key = cache.keyOf('kind', ['content']);
      const body = 'x'.repeat(100_000);
      const code = new URL('cache.js', await bundledProgram());
      const writer = `
        const { Cache } = await import(${JSON.stringify(code.href)});
        const cache = new Cache(${JSON.stringify(folder.resolve('cache'))}, 'a');
        for (let i = 0; i < 15; i++) cache.write(${JSON.stringify(key)}, Buffer.from('x'.repeat(100_000)));`;
      const url = new URL(`data:text/javascript,${encodeURIComponent(writer)}`);
      const running = new Set<Worker>();
      const failures: unknown[] = [];
      for (let i = 0; i < 2; i++) {
        const worker = new Worker(url);
        running.add(worker);
        worker.on('error', (error) => failures.push(error));
        worker.on('exit', () => running.delete(worker));
      }
      let seen = 0;
      while (running.size > 0) {
        const kept = textOf(cache.read(key));
        if (kept !== undefined) seen++;
        assert.ok(kept === undefined ? seen === 0 : kept === body);
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.deepEqual(failures, []);
      assert.equal(textOf(cache.read(key)), body);
      assert.equal((await entriesIn(folder)).length, 1);
    }));
});

describe('cacheOf', () => {
  const program = new URL('file:///somewhere/cli.mjs');
  const sources = new URL('../../../src/cli/main.ts', import.meta.url);

  it('keeps nothing when the tool runs from its sources, or when no folder is named', () => {
    assert.equal(cacheOf({ env: { HOME: '/home/a' }, program: sources }), undefined);
    assert.equal(cacheOf({ env: { HOME: '/home/a', POLICY_GLOSS_CACHE: '' }, program }), undefined);
    assert.ok(cacheOf({ env: { POLICY_GLOSS_CACHE: 'here' }, program: sources }));
    assert.ok(cacheOf({ env: { HOME: '/home/a', LOCALAPPDATA: 'C:\\a' }, program }));
  });
});

describe('a packed glossary', () => {
  it('is after unpacking what it was, places and problems included', () => {
    const parsed = parseGlossary(LONG, { file: 'a/b.yaml', layer: 'workspace' });
    assert.ok(parsed.problems.length > 0);
    assert.deepEqual(unpackGlossary(packGlossary(parsed)), parsed);
  });

  it('comes from the file where it was found this time', () =>
    inFolder({ 'one.yaml': LONG, 'two/three.yaml': LONG }, (folder) => {
      const cache = new Cache(folder.resolve('cache'), 'a');
      const reader = new GlossaryReader(folder.path, cache);
      for (const file of ['one.yaml', 'two/three.yaml']) {
        const packed = reader.for(folder.resolve(file)) ?? assert.fail();
        const parsed = parseGlossary(LONG, { file, layer: 'workspace' });
        assert.deepEqual(unpackGlossary(packed), parsed);
      }
      return Promise.resolve();
    }));

  it('is taken from the cache instead of being parsed', () =>
    inFolder({ 'one.yaml': LONG }, (folder) => {
      const cache = new Cache(folder.resolve('cache'), 'a');
      const kept = parseGlossary('terms: [{acronym: KEPT}]', { file: '', layer: 'workspace' });
      cache.write(cache.keyOf('glossary', [LONG]), toBytes(packGlossary(kept)));
      const packed = new GlossaryReader(folder.path, cache).for(folder.resolve('one.yaml'));
      assert.equal(unpackGlossary(packed ?? assert.fail()).terms[0]?.acronyms[0], 'KEPT');
      return Promise.resolve();
    }));
});

describe('lint with a cache', () => {
  const NOTES = { 'own.yaml': LONG, 'a.md': 'The USJF and QQ7 met.\n' };
  const run = (folder: Folder, ...more: string[]) =>
    folder.run(['lint', '--format', 'json', ...OWN, ...more], {
      env: { POLICY_GLOSS_CACHE: folder.resolve('cache') },
    });

  it('finds the same from the cache as without, in threads, too', () =>
    inFolder(NOTES, async (folder) => {
      const without = await folder.run(['lint', '--format', 'json', ...OWN]);
      assert.equal(without.code, 1);
      assert.match(without.error, /^own.yaml: one problem;/);
      for (const more of [[], [], ['--jobs', '2']]) {
        assert.deepEqual(await run(folder, ...more), without);
      }
      assert.ok((await entriesIn(folder)).length > 0);
    }));

  it('follows a glossary that changes', () =>
    inFolder(NOTES, async (folder) => {
      await run(folder);
      await folder.write({ 'own.yaml': LONG.replace('[USJF]', '[UJSF]') });
      assert.equal((await run(folder)).code, 0);
      await folder.write({ 'own.yaml': LONG });
      assert.equal((await run(folder)).code, 1);
    }));

  it('keeps nothing with --no-cache, and nothing of a short glossary', () =>
    inFolder(NOTES, async (folder) => {
      await run(folder, '--no-cache');
      await folder.write({ 'own.yaml': 'terms: [{acronym: USFJ}]\n' });
      await run(folder);
      assert.deepEqual(await entriesIn(folder), []);
    }));

  it('parses again what is damaged', () =>
    inFolder(NOTES, async (folder) => {
      const first = await run(folder);
      for (const name of await entriesIn(folder))
        await folder.write({ [`cache/${name}`]: 'damaged' });
      assert.deepEqual(await run(folder), first);
    }));
});
