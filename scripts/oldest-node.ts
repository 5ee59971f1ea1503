import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, inRoot } from './paths.ts';
import { npm, step } from './processes.ts';

/** The oldest Node that the command line supports, from `engines` in the manifest, as `22.12.0`. */
export function oldestNodeVersion(): string {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const [, oldest] = /^>=(\d+\.\d+)$/.exec(engines.node) ?? [];
  if (oldest === undefined) throw new Error(`engines.node is not ">=MAJOR.MINOR": ${engines.node}`);
  return `${oldest}.0`;
}

/**
 * Installs the oldest supported Node from the npm registry, once, into `.cache/`.
 * @returns the folder of its program, for the PATH
 */
export async function ensureOldestNode(): Promise<string> {
  const version = oldestNodeVersion();
  const folder = join(cacheDir, `node-${version}`);
  const bin = join('node_modules', 'node', 'bin');
  if (existsSync(join(folder, bin))) return join(folder, bin);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // Its install script downloads the program for this platform.
  const manifest = { private: true, allowScripts: { node: true } };
  writeFileSync(join(partial, 'package.json'), JSON.stringify(manifest));
  await step(`Installing Node ${version}, the oldest that is supported`, () =>
    npm(['install', `node@${version}`, '--no-audit', '--no-fund'], { cwd: partial }),
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return join(folder, bin);
}
