import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cacheDir } from '../paths.ts';
import { Failure, npm, step, which } from '../processes.ts';
import { aptCommand, aptInstall } from './debian.ts';
import { chosenVersion, type VsCodeVersion } from './versions.ts';

/** An installed VS Code server, ready to start. */
export interface Host {
  readonly version: VsCodeVersion;
  /** The folder of VS Code itself inside code-server. */
  readonly dir: string;
  /** The Node that it runs on. */
  readonly node: string;
}

/**
 * VS Code's server from the npm registry (part of code-server), installed once into `.cache/`. Prints what it installs
 * and how long that took; does nothing if it is installed already.
 */
export async function ensureHost(version: VsCodeVersion = chosenVersion()): Promise<Host> {
  const target = join(cacheDir, 'vscode-host', version.codeServer);
  const wanted = fingerprint(version);
  if (isReady(target, wanted)) return hostIn(target, version);

  const release = await lock(target);
  try {
    if (isReady(target, wanted)) return hostIn(target, version);
    console.log(
      `VS Code ${version.vscode} is installed once, into ${target} (about 600 MB, a minute).`,
    );
    await ensureCompiler();
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    await install(partial, version);
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
    writeFileSync(join(target, '.ready'), wanted);
    return hostIn(target, version);
  } finally {
    release();
  }
}

const recipeDir = (version: VsCodeVersion) => join(import.meta.dirname, 'host', version.name);

function hostIn(target: string, version: VsCodeVersion): Host {
  const own = join(target, 'node_modules', 'node', 'bin', 'node');
  return {
    version,
    dir: join(target, 'node_modules', 'code-server', 'lib', 'vscode'),
    node: existsSync(own) ? own : process.execPath,
  };
}

async function install(dir: string, version: VsCodeVersion): Promise<void> {
  mkdirSync(dir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(recipeDir(version), file), join(dir, file));
  const env = { ...process.env, ...headers() };
  const at = (cwd: string, ...args: string[]) => npm(args, { cwd, env, timeoutMs: 900_000 });
  const production = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];

  await step(`Installing code-server ${version.codeServer}`, () =>
    at(dir, 'ci', '--ignore-scripts'),
  );
  const { dir: vscode } = hostIn(dir, version);
  await step('Installing the modules of VS Code', () => at(vscode, ...production));
  await step('Compiling two of them (the extension host needs them)', () =>
    at(vscode, 'rebuild', '@vscode/spdlog', watchdogOf(vscode)),
  );
  provideRipgrep(dir, vscode);
  await step('Installing the modules of its built-in extensions', () =>
    at(join(vscode, 'extensions'), ...production),
  );
}

/**
 * An install script of older versions downloads the search program from elsewhere; here it comes from the package that
 * newer versions use.
 */
function provideRipgrep(dir: string, vscode: string): void {
  const wanted = join(vscode, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(wanted)) return;
  const system = `${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const binaries = join(dir, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  cpSync(join(binaries, system, name), join(wanted, 'bin', name));
}

/** The module was renamed between the versions. */
function watchdogOf(vscode: string): string {
  const name = '@vscode/native-watchdog';
  return existsSync(join(vscode, 'node_modules', name)) ? name : 'native-watchdog';
}

/** What the installation depends on: if this changes, it is reinstalled. */
function fingerprint(version: VsCodeVersion): string {
  return createHash('sha256')
    .update(readFileSync(join(recipeDir(version), 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.node.split('.')[0]}`)
    .digest('hex');
}

function isReady(target: string, wanted: string): boolean {
  const stamp = join(target, '.ready');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Two runs must not install into the same folder at once: the second waits for the first. */
async function lock(target: string): Promise<() => void> {
  const file = `${target}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const release = () => rmSync(file, { force: true });
      process.once('exit', release);
      return release;
    } catch {
      if (!ownerLives(file)) rmSync(file, { force: true });
      else if (waited === 0) console.log('Another run is installing VS Code; waiting for it …');
      if (waited > 900) throw new Failure(`${file} is held by another run; remove it.`);
      await new Promise((next) => setTimeout(next, 1000));
    }
  }
}

function ownerLives(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

async function ensureCompiler(): Promise<void> {
  if (process.platform === 'win32') return;
  const packages = [
    ...(which('python3') ? [] : ['python3']),
    ...(which('make') ? [] : ['make']),
    ...(which('g++', 'c++', 'clang++') ? [] : ['g++']),
  ];
  if (packages.length > 0 && !(await aptInstall(packages)))
    throw new Failure(
      `A compiler is needed once, for two modules of VS Code: run "${aptCommand(packages)}".`,
    );
}

/** Node's C headers, if the Node on the PATH includes them: otherwise node-gyp would download them. */
function headers(): NodeJS.ProcessEnv {
  if (process.env['npm_config_nodedir']) return {};
  for (const dir of (process.env['PATH'] ?? '').split(delimiter)) {
    const node = join(dir, 'node');
    if (!dir || !existsSync(node)) continue;
    const prefix = dirname(dirname(realpathSync(node)));
    if (existsSync(join(prefix, 'include', 'node', 'node_api.h')))
      return { npm_config_nodedir: prefix };
  }
  return {};
}
