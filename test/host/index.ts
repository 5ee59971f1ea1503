import { runMocha } from '../support/report.ts';

/** Called by VS Code inside the extension host; the file list is made by scripts/build-tests.ts. */
export function run(): Promise<void> {
  return runMocha({ timeoutMs: 120_000, load: () => import('suite:host') });
}
