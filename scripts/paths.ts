import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository root: where the manifest of the extension is. */
export const root = resolve(import.meta.dirname, '..');

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => join(root, ...parts);

/** Where downloaded hosts are kept between runs; ignored by git. */
export const cacheDir = inRoot('.cache');

/** Where test bundles, packages and screenshots go; ignored by git. */
export const outDir = inRoot('out');

const temporary = new Set<string>();

/** A new temporary folder that is removed when this process ends. */
export function makeTempDir(purpose: string): string {
  const dir = mkdtempSync(join(tmpdir(), `policy-gloss-${purpose}-`));
  temporary.add(dir);
  return dir;
}

process.on('exit', () => {
  for (const dir of temporary) {
    try {
      rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Files that an ending process still has open are left to the system's own cleanup.
    }
  }
});
