import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSuite } from '../../../scripts/build-tests.ts';
import { cacheDir, inRoot, makeTempDir } from '../../../scripts/paths.ts';
import { findBrowser, launchBrowser } from '../../../scripts/vscode/browser.ts';
import { ensureHost } from '../../../scripts/vscode/install.ts';
import { startServer } from '../../../scripts/vscode/server.ts';
import { runSuite } from '../../../scripts/vscode/suite.ts';
import { chosenVersion } from '../../../scripts/vscode/versions.ts';
import type { Figures } from '../parts/part.ts';
import {
  INPUT_FILE,
  OUTPUT_FILE,
  type HostInput,
  type HostOutput,
  type SceneName,
} from './exchange.ts';
import { makeWorkspace } from './workspace.ts';

const MINUTES = 60_000;
/** The parts of the repository that VS Code reads of an extension, besides what was built. */
const MANIFEST = ['package.json', 'package.nls.json', 'package.nls.ja.json', 'l10n', 'media'];
const CONTRIBUTED = ['syntaxes', 'snippets', 'schemas'];

/** A window of its own in the run. */
interface Round {
  readonly label: string;
  readonly scenes: readonly SceneName[];
  readonly hasExtension: boolean;
}

const WITHOUT_US = 'host, without us';

/** The extension with an empty memory, with what it kept, and VS Code without it. */
const ROUNDS: readonly Round[] = [
  {
    label: 'host',
    scenes: ['idle', 'activate', 'reload', 'open', 'type', 'check', 'hover', 'workspace'],
    hasExtension: true,
  },
  { label: 'host, again', scenes: ['activate'], hasExtension: true },
  { label: WITHOUT_US, scenes: ['idle', 'open', 'type'], hasExtension: false },
];

export interface HostOptions {
  readonly quick: boolean;
  /** The folder of the built bundles. */
  readonly dist: string;
}

/** Why the extension host cannot be measured here; undefined when it can. */
export async function missingForHost(): Promise<string | undefined> {
  const host = path.join(cacheDir, 'vscode-host', chosenVersion().codeServer, '.ready');
  const isThere = existsSync(host) && (await findBrowser()) !== undefined;
  return isThere
    ? undefined
    : 'The extension host was not measured: no VS Code is installed (npm run test:host installs it).';
}

/**
 * How long the extension host of a real VS Code is blocked while people work with 10,000 terms and a note of 1 MB. For
 * looking into one thing, POLICY_GLOSS_BENCH_SCENES names scenes of the first round (`activate,open`), and with
 * POLICY_GLOSS_BENCH_STACKS=1 it is told what ran in the longest blocks.
 */
export async function measureHost({ quick, dist }: HostOptions): Promise<Figures> {
  const tests = await buildSuite('bench/host');
  const temporary = makeTempDir('bench-host');
  const extension = extensionFolder(path.join(temporary, 'extension'), dist);
  const none = emptyExtension(path.join(temporary, 'none'));
  const beside = path.join(temporary, 'beside');
  const { folder, input } = makeWorkspace(beside, quick ? 200 : 2000);
  const stacks = process.env['POLICY_GLOSS_BENCH_STACKS'] === '1';
  const server = await startServer(await ensureHost());
  const browser = await launchBrowser((await findBrowser()) ?? '');
  const figures: Record<string, number> = {};
  try {
    for (const { label, scenes, hasExtension } of chosenRounds()) {
      const all: HostInput = { ...input, scenes, hasExtension, stacks };
      writeFileSync(path.join(beside, INPUT_FILE), JSON.stringify(all));
      await runSuite(server, browser, {
        folder,
        tests,
        extension: hasExtension ? extension : none,
        timeoutMs: 10 * MINUTES,
      });
      const output = readFileSync(path.join(beside, OUTPUT_FILE), 'utf8');
      Object.assign(figures, figuresOf(label, JSON.parse(output) as HostOutput));
    }
  } finally {
    await browser.close();
    server.stop();
  }
  return figures;
}

function chosenRounds(): readonly Round[] {
  const scenes = process.env['POLICY_GLOSS_BENCH_SCENES']?.split(',') as SceneName[] | undefined;
  return scenes ? ROUNDS.slice(0, 1).map((round) => ({ ...round, scenes })) : ROUNDS;
}

function figuresOf(label: string, output: HostOutput): Figures {
  const figures: Record<string, number> = {};
  for (const { name, longest, busiest, own, garbage, times, stacks } of output) {
    const scene = `${label}, ${name}`;
    figures[`${scene}: longest block, ms`] = longest.wall;
    figures[`${scene}: most work in a block, ms`] = busiest.cpu;
    if (label !== WITHOUT_US) figures[`${scene}: longest block of ours, ms`] = own;
    figures[`${scene}: most garbage collected in a block, ms`] = garbage;
    for (const [what, spent] of Object.entries(times)) figures[`${scene}: ${what}, ms`] = spent;
    for (const stack of stacks) console.log(`${scene}\n${stack}`);
  }
  return figures;
}

/** The extension as it was built, in a folder of its own: a build in between changes nothing. */
function extensionFolder(folder: string, dist: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of [...MANIFEST, ...CONTRIBUTED]) {
    if (existsSync(inRoot(name))) symlinkSync(inRoot(name), path.join(folder, name));
  }
  symlinkSync(dist, path.join(folder, 'dist'));
  return folder;
}

/** An extension that does nothing: VS Code runs suites for the sake of one. */
function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'none', publisher: 'bench', version: '1.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
