import assert from 'node:assert/strict';
import { parseGlossary, type Source } from '../../../src/core/index.ts';
import { LIMITS } from '../../../src/workspace/limits.ts';
import { SourceTexts, textProblem, type TextFolder } from '../../../src/workspace/source-texts.ts';
import { MemoryFiles } from './memory-files.ts';

/** Sources whose texts are named so, in a glossary of the folder `/notes/lists`. */
function sourcesWith(...texts: (string | undefined)[]): readonly Source[] {
  const entries = texts.map((text, nth) => {
    const custom = text === undefined ? '' : `, custom: {text: "${text}", coverage: full}`;
    return `  - {id: s${nth}, title: T${custom}}\n`;
  });
  const yaml = `sources:\n${entries.join('')}`;
  return parseGlossary(yaml, { file: 'lists/own.yaml', layer: 'workspace' }).sources;
}

const OUTSIDE = 'It is outside of the workspace or repository.';
const MISSING = 'There is no such file.';

describe('the texts of sources', () => {
  describe('which files are read', () => {
    const FILES = {
      '/notes/lists/a.txt': 'beside the glossary',
      '/notes/b.txt': 'above the glossary',
      '/notes/lists/inside.txt': { link: '/notes/b.txt' },
      '/notes/lists/leaving.txt': { link: '/elsewhere/secret.txt' },
      '/notes/lists/far': { link: '/elsewhere' },
      '/notes/large.txt': 'x'.repeat(LIMITS.text + 1),
      '/notes/full.txt': 'x'.repeat(LIMITS.text),
      '/elsewhere/secret.txt': 'secret',
      '/elsewhere/back.txt': { link: '/notes/b.txt' },
      '/notes-of-others/secret.txt': 'secret',
    };
    const CASES: readonly [text: string, says: string | undefined, problem: string | undefined][] =
      [
        ['a.txt', 'beside the glossary', undefined],
        ['../b.txt', 'above the glossary', undefined],
        ['/notes/b.txt', 'above the glossary', undefined],
        ['inside.txt', 'above the glossary', undefined],
        ['leaving.txt', undefined, OUTSIDE],
        ['far/secret.txt', undefined, OUTSIDE],
        ['../../elsewhere/secret.txt', undefined, OUTSIDE],
        ['../../notes-of-others/secret.txt', undefined, OUTSIDE],
        ['/elsewhere/secret.txt', undefined, OUTSIDE],
        ['/elsewhere/back.txt', undefined, OUTSIDE],
        ['https://example.org/a.txt', undefined, OUTSIDE],
        ['nowhere.txt', undefined, MISSING],
        ['../full.txt', 'x'.repeat(LIMITS.text), undefined],
        ['../large.txt', undefined, 'It has more than 20 MB, too much to be read.'],
      ];
    for (const [text, says, problem] of CASES) {
      it(`${text}: ${problem ?? 'read'}`, async () => {
        for (const method of ['prepare', 'inspect'] as const) {
          const texts = new SourceTexts(new MemoryFiles(FILES));
          const [source] = sourcesWith(text) as [Source];
          await texts[method]([source]);
          assert.equal(texts.problemOf(source)?.message, problem, method);
          const read = method === 'prepare' ? says : undefined;
          assert.equal(texts.textOf(source)?.text.raw, read, method);
          assert.equal(texts.hasFile(source), true);
        }
      });
    }

    it('none where a source names none, or where it came with the product', async () => {
      const texts = new SourceTexts(new MemoryFiles(FILES));
      const [unnamed, named] = sourcesWith(undefined, 'a.txt') as [Source, Source];
      const bundled: Source = { ...named, origin: { ...named.origin, layer: 'bundled' } };
      assert.equal(await texts.prepare([unnamed, bundled]), false);
      assert.deepEqual(
        [unnamed, bundled].map((one) => [texts.hasFile(one), texts.textOf(one)]),
        [
          [false, undefined],
          [false, undefined],
        ],
      );
    });
  });

  describe('in a folder of texts', () => {
    const folder: TextFolder = { address: '/texts', names: ['a.txt', 's1.md', 's2.txt'] };
    const files = new MemoryFiles({
      '/texts/a.txt': 'of a name',
      '/texts/s1.md': '*of* a key',
      '/texts/s2.txt': 'of another key',
      '/notes/lists/b.txt': 'named',
    });

    it('the base name of a text comes first, then the key with .md or .txt, then what is named', async () => {
      const texts = new SourceTexts(files, folder);
      const sources = sourcesWith('deep/a.txt', 'b.txt', undefined, 'b.txt', undefined);
      assert.equal(await texts.prepare(sources), false);
      assert.deepEqual(
        sources.map((one) => texts.textOf(one)?.text.text),
        ['of a name', 'of a key', 'of another key', 'named', undefined],
      );
    });

    it('a file of a key is the whole text, and the others are what the source says', async () => {
      const texts = new SourceTexts(files, folder);
      const [named, own] = sourcesWith('a.txt', undefined) as [Source, Source];
      const excerpts: Source[] = [named, own].map((one) => ({ ...one, coverage: 'excerpts' }));
      await texts.prepare(excerpts);
      assert.deepEqual(
        excerpts.map((one) => texts.textOf(one)?.text.coverage),
        ['excerpts', 'full'],
      );
    });
  });

  describe('over time', () => {
    it('each file is read once, and is the same text for all sources that name it', async () => {
      const files = new MemoryFiles({ '/notes/lists/a.txt': 'words' });
      const texts = new SourceTexts(files);
      const [one, two] = sourcesWith('a.txt', 'a.txt') as [Source, Source];
      await Promise.all([texts.prepare([one]), texts.prepare([two])]);
      await texts.prepare([one, two]);
      assert.deepEqual(files.reads, ['/notes/lists/a.txt']);
      assert.ok(texts.textOf(one));
      assert.equal(texts.textOf(one), texts.textOf(two));
    });

    it('what was only looked for is read when it is wanted', async () => {
      const texts = new SourceTexts(new MemoryFiles({ '/notes/lists/a.txt': 'words' }));
      const sources = sourcesWith('a.txt');
      await texts.inspect(sources);
      assert.equal(texts.textOf(sources[0]!), undefined);
      await texts.prepare(sources);
      await texts.inspect(sources);
      assert.equal(texts.textOf(sources[0]!)?.text.raw, 'words');
    });

    it('what a look finds out too late does not count', async () => {
      let finish = (): void => {};
      class SlowFiles extends MemoryFiles {
        override look(): Promise<void> {
          return new Promise((resolve) => {
            finish = resolve;
          });
        }
      }
      const texts = new SourceTexts(new SlowFiles({ '/notes/lists/a.txt': 'words' }));
      const sources = sourcesWith('a.txt');
      const looking = texts.inspect(sources);
      await texts.prepare(sources);
      finish();
      await looking;
      assert.equal(texts.textOf(sources[0]!)?.text.raw, 'words');
    });

    it('a file that is read again is another text only where it says something else', async () => {
      const files = new MemoryFiles({ '/notes/lists/a.txt': 'words' });
      const texts = new SourceTexts(files);
      const [source] = sourcesWith('a.txt') as [Source];
      await texts.prepare([source]);
      const before = texts.textOf(source);
      const [address = ''] = texts.addresses();
      assert.equal(await texts.readAgain(address), false);
      assert.equal(texts.textOf(source), before);
      files.files.set(address, 'other words');
      assert.equal(await texts.readAgain(address), true);
      assert.equal(texts.textOf(source)?.text.raw, 'other words');
      files.files.delete(address);
      assert.equal(await texts.readAgain(address), true);
      assert.equal(texts.textOf(source), undefined);
      assert.equal(texts.problemOf(source)?.message, MISSING);
      assert.equal(await texts.readAgain(address), false);
      assert.equal(await texts.readAgain('/notes/lists/other.txt'), false);
    });

    it('says whether something that was read just now has a problem', async () => {
      const texts = new SourceTexts(new MemoryFiles({ '/notes/lists/a.txt': 'words' }));
      const sources = sourcesWith('a.txt', 'nowhere.txt');
      assert.equal(await texts.prepare(sources.slice(0, 1)), false);
      assert.equal(await texts.prepare(sources), true);
      assert.equal(await texts.prepare(sources), false);
    });

    it('forgets the texts of sources that are gone', async () => {
      const texts = new SourceTexts(
        new MemoryFiles({ '/notes/lists/a.txt': 'words', '/notes/lists/b.txt': 'others' }),
      );
      const [one, two] = sourcesWith('a.txt', 'b.txt') as [Source, Source];
      await texts.prepare([one, two]);
      texts.keepOnly([two]);
      assert.deepEqual(texts.addresses(), ['/notes/lists/b.txt']);
      assert.equal(texts.textOf(one), undefined);
      assert.equal(texts.textOf(two)?.text.raw, 'others');
    });
  });

  it('is reported at its source when it cannot be read', async () => {
    const texts = new SourceTexts(new MemoryFiles({}));
    const [source] = sourcesWith('nowhere.txt') as [Source];
    await texts.prepare([source]);
    const { code, severity, message, range } = textProblem(source, texts.problemOf(source)!);
    assert.deepEqual(
      { code, severity, message, range },
      {
        code: 'unreadable-text',
        severity: 'warning',
        message: `The text of "s0" cannot be read: nowhere.txt: ${MISSING}`,
        range: source.origin.range,
      },
    );
  });
});
