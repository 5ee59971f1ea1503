import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { inRoot, root } from '../paths.ts';
import { Failure, main } from '../processes.ts';
import { bundleTests } from './bundle.ts';
import { rememberedCoverage } from './coverage.ts';
import { mutantsOf, sampleOf, sourceFiles, withMutants, type Mutant } from './mutants.ts';
import { readEquivalents, writeReport } from './report.ts';
import { Freshness, Results } from './results.ts';
import { MutantRunner } from './run.ts';

/*
 * npm run test:mutation [-- folder …] [--sample 400] [--file part-of-a-path] [--fresh]: adds small faults to folders of
 * src/core, one at a time, and checks whether the unit tests detect them. It can be stopped at any time and continues
 * where it was; only changed code is tried again, or all with --fresh. The report is in test/mutation.
 */
const FOLDERS = ['lint', 'matching', 'quotations', 'citations'];
const SEED = '1';

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string', default: '400' },
      file: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !FOLDERS.includes(name));
  if (unknown.length > 0) throw new Failure(`Only these are tested: ${FOLDERS.join(', ')}.`);
  for (const folder of positionals.length > 0 ? positionals : FOLDERS)
    await testFolder(folder, Number(values.sample), values.fresh, values.file);
  return 0;
});

async function testFolder(
  folder: string,
  count: number,
  isFresh: boolean,
  part = '',
): Promise<void> {
  const all = await mutantsOf(sourceFiles(folder));
  const sample = sampleOf(all, count, SEED);
  const tests = testsFor(folder);
  const files = globSync(
    ['src/core/**/*.ts', 'test/unit/{core,generate}/**/*.ts', ...Object.values(QUICK_PROPERTIES)],
    { cwd: root },
  ).toSorted();
  const results = new Results(folder);
  const freshness = new Freshness(files);
  const isEquivalent = readEquivalents();
  const pending = sample.filter((mutant) => {
    const result = results.get(mutant.key);
    if (!mutant.file.includes(part)) return false;
    if (result && isEquivalent(mutant)) return false;
    return isFresh || !result || !freshness.isTrue(mutant, result);
  });
  say(`${folder}: ${pending.length} of ${sample.length} mutants are to be tried.`);
  if (pending.length > 0) await tryAll(folder, sample, pending, tests, results, freshness);
  const { noticed, mutants, score } = writeReport(
    folder,
    { seed: SEED, all: all.length },
    sample,
    (key) => results.get(key),
  );
  say(`${folder}: ${noticed} of ${mutants} noticed, score ${score.toFixed(1)} %.`);
}

/** Random cases that are as fast as unit tests; the others in test/properties take minutes. */
const QUICK_PROPERTIES: Readonly<Record<string, string>> = {
  matching: 'test/properties/matching/{incremental,oracle,rules}.test.ts',
  quotations: 'test/properties/quotations/properties.test.ts',
};

/** The tests of a folder and of those that use it. */
function testsFor(folder: string): string[] {
  const folders = new Set([folder, 'lint', 'features']);
  if (folder === 'citations') folders.add('bibliographies');
  const inside = [...folders].map((name) => `test/unit/core/${name}/**/*.test.ts`);
  const random = QUICK_PROPERTIES[folder] ?? [];
  return globSync([...inside, 'test/unit/generate/rules.test.ts', random].flat(), {
    cwd: root,
  }).toSorted();
}

async function tryAll(
  folder: string,
  sample: readonly Mutant[],
  pending: readonly Mutant[],
  tests: readonly string[],
  results: Results,
  freshness: Freshness,
): Promise<void> {
  const outdir = inRoot(`.cache/mutation/${folder}`);
  rmSync(outdir, { recursive: true, force: true });
  const instrumented = [];
  let next = 0;
  for (const [file, mutants] of Map.groupBy(sample, (mutant) => mutant.file)) {
    const built = await withMutants(file, mutants, next);
    next = Math.max(next, ...built.switches.values()) + 1000;
    instrumented.push(built);
  }
  const switches = new Map(instrumented.flatMap((one) => [...one.switches]));
  const bundles = await bundleTests(tests, instrumented, outdir);
  const coverage = await rememberedCoverage(
    inRoot(`.cache/mutation/${folder}-coverage.json`),
    freshness.ofAll(sample.map(({ key }) => key)),
    bundles,
  );
  const runner = new MutantRunner(folder, bundles);
  for (const [number, mutant] of pending.entries()) {
    const on = switches.get(mutant.key);
    if (on === undefined) throw new Error(`${mutant.file} has no mutant ${mutant.key}.`);
    const { status, by } = await runner.try(on, mutant.file, coverage.get(on) ?? []);
    results.add({
      key: mutant.key,
      status,
      ...(by && { by }),
      of: freshness.of(mutant, status, by),
    });
    if (process.stdout.isTTY || number % 25 === 0) say(`${number + 1} of ${pending.length}`);
  }
  runner.stop();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
