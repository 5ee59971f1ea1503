import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/run.ts';
import { bundledProgram, SOURCES } from './program.ts';

/** What came of one run of the command line. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A temporary folder in which the command line runs. */
export class Folder {
  readonly path: string;

  private constructor(folder: string) {
    this.path = folder;
  }

  /** Makes a folder with files; it is its own repository, so that nothing above it matters. */
  static async create(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Folder> {
    const folder = new Folder(await mkdtemp(path.join(tmpdir(), 'policy-gloss-')));
    await mkdir(path.join(folder.path, '.git'));
    await folder.write(files);
    return folder;
  }

  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(this.resolve(name)), { recursive: true });
      await writeFile(this.resolve(name), content);
    }
  }

  resolve(name: string): string {
    return path.join(this.path, name);
  }

  async read(name: string): Promise<string> {
    return (await readFile(this.resolve(name))).toString('utf8');
  }

  /** Runs `policy-gloss` with these arguments in the folder, or in one of its folders. */
  async run(
    argv: readonly string[],
    options: {
      readonly input?: string | Uint8Array;
      readonly cwd?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly isTerminal?: boolean;
    } = {},
  ): Promise<Outcome> {
    let out = '';
    let error = '';
    const code = await run(argv, {
      cwd: this.resolve(options.cwd ?? '.'),
      env: options.env ?? {},
      out: (text) => (out += text),
      error: (text) => (error += text),
      isTerminal: options.isTerminal ?? false,
      isErrorTerminal: false,
      readInput: () => Promise.resolve(Buffer.from(options.input ?? '')),
      // What threads load.
      program: argv.includes('--jobs') ? await bundledProgram() : SOURCES,
    });
    return { code, out, error };
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

/** Runs a test in a folder of its own. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (folder: Folder) => Promise<void>,
): Promise<void> {
  const folder = await Folder.create(files);
  try {
    await test(folder);
  } finally {
    await folder.remove();
  }
}

/** A small glossary, so that tests say all that they rest on. */
export const GLOSSARY = `terms:
  - acronym: USFJ
    name: U.S. Forces Japan
    misspellings: [USJF]
  - name: Wang Yi
    misspellings: [Wan Yi]
  - acronym: GSDF
    name: Ground Self-Defense Force
`;

/** Arguments for a run with {@link GLOSSARY} alone, as `own.yaml`. */
export const OWN = ['--no-bundled', '--glossary', 'own.yaml'] as const;
