import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile, Generator } from './types.ts';

/** How to run the generators. */
export interface RunOptions {
  /** Write nothing; report the committed files that are not what would be generated. */
  readonly check: boolean;
  /** The repository's root; the current folder when left out. */
  readonly root?: string;
  /** Where messages go; standard error when left out. */
  readonly log?: (message: string) => void;
}

/** Not committed (see .gitignore), so there is nothing to hold them against. */
const NOT_COMMITTED = /^(src\/bundled\/[^/]+\.json$|dist\/)/;

/**
 * Runs generators and writes their files, or only checks them. Files that have not changed are left alone, so
 * that a watching build is not woken. A generator that fails is reported; the others still run.
 * @returns the exit code: 0 when all is well, 1 when a generator failed or, with `check`, a file has drifted.
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
