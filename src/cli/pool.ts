import { Worker } from 'node:worker_threads';
import { LintSession, type CheckedNote, type SessionOptions } from './session.ts';
import type { FileResult, WorkerAnswer } from './worker.ts';
import type { FileError } from './workspace.ts';

/** Files that one worker should have at least; below that a second thread costs more than it gives. */
const FILES_PER_WORKER = 200;
/** Files that wait in a worker, so that it is never idle. */
const AHEAD = 4;

/** What a lint run found, sorted by path. */
export interface LintResult {
  readonly files: readonly CheckedNote[];
  readonly errors: readonly FileError[];
  /** What is told on standard error and counts for nothing. */
  readonly notices: readonly FileError[];
}

/** How many threads are worth starting for that many files. */
export function defaultJobs(files: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.ceil(files / FILES_PER_WORKER)));
}

/** Lints files in `jobs` threads (1: in this one). `onDone` is called after each file. */
export async function lintFiles(
  files: readonly string[],
  options: SessionOptions,
  { jobs, program, onDone }: { jobs: number; program: URL; onDone: () => void },
): Promise<LintResult> {
  const results = new Map<string, FileResult>();
  const take = (file: string, result: FileResult): void => {
    results.set(file, result);
    onDone();
  };
  const problems =
    jobs > 1
      ? await inWorkers(files, options, jobs, program, take)
      : await inThisThread(files, options, take);
  return collect(files, results, problems);
}

async function inThisThread(
  files: readonly string[],
  options: SessionOptions,
  take: (file: string, result: FileResult) => void,
): Promise<FileError[]> {
  const session = new LintSession(options);
  for (const file of files) take(file, await session.lintFile(file));
  return session.problems();
}

async function inWorkers(
  files: readonly string[],
  options: SessionOptions,
  jobs: number,
  program: URL,
  take: (file: string, result: FileResult) => void,
): Promise<FileError[]> {
  const queue = files.values();
  const workers = Array.from({ length: Math.min(jobs, files.length) }, () =>
    runWorker(program, options, queue, take),
  );
  return (await Promise.all(workers)).flat();
}

/** Feeds a worker from the queue until that is empty; its settings' problems are the result. */
function runWorker(
  program: URL,
  options: SessionOptions,
  queue: Iterator<string>,
  take: (file: string, result: FileResult) => void,
): Promise<FileError[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: options });
    let problems: readonly FileError[] = [];
    let waiting = 0;
    const feed = (): void => {
      const next = queue.next();
      if (!next.done) {
        waiting++;
        worker.postMessage(next.value);
      } else if (waiting === 0) worker.postMessage(null);
    };
    worker.on('message', (answer: WorkerAnswer) => {
      if ('problems' in answer) {
        problems = answer.problems;
        return;
      }
      waiting--;
      take(answer.file, answer.result);
      feed();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve([...problems]));
    for (let i = 0; i < AHEAD; i++) feed();
  });
}

function collect(
  files: readonly string[],
  results: ReadonlyMap<string, FileResult>,
  problems: readonly FileError[],
): LintResult {
  const checked: CheckedNote[] = [];
  const errors = new Map(problems.map((one) => [JSON.stringify(one), one]));
  for (const file of files) {
    const result = results.get(file);
    if (result === undefined) continue;
    if ('message' in result) errors.set(JSON.stringify(result), result);
    else checked.push(result);
  }
  const byPath = (a: { path: string }, b: { path: string }): number =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  const told = [...errors.values()].toSorted(byPath);
  return {
    files: checked.toSorted(byPath),
    errors: told.filter(({ isNotice }) => !isNotice),
    notices: told.filter(({ isNotice }) => isNotice),
  };
}
