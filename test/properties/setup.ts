import fc from 'fast-check';

/** More of them than in the unit suite, which has some of these files too (test/support/runs.ts). */
process.env['PROPERTY_RUNS'] ??= '6';

/** Other cases in each run, which can be repeated: `PROPERTY_SEED=… npm run test:properties`. */
const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
fc.configureGlobal({ seed });
process.stdout.write(`\n  Random cases of PROPERTY_SEED=${seed}\n`);
