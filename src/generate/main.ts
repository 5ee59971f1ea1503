import { ruleListsGenerator } from './rule-lists.ts';
import { runGenerators } from './run.ts';

const options = { check: process.argv.includes('--check') };
// First the lists of rules, so that everything generated from the rules includes all of them.
const lists = await runGenerators([ruleListsGenerator], options);
const { generators } = await import('./all.ts');
const others = await runGenerators(generators, options);
process.exitCode = Math.max(lists, others);
