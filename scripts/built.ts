import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.ts';
import { npm, step } from './processes.ts';

/** Builds the extension. */
export async function build(): Promise<void> {
  await step('Building the extension (npm run build)', () =>
    npm(['run', 'build'], { cwd: inRoot() }),
  );
}

/** Builds the extension if it was never built, or if its sources have changed since. */
export async function ensureBuilt(): Promise<void> {
  const bundles = ['extension.cjs', 'web.cjs', 'cli.mjs'].map((file) => inRoot('dist', file));
  if (!bundles.every((bundle) => existsSync(bundle))) return build();
  const built = Math.min(...bundles.map((bundle) => statSync(bundle).mtimeMs));
  const sources = ['src', 'glossary', 'package.json', 'esbuild.mjs'].map((path) => inRoot(path));
  if (sources.some((path) => newestIn(path) > built)) await build();
}

/** When a file, or the newest file below a folder, was changed (milliseconds); generated data is ignored. */
function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...files
      .filter(
        (file) => file.isFile() && !/bundled[\\/]?.*\.json$/.test(join(file.parentPath, file.name)),
      )
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  );
}
