import { bundledGenerator } from './bundled.ts';
import { citationsGenerator } from './citations.ts';
import { runGenerators } from './run.ts';
import type { Generator } from './types.ts';

/** All generators, in the order in which they run. */
const generators: readonly Generator[] = [bundledGenerator, citationsGenerator];

process.exitCode = await runGenerators(generators, {
  check: process.argv.includes('--check'),
});
