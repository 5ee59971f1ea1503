import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { inRoot, root } from './paths.ts';

/*
 * npm run test:watch [-- file …]: runs the unit tests that a change may have broken, whenever a file is saved, each
 * time in a new process: Node caches loaded modules, so the old ones would be tested again.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const chosen = positionals.map((file) => relative(root, resolve(file)));
const PAUSE_MS = 100;

/** The files that each test file is made of, from the root of the repository. */
async function filesOfTests(): Promise<Map<string, ReadonlySet<string>>> {
  const tests = globSync('test/unit/**/*.test.ts', { cwd: root }).filter(
    (file) => chosen.length === 0 || chosen.includes(file),
  );
  const files = new Map<string, ReadonlySet<string>>();
  const { metafile } = await build({
    entryPoints: tests.map((file) => inRoot(file)),
    absWorkingDir: root,
    outdir: inRoot('out'),
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  for (const test of tests) files.set(test, reachedFrom(test, metafile.inputs));
  return files;
}

type Inputs = Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;

function reachedFrom(file: string, inputs: Inputs): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const one of reached) for (const { path } of inputs[one]?.imports ?? []) reached.add(path);
  return reached;
}

let running: ChildProcess | undefined;

function run(tests: readonly string[]): void {
  running?.kill();
  process.stdout.write(`\n${tests.length === 1 ? tests[0] : `${tests.length} files`} …\n`);
  const mocha = inRoot('node_modules/mocha/bin/mocha.js');
  const options = ['--no-config', '--ui', 'bdd', '--timeout', '180000', '--reporter', 'dot'];
  running = spawn(process.execPath, [mocha, ...options, ...tests], { cwd: root, stdio: 'inherit' });
}

async function runAffected(changed: ReadonlySet<string>): Promise<void> {
  try {
    const files = await filesOfTests();
    const affected = [...files].filter(([, own]) => [...changed].some((file) => own.has(file)));
    if (affected.length > 0) run(affected.map(([test]) => test));
  } catch {
    // A file that cannot be read yet: esbuild has said which; the next change tries again.
  }
}

const changed = new Set<string>();
let timer: NodeJS.Timeout | undefined;
for (const folder of ['src', 'test'])
  watch(inRoot(folder), { recursive: true }, (_, name) => {
    if (name === null) return;
    changed.add(`${folder}/${name.replaceAll('\\', '/')}`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = new Set(changed);
      changed.clear();
      void runAffected(now);
    }, PAUSE_MS);
  });

process.stdout.write('Waiting for a file to be saved.\n');
if (chosen.length > 0) run(chosen);
