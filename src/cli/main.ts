import { isMainThread } from 'node:worker_threads';
import { processIo } from './io.ts';
import { run } from './run.ts';
import { serveWorker } from './worker.ts';

if (isMainThread) {
  process.exitCode = await run(process.argv.slice(2), processIo(new URL(import.meta.url)));
} else {
  serveWorker();
}
