import { parentPort, workerData } from 'node:worker_threads';
import { LintSession, type CheckedNote, type SessionOptions } from './session.ts';
import type { FileError } from './workspace.ts';

/** What a worker answers for one file. */
export type FileResult = CheckedNote | FileError | undefined;

/** What a worker says: the result of a file, or (asked with null) what was wrong with its settings. */
export type WorkerAnswer =
  | { readonly file: string; readonly result: FileResult }
  | { readonly problems: readonly FileError[] };

/** Serves the main thread in a worker: a path is linted, null ends the work. */
export function serveWorker(): void {
  const port = parentPort;
  if (port === null) return;
  const session = new LintSession(workerData as SessionOptions);
  port.on('message', (file: string | null) => {
    void answer(session, file).then((one) => {
      port.postMessage(one);
      if (file === null) port.close();
    });
  });
}

async function answer(session: LintSession, file: string | null): Promise<WorkerAnswer> {
  return file === null
    ? { problems: session.problems() }
    : { file, result: await session.lintFile(file) };
}
