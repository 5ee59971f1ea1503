import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { startBatches, type Batches, type BatchResult, type Job } from './batch.ts';
import type { Indexes } from './indexes.ts';
import type { Io } from './io.ts';
import { batchesIn, Queue } from './queue.ts';
import type { WorkerAnswer, WorkerOrder } from './worker.ts';

/** Files that each thread should have at least; below that another one costs more than it gives. */
const FILES_PER_THREAD = 200;
/** Room for new objects in MB, a third of which V8 fills before it collects; each thread has its own. */
const YOUNG_MB = 48;

/** However many threads are asked for: each takes several MB, and no machine has more processors to give. */
const MOST_JOBS = 64;

/** How many threads there are where so many are asked for: no more than there are batches of files. */
export function usefulJobs(asked: number, files: number): number {
  return Math.max(1, Math.min(asked, batchesIn(files), MOST_JOBS));
}

/** How many threads are worth having for that many files. */
export function defaultJobs(files: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.ceil(files / FILES_PER_THREAD)));
}

/** Threads beside this one. They start before it is known what they shall do: that takes a while. */
export class Pool {
  private readonly workers: readonly Worker[];
  /** What made a thread end before it was told what to do. */
  private failure: unknown;

  /** `jobs` counts this thread, too. */
  constructor(jobs: number, { program }: Pick<Io, 'program'>) {
    const options = {
      argv: process.argv.slice(2),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    };
    this.workers = Array.from({ length: jobs - 1 }, () => new Worker(program, options));
    // Without a listener, an error of a thread that nobody waits for yet would end the process.
    for (const worker of this.workers) worker.on('error', (error) => (this.failure ??= error));
  }

  /** Lints files in all threads. `take` gets the results in the order of the files. */
  async lint(
    files: readonly string[],
    job: Job,
    indexes: Indexes,
    take: (result: BatchResult) => void,
  ): Promise<void> {
    const queue = Queue.of(files);
    const results = new InOrder(take);
    const compiled = this.workers.length === 0 ? [] : indexes.compileAll();
    const order: WorkerOrder = { queue: queue.shared, job, compiled };
    const batches = startBatches(job, indexes);
    const others = this.workers.map((worker) => runWorker(worker, order, results));
    await Promise.all([lintHere(queue, batches, results), ...others]);
    if (this.failure !== undefined) throw this.failure;
    // A thread that ended early took batches with it: silence would pass for a clean run.
    if (results.taken !== queue.length) throw new Error('A thread ended before its work was done.');
  }

  /** Ends threads that have nothing to do. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

async function lintHere(
  queue: Queue,
  batches: Batches,
  results: InOrder<BatchResult>,
): Promise<void> {
  for (const { number, files } of queue.batches()) {
    results.add(number, await batches.lint(files));
    // The other threads' results come in between.
    await setImmediate();
  }
}

function runWorker(
  worker: Worker,
  order: WorkerOrder,
  results: InOrder<BatchResult>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: WorkerAnswer) => {
      results.add(answer.number, answer.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
    worker.postMessage(order);
  });
}

/** Passes results on in the order of their numbers, whatever order they come in. */
export class InOrder<T> {
  private readonly take: (result: T) => void;
  private readonly waiting = new Map<number, T>();
  private next = 0;

  constructor(take: (result: T) => void) {
    this.take = take;
  }

  /** How many were passed on. */
  get taken(): number {
    return this.next;
  }

  add(number: number, result: T): void {
    this.waiting.set(number, result);
    for (;;) {
      const following = this.waiting.get(this.next);
      if (following === undefined) return;
      this.waiting.delete(this.next++);
      this.take(following);
    }
  }
}
