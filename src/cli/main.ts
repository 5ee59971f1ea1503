#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { keepCompiledCode } from './compiled-code.ts';
import { endWhereUnexpected } from './last-resort.ts';

const program = new URL(import.meta.url);
const argv = process.argv.slice(2);
// A worker's errors are the main thread's business.
if (isMainThread) endWhereUnexpected();
keepCompiledCode(argv, { env: process.env, program });

// All else is loaded after that, and what a worker does not need is not loaded there.
if (isMainThread) {
  const { processIo, run } = await import('./run.ts');
  process.exitCode = await run(argv, processIo(program));
} else {
  const { serveWorker } = await import('./worker.ts');
  serveWorker();
}
