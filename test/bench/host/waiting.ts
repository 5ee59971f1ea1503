import { languages, type Disposable, type Uri } from 'vscode';

/** Longer than anything takes on a slow machine. */
const GIVE_UP_MS = 120_000;

export function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms));
}

/** Asks again and again until the answer is yes. */
export async function until(what: string, probe: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + GIVE_UP_MS;
  while (!(await probe())) {
    if (performance.now() > end) throw new Error(`It did not come about that ${what}.`);
    await pause(10);
  }
}

/** Waits until the diagnostics of a file are published anew; ask for it before what causes that. */
export function published(uri: Uri): Promise<void> {
  const key = uri.toString();
  let listening: Disposable | undefined;
  return new Promise<void>((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`No diagnostics of ${key}.`)), GIVE_UP_MS);
    listening = languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((one) => one.toString() === key)) return;
      clearTimeout(timer);
      done();
    });
  }).finally(() => listening?.dispose());
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
