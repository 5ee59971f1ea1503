import { isMainThread } from 'node:worker_threads';
import { tuneForShortRuns } from './tuning.ts';
import { serveWorker } from './worker.ts';

if (isMainThread) {
  tuneForShortRuns();
  // What a worker does not need is not loaded there.
  const [{ processIo }, { run }] = await Promise.all([import('./io.ts'), import('./run.ts')]);
  process.exitCode = await run(process.argv.slice(2), processIo(new URL(import.meta.url)));
} else {
  serveWorker();
}
