import { parentPort } from 'node:worker_threads';
import { startBatches, type BatchResult, type Job } from './batch.ts';
import { Queue, type SharedQueue } from './queue.ts';

/** What a worker is told once: the notes to share, and what to do with them. */
export interface WorkerOrder {
  readonly queue: SharedQueue;
  readonly job: Job;
}

/** What a worker answers for a batch. */
export interface WorkerAnswer {
  readonly number: number;
  readonly result: BatchResult;
}

/** Serves the main thread: takes batches of its order's queue until none is left, and ends. */
export function serveWorker(): void {
  const port = parentPort;
  port?.once('message', ({ queue, job }: WorkerOrder) => {
    void startBatches(job).then(async (batches) => {
      for (const { number, files } of new Queue(queue).batches()) {
        port.postMessage({ number, result: await batches.lint(files) } satisfies WorkerAnswer);
      }
      port.close();
    });
  });
}
