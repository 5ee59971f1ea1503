import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile, Generator } from './types.ts';

/** How to run the generators. */
export interface RunOptions {
  /** Write nothing; report the committed files that differ from the generated ones. */
  readonly check: boolean;
  /** The repository's root; by default the current folder. */
  readonly root?: string;
  /** Where messages go; by default standard error. */
  readonly log?: (message: string) => void;
}

/** Not committed (see .gitignore), so there is nothing to compare them with. */
const NOT_COMMITTED = /^(src\/bundled\/[^/]+\.json$|dist\/)/;

/**
 * Runs generators and writes their files, or only checks them. Unchanged files are not written, so that a watching
 * build does not run. If a generator fails, this is reported, and the others still run.
 * @returns the exit code: 0 on success, 1 if a generator failed or, with `check`, a file has drifted.
 */
export async function runGenerators(
  generators: readonly Generator[],
  options: RunOptions,
): Promise<0 | 1> {
  const { check, root = '.', log = console.error } = options;
  let failed = false;
  for (const generator of generators) {
    const files = await generate(generator, log);
    if (!files) failed = true;
    for (const file of files ?? []) {
      if (await isCurrent(root, file)) continue;
      if (!check) await write(root, file);
      else if (!NOT_COMMITTED.test(file.path)) {
        failed = true;
        log(`${file.path} has drifted: run "npm run generate" and commit it (${generator.name})`);
      }
    }
  }
  return failed ? 1 : 0;
}

async function generate(
  generator: Generator,
  log: (message: string) => void,
): Promise<GeneratedFile[] | undefined> {
  try {
    return await generator.run();
  } catch (error) {
    log(`${generator.name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function isCurrent(root: string, file: GeneratedFile): Promise<boolean> {
  try {
    return (await readFile(join(root, file.path), 'utf8')) === file.content;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function write(root: string, file: GeneratedFile): Promise<void> {
  const path = join(root, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}
