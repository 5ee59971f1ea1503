import { existsSync } from 'node:fs';
import { inRoot } from './paths.ts';
import { npm, step } from './processes.ts';

/** Builds the extension. */
export async function build(): Promise<void> {
  await step('Building the extension (npm run build)', () =>
    npm(['run', 'build'], { cwd: inRoot() }),
  );
}

/** Builds the extension if it was never built; changed sources need `npm run build`. */
export async function ensureBuilt(): Promise<void> {
  const bundles = ['extension.cjs', 'web.cjs', 'cli.mjs'].map((file) => inRoot('dist', file));
  if (!bundles.every((bundle) => existsSync(bundle))) await build();
}
