import { strict as assert } from 'node:assert';
import { FileType, Uri, workspace } from 'vscode';
import {
  combineGlossaries,
  matchText,
  parseGlossary,
  packInSteps,
  runAll,
  type GlossaryFile,
} from '../../src/core/index.ts';
import { GlossaryCache, type ReadFile } from '../../src/vscode/glossaries/glossary-cache.ts';
import { StoredEntries } from '../../src/vscode/stored-entries.ts';
import { eventually, inFolder } from './support/notes.ts';

const LOCATION = { file: 'file:///folder/own.glossary.yaml', layer: 'workspace' } as const;
/** A glossary that is long enough to be kept with its index; one of its entries is wrong. */
const LONG = `terms:
  - {acronym: USFJ, name: U.S. Forces Japan, colour: red, see-also: [nothing-of-this-name]}
${Array.from({ length: 6000 }, (_, i) => `  - {acronym: QQ${i}, name: Invented Body No. ${i}, definition: It was invented for the test.}\n`).join('')}`;
const SHORT = 'terms: [{acronym: USFJ, name: U.S. Forces Japan}]\n';

describe('the cache of glossaries', () => {
  let folder: Uri;
  let count = 0;
  const caches: GlossaryCache[] = [];

  beforeEach(() => {
    folder = inFolder(`storage-${++count}/glossaries`);
  });

  afterEach(async () => {
    for (const cache of caches.splice(0)) cache.dispose();
    await workspace.fs.delete(Uri.joinPath(folder, '..'), { recursive: true }).then(
      () => undefined,
      // Where nothing was kept there is no folder.
      () => undefined,
    );
  });

  const entries = (version = '1', maxBytes?: number): StoredEntries =>
    new StoredEntries(folder, version, maxBytes);

  const read: ReadFile = async (text, location) => parseGlossary(text, location);

  /** What a window has that was opened just now. */
  const openedCache = (stored = entries(), pause = 1): GlossaryCache => {
    const cache = new GlossaryCache(stored, read, pause);
    caches.push(cache);
    return cache;
  };

  const names = async (): Promise<string[]> => {
    try {
      const found = await workspace.fs.readDirectory(folder);
      return found.flatMap(([name, type]) => (type === FileType.File ? [name] : [])).toSorted();
    } catch {
      return [];
    }
  };

  const keptNames = (many: number): Promise<string[]> =>
    eventually(`${many} entries are kept`, async () => {
      const found = await names();
      return found.length === many && found.every((name) => !name.endsWith('.tmp')) && found;
    });

  const keysIn = (found: readonly string[]): string[] => found.map((name) => name.slice(0, 64));

  /** Parses a text and looks a term up. */
  async function use(cache: GlossaryCache, text = LONG): Promise<[GlossaryFile, number]> {
    const file = await cache.parse(text, LOCATION, true);
    const index = await cache.index(combineGlossaries([file]), [file]);
    return [file, matchText('The USFJ and QQ5999 met.', index).length];
  }

  it('gives the same terms and problems the second time, without doing the work again', async () => {
    const fresh = parseGlossary(LONG, LOCATION);
    assert.deepEqual(
      fresh.problems.map(({ code }) => code),
      ['unknown-key'],
    );
    assert.deepEqual(await use(openedCache()), [fresh, 2]);
    const written = await keptNames(2);
    assert.deepEqual(await use(openedCache()), [fresh, 2]);
    // Both were used, and nothing else was written.
    const used = await eventually('both entries are used', async () => {
      const found = await keptNames(2);
      return found.every((name) => !written.includes(name)) && found;
    });
    assert.deepEqual(keysIn(used), keysIn(written));
  });

  it('believes what it has kept', async () => {
    const stored = entries();
    const digest = (await stored.digestOf(LONG)) ?? assert.fail();
    const key = (await stored.keyOf('glossary', [digest])) ?? assert.fail();
    const packed = runAll(packInSteps(parseGlossary(SHORT, LOCATION)));
    await stored.write(key, new TextEncoder().encode(packed));
    const elsewhere = { file: 'file:///elsewhere.yaml', layer: 'user' } as const;
    const file = await openedCache().parse(LONG, elsewhere, true);
    assert.deepEqual(file, parseGlossary(SHORT, elsewhere));
  });

  it('takes what is damaged or foreign for missing, and writes it anew', async () => {
    const first = await use(openedCache());
    const whole = await keptNames(2);
    for (const name of whole) {
      const uri = Uri.joinPath(folder, name);
      const bytes = await workspace.fs.readFile(uri);
      bytes[bytes.length - 7] = (bytes[bytes.length - 7] ?? 0) ^ 1;
      await workspace.fs.writeFile(uri, bytes);
    }
    await workspace.fs.writeFile(Uri.joinPath(folder, 'mine.txt'), new Uint8Array());
    assert.deepEqual(await use(openedCache()), first);
    const anew = await eventually('both entries are written anew', async () => {
      const found = await keptNames(3);
      return found.every((name) => !whole.includes(name)) && found;
    });
    assert.deepEqual(keysIn(anew), [...keysIn(whole), 'mine.txt'].toSorted());
    const stored = entries();
    for (const key of keysIn(whole)) assert.ok(await stored.read(key));
    for (const cut of [0, 1, 70, 1000]) {
      for (const name of anew) {
        if (name === 'mine.txt') continue;
        const bytes = await workspace.fs.readFile(Uri.joinPath(folder, name));
        await workspace.fs.writeFile(Uri.joinPath(folder, name), bytes.subarray(0, cut));
        assert.equal(await stored.read(name.slice(0, 64)), undefined);
      }
    }
  });

  it('is not that of another version', async () => {
    await use(openedCache());
    const first = await keptNames(2);
    await use(openedCache(entries('2')));
    const all = await keptNames(4);
    assert.ok(first.every((name) => all.includes(name)));
  });

  it('keeps nothing that is short or being typed', async () => {
    const cache = openedCache();
    await use(cache, SHORT);
    const file = await cache.parse(LONG, LOCATION, false);
    await cache.index(combineGlossaries([file]), [file]);
    await use(openedCache());
    // By now the others would have been written, too.
    assert.equal((await keptNames(2)).length, 2);
  });

  it('keeps the last of what follows each other quickly', async () => {
    // Longer than a slow machine takes for both.
    const cache = openedCache(entries(), 3000);
    await Promise.all([use(cache), use(cache, LONG.replaceAll('QQ', 'RR'))]);
    await keptNames(2);
  });

  it('drops what was not used for longest', async () => {
    const stored = entries('1', 2500);
    const keys: string[] = [];
    for (const content of ['a', 'b', 'c']) {
      const key = (await stored.keyOf('test', [content])) ?? assert.fail();
      keys.push(key);
      if (content === 'c') await stored.touch(keys[0] ?? '');
      await stored.write(key, new Uint8Array(1000));
      await new Promise((next) => setTimeout(next, 5));
    }
    const kept = await Promise.all(keys.map(async (key) => (await stored.read(key)) !== undefined));
    assert.deepEqual(kept, [true, false, true]);
  });

  it('sweeps away what a closed window left half written', async () => {
    const stored = entries();
    const key = (await stored.keyOf('test', [])) ?? assert.fail();
    const [old, young] = [`${key}-1000.a.tmp`, `${key}-${Date.now()}.b.tmp`];
    for (const name of [old, young]) {
      await workspace.fs.writeFile(Uri.joinPath(folder, name), new Uint8Array(10));
    }
    assert.equal(await stored.read(key), undefined);
    await stored.write(key, new Uint8Array(10));
    const found = await names();
    assert.ok(found.includes(young) && !found.includes(old), found.join('\n'));
    assert.equal((await stored.read(key))?.length, 10);
  });

  it('does without a folder', async () => {
    const fresh = parseGlossary(LONG, LOCATION);
    const cache = openedCache(new StoredEntries(undefined, '1'));
    assert.deepEqual(await use(cache), [fresh, 2]);
  });

  it('does without a folder that cannot be made', async () => {
    await workspace.fs.writeFile(folder, new TextEncoder().encode('a file'));
    const stored = entries();
    const key = (await stored.keyOf('test', [])) ?? assert.fail();
    await stored.write(key, new Uint8Array(10));
    await stored.touch(key);
    assert.equal(await stored.read(key), undefined);
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(folder)), 'a file');
  });
});
