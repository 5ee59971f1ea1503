import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { AtomicFile } from '../../../src/cli/atomic-file.ts';
import { FORMATS, type ReportPart } from '../../../src/cli/formats/format.ts';
import { indented, ListWriter } from '../../../src/cli/formats/list.ts';
import { NOTHING } from '../../../src/cli/formats/summary.ts';
import { sarif } from '../../../src/cli/formats/sarif.ts';
import { InOrder } from '../../../src/cli/pool.ts';
import { Queue } from '../../../src/cli/queue.ts';
import { GLOSSARY, inFolder, OWN } from './folder.ts';
import { anyCharacter } from '../../support/characters.ts';

/** More notes than a batch holds, some without findings, in folders whose order is not that of their making. */
const NOTES = {
  'own.yaml': GLOSSARY,
  ...Object.fromEntries(
    Array.from({ length: 70 }, (_, i) => [
      `${i % 2 === 0 ? 'z' : 'a'}/n${i}.md`,
      ['The USJF met 😀.\n', 'Fine.\n', 'The GSFD met QZX.\n\nWan Yi "met".\n'][i % 3] ?? '',
    ]),
  ),
  'm/bad.md': new Uint8Array([0xff]),
};
const write = (work: (write: (text: string) => void) => void): string => {
  let out = '';
  work((text) => (out += text));
  return out;
};

describe('a report in pieces', () => {
  for (const format of FORMATS) {
    it(`is the same from three threads as from one: ${format}`, () =>
      inFolder(NOTES, async (folder) => {
        const run = (jobs: string) =>
          folder.run(['lint', '--format', format, '--jobs', jobs, ...OWN]);
        const one = await run('1');
        assert.equal(one.code, 2);
        assert.deepEqual(await run('3'), one);
      }));
  }

  for (const format of ['json', 'sarif']) {
    it(`is what JSON.stringify writes of the whole: ${format}`, () =>
      inFolder(NOTES, async (folder) => {
        for (const quiet of [[], ['--quiet']]) {
          const { out } = await folder.run(['lint', '--format', format, ...OWN, ...quiet]);
          assert.equal(out, `${JSON.stringify(JSON.parse(out), null, 2)}\n`);
        }
      }));
  }

  it('has the notes in the order of their paths', () =>
    inFolder(NOTES, async (folder) => {
      const { out } = await folder.run(['lint', '--format', 'json', '--jobs', '3', ...OWN]);
      const paths = (JSON.parse(out) as { files: { path: string }[] }).files.map(
        ({ path }) => path,
      );
      assert.equal(paths.length, 70);
      assert.deepEqual(paths, paths.toSorted());
    }));

  it('goes into a file as it goes to standard output', () =>
    inFolder(NOTES, async (folder) => {
      const { out } = await folder.run(['lint', '--format', 'json', ...OWN]);
      await folder.run(['lint', '--format', 'json', '--output', 'report.json', ...OWN]);
      assert.equal(await folder.read('report.json'), out);
    }));

  it('leaves the file of before when the run cannot end', () =>
    inFolder({ ...NOTES, 'report.json': 'before' }, async (folder) => {
      const run = await folder.run([
        'lint',
        '--format',
        'json',
        '--output',
        'report.json',
        '--baseline',
        'no.json',
        ...OWN,
      ]);
      assert.equal(run.code, 2);
      assert.equal(await folder.read('report.json'), 'before');
    }));

  it('as a new baseline is JSON as a whole, and knows all of the findings', () =>
    inFolder(NOTES, async (folder) => {
      const baseline = ['--baseline', 'known.json'];
      await folder.run(['lint', ...OWN, ...baseline, '--write-baseline', '--jobs', '3']);
      const known = await folder.read('known.json');
      assert.equal(known, `${JSON.stringify(JSON.parse(known), null, 2)}\n`);
      const { out } = await folder.run(['lint', ...OWN, ...baseline, '--jobs', '2']);
      assert.equal(out, '70 notes checked, nothing found\n');
    }));
});

