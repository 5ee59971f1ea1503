import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The program as it is run from its sources. */
export const SOURCES = pathToFileURL(path.join(ROOT, 'src/cli/main.ts'));

let bundled: Promise<URL> | undefined;

/**
 * The same program in a few files, made anew in each process: a thread takes 0.2 seconds to load it, and 0.7 to load its
 * sources, as Node strips the types of each of them in each thread. Beside it are those parts that tests load alone.
 */
export function bundledProgram(): Promise<URL> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<URL> {
  // In the repository, where packages are found.
  const caches = path.join(ROOT, '.cache');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(path.join(caches, 'program-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['main', 'cache', 'compiled-code'].map((name) => `src/cli/${name}.ts`),
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return pathToFileURL(path.join(folder, 'main.js'));
}
