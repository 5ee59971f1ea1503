/** `npm run bench`: measures us and the peers, and writes docs/benchmarks.md (see CONTRIBUTING.md). */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { inRoot, makeTempDir } from '../../scripts/paths.ts';
import { Failure, main } from '../../scripts/processes.ts';
import { measureHost, missingForHost } from './host/measure-host.ts';
import { buildIfStale, installedVersion, installPeers } from './install.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { PEERS } from './peers/index.ts';
import { policyGloss } from './peers/policy-gloss.ts';
import type { Tool } from './peers/tool.ts';
import { writePage } from './report/page.ts';
import { bundleSizes, PARTS, runParts } from './run-parts.ts';
import { ToolRuns } from './run-tools.ts';
import type { Figures } from './parts/part.ts';
import type { Results } from './results.ts';

const NOTES = 2000;
/** What is measured inside a real VS Code. */
const HOST = 'host';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) return;
  if (!options.asBuilt) await buildIfStale();
  await installPeers();
  const folder = makeTempDir('bench');
  // A copy: a build in between must not change what is measured.
  const dist = path.join(folder, 'dist');
  cpSync(inRoot('dist'), dist, { recursive: true });
  const tools = [policyGloss(path.join(dist, 'cli.mjs'), path.join(folder, 'cache')), ...PEERS];
  const results = await measure(options, tools, folder, dist);
  if (options.only.length === 0) writePage(options, tools, results);
  else console.log(JSON.stringify(results, null, 2));
});

async function measure(
  { quick, only, runs }: BenchOptions,
  tools: readonly Tool[],
  folder: string,
  dist: string,
): Promise<Results> {
  const names = [...tools.map(({ id }) => id), ...Object.keys(PARTS), HOST];
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Failure(`--only ${unknown}: there are ${names.join(', ')}.`);
  }
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const installed = tools.filter((tool) => installedVersion(tool) !== undefined);
  const missing = tools
    .filter((tool) => !installed.includes(tool))
    .map(({ label }) => `${label} is not installed and was left out.`);

  const toolRuns = new ToolRuns(folder, quick ? NOTES / 10 : NOTES);
  const wanted = installed.filter(({ id }) => isWanted(id));
  if (wanted.length > 0) console.log('Tools');
  const measured = await toolRuns.alternate(wanted, runs);
  const ourselves = wanted.find(({ id }) => id === tools[0]?.id);
  const moreNotes = ourselves === undefined ? undefined : await toolRuns.withMore(ourselves);

  const parts = Object.keys(PARTS).filter(isWanted);
  if (parts.length > 0) console.log('Parts');
  const { figures, series } = await runParts(parts, { quick, dist }, missing);
  const host = isWanted(HOST) ? await hostFigures({ quick, dist }, missing) : {};
  return {
    notes: quick ? NOTES / 10 : NOTES,
    bytes: toolRuns.bytes,
    tools: measured,
    moreNotes,
    figures: { ...figures, ...host },
    series,
    bundles: bundleSizes(dist),
    missing: [...missing, ...toolRuns.failures],
  };
}

/** What a real VS Code shows; without one, a line in `missing`. */
async function hostFigures(
  options: { readonly quick: boolean; readonly dist: string },
  missing: string[],
): Promise<Figures> {
  const why = await missingForHost();
  if (why === undefined) {
    console.log('Extension host');
    return measureHost(options);
  }
  console.log(why);
  missing.push(why);
  return {};
}