describe('ListWriter', () => {
  it('writes any list as JSON.stringify does, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.jsonValue(), { maxLength: 4 })), (parts) => {
        const out = write((write) => {
          const list = new ListWriter(write, 2);
          for (const items of parts) list.add(items.map((item) => indented(item, 4)));
          list.end();
        });
        const whole = JSON.stringify({ list: parts.flat() }, null, 2);
        assert.equal(`{\n  "list": ${out}\n}`, whole);
      }),
    );
  });
});

describe('a SARIF report', () => {
  const LIMIT = 25_000;
  const reported = (parts: readonly ReportPart[][]): unknown[] => {
    const out = write((write) => {
      const report = sarif.open(write, false);
      for (const one of parts) report.add(one);
      report.end({ summary: NOTHING, errors: [] });
    });
    return (JSON.parse(out) as { runs: { results: unknown[] }[] }).runs[0]?.results ?? [];
  };

  for (const more of [0, 1, LIMIT, 2 * LIMIT + 1]) {
    it(`keeps the gravest, the first of them, of ${LIMIT + more} findings`, () => {
      const parts = Array.from({ length: LIMIT + more }, (_, i): ReportPart => ({
        severity: i % 3 === 0 ? 'error' : i % 3 === 1 ? 'hint' : 'warning',
        text: String(i),
      }));
      const of = (rest: number): number[] => parts.flatMap((_, i) => (i % 3 === rest ? [i] : []));
      const expected =
        more === 0 ? parts.map((_, i) => i) : [...of(0), ...of(2), ...of(1)].slice(0, LIMIT);
      const batches = Array.from({ length: Math.ceil(parts.length / 999) }, (_, i) =>
        parts.slice(i * 999, (i + 1) * 999),
      );
      assert.deepEqual(reported(batches), expected);
    });
  }
});

describe('InOrder', () => {
  it('passes on in order whatever comes in any order, as soon as it can', () => {
    const orders = fc
      .integer({ min: 1, max: 30 })
      .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }));
    fc.assert(
      fc.property(orders, (order) => {
        const taken: number[] = [];
        const results = new InOrder<number>((one) => taken.push(one));
        const given = new Set<number>();
        for (const number of order) {
          results.add(number, number);
          given.add(number);
          let ready = 0;
          while (given.has(ready)) ready++;
          assert.deepEqual(taken, [...Array(ready).keys()]);
        }
      }),
    );
  });
});

describe('Queue', () => {
  it('gives each file once, to whoever asks', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.array(fc.nat(2)), (length, turns) => {
        const files = Array.from({ length }, (_, i) => `${i}.md`);
        const first = Queue.of(files);
        const takers = [first, new Queue(first.shared), new Queue(first.shared)].map((one) =>
          one.batches(),
        );
        const batches = [...turns, ...turns.map(() => 0), ...Array<number>(100).fill(1)]
          .map((turn) => takers[turn]?.next().value)
          .filter((batch) => batch !== undefined);
        assert.deepEqual(
          batches.toSorted((a, b) => a.number - b.number).flatMap((batch) => batch.files),
          files,
        );
      }),
    );
  });
});

describe('AtomicFile', () => {
  it('writes what it is given, pieces of any length and characters of any size', () =>
    inFolder({}, (folder) => {
      const pieces = fc.array(
        fc.tuple(fc.string({ unit: anyCharacter, maxLength: 20 }), fc.nat(70_000), fc.boolean()),
        { maxLength: 4 },
      );
      fc.assert(
        fc.property(pieces, (pieces) => {
          const file = new AtomicFile(folder.resolve('written'));
          const texts = pieces.map(
            ([text, padding, wide]) =>
              'x'.repeat(padding) + text + (wide ? '😀'.repeat(padding) : ''),
          );
          for (const text of texts) file.write(text);
          file.commit();
          const written = readFileSync(folder.resolve('written'));
          assert.ok(written.equals(Buffer.concat(texts.map((text) => Buffer.from(text)))));
        }),
        { numRuns: 20 },
      );
      return Promise.resolve();
    }));
});
