/**
 * `npm run bench:guard`: fails where our processor time grows faster than what it is given. Ratios alone, never a time:
 * they hold on a busy machine, too. Sizes of bundles are guarded by the build (esbuild.mjs).
 */
import { measureGrowth, TIMES } from './guard/growth.ts';
import { GROWTHS } from './guard/growths.ts';

const started = performance.now();
let failed = 0;
for (const growth of GROWTHS) {
  const { small, large, ratio, limit } = measureGrowth(growth);
  if (ratio > limit) failed++;
  const sizes = `${growth.size} → ${growth.size * TIMES}`;
  const times = `${small.toFixed(1)} → ${large.toFixed(1)} ms`;
  const verdict = ratio > limit ? `TOO FAST, at most ${limit}` : 'ok';
  console.log(`${growth.name}: ${sizes}, ${times}, × ${ratio.toFixed(1)}: ${verdict}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${GROWTHS.length - failed} passed, ${failed} failed, in ${seconds} s`);
process.exitCode = failed > 0 ? 1 : 0;
