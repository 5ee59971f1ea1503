import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from '../../scripts/processes.ts';
import { median } from './measure/stats.ts';
import type { Figures, PartInput, PartResult } from './parts/part.ts';
import { inBench } from './paths.ts';
import type { BundleSize } from './results.ts';

/** The parts, with how often each is started anew. */
export const PARTS: Readonly<Record<string, number>> = {
  matching: 1,
  editor: 1,
  glossary: 1,
  quotation: 1,
  activation: 7,
  growth: 1,
  'bad input': 1,
};

/** Longer than any part takes on a slow machine. */
const GIVE_UP_MS = 10 * 60_000;
const BUNDLES = ['extension.cjs', 'web.cjs', 'glossary.json', 'citations.json'];
/** The parts of the command line; what starts them is small. */
const PROGRAM = 'cli';

/** Measures parts of the engine, each in a process of its own; failures are told in `failures`. */
export async function runParts(
  names: readonly string[],
  input: PartInput,
  failures: string[],
): Promise<PartResult> {
  const results: PartResult[] = [];
  for (const name of names) {
    console.log(`  ${name}`);
    const runs: PartResult[] = [];
    for (let i = 0; i < (PARTS[name] ?? 1); i++) {
      const args = [inBench('parts', 'run.ts'), name, JSON.stringify(input)];
      const { code, output } = await run(process.execPath, args, { timeoutMs: GIVE_UP_MS });
      if (code === 0) runs.push(JSON.parse(output) as PartResult);
      else failures.push(`Part ${name}: ${output.trim().split('\n').at(-1)?.slice(0, 200)}`);
    }
    results.push(...combine(runs));
  }
  return {
    figures: Object.assign({}, ...results.map(({ figures }) => figures)) as Figures,
    series: results.flatMap(({ series }) => series),
  };
}

function combine(runs: readonly PartResult[]): PartResult[] {
  const [first] = runs;
  if (first === undefined) return [];
  const figures = Object.fromEntries(
    Object.keys(first.figures).map((name) => [
      name,
      median(runs.map((run) => run.figures[name] ?? Number.NaN)),
    ]),
  );
  return [{ figures, series: first.series }];
}

/** The sizes of what was built. */
export function bundleSizes(dist: string): BundleSize[] {
  const parts = readdirSync(path.join(dist, PROGRAM)).map((file) => path.join(dist, PROGRAM, file));
  return [
    ...BUNDLES.map((file) => sizeOf(file, [path.join(dist, file)])),
    sizeOf('the command line, all parts', parts),
  ];
}

function sizeOf(name: string, files: readonly string[]): BundleSize {
  const contents = files.map((file) => readFileSync(file));
  return {
    file: name,
    bytes: sum(contents.map(({ length }) => length)),
    zipped: sum(contents.map((content) => gzipSync(content).length)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
