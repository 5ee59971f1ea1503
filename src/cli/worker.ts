import { parentPort, type MessagePort } from 'node:worker_threads';
import { startBatches, type BatchResult, type Job } from './batch.ts';
import { loadIndexes, type CompiledSets } from './indexes.ts';
import { Queue, type SharedQueue } from './queue.ts';

/** What a worker is told once: the notes to share, and what to do with them. */
export interface WorkerOrder {
  readonly queue: SharedQueue;
  readonly job: Job;
  readonly compiled: CompiledSets;
}

/** What came of a batch. */
export interface WorkerAnswer {
  readonly number: number;
  readonly result: BatchResult;
}

/** Serves the main thread: takes batches of its order's queue until none is left, and ends. */
export function serveWorker(): void {
  const port = parentPort;
  port?.once('message', (order: WorkerOrder) => {
    void serve(order, port).then(() => port.close());
  });
}

async function serve({ queue, job, compiled }: WorkerOrder, port: MessagePort): Promise<void> {
  const indexes = await loadIndexes(job.plan);
  indexes.adopt(compiled);
  const batches = startBatches(job, indexes);
  for (const { number, files } of new Queue(queue).batches()) {
    port.postMessage({ number, result: await batches.lint(files) } satisfies WorkerAnswer);
  }
}
