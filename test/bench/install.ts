import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../scripts/built.ts';
import { inRoot } from '../../scripts/paths.ts';
import { npm, step } from '../../scripts/processes.ts';
import { inBench, inPeer } from './paths.ts';
import type { Tool } from './peers/tool.ts';

/** Installs the peers, as locked, on the first run. Without the registry we are measured alone. */
export async function installPeers(): Promise<void> {
  if (existsSync(inPeer('.package-lock.json'))) return;
  try {
    await step('Installing the peers (npm ci in test/bench)', () =>
      npm(['ci', '--no-audit', '--no-fund'], { cwd: inBench() }),
    );
  } catch {
    console.error('The peers could not be installed; they are left out.');
  }
}

/** The version of a tool's package; undefined when it is not installed. */
export function installedVersion({ package: name }: Pick<Tool, 'package'>): string | undefined {
  const manifest = name === undefined ? inRoot('package.json') : inPeer(name, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Builds when a source is newer than the command line's bundle. */
export async function buildIfStale(): Promise<void> {
  const bundle = inRoot('dist', 'cli.mjs');
  const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
  const sources = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' });
  const changed = sources.some(
    (file) => file.endsWith('.ts') && statSync(path.join(inRoot('src'), file)).mtimeMs > built,
  );
  if (changed) await build();
}
