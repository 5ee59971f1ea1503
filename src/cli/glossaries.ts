import path from 'node:path';
import { bundledGlossary } from '../bundled/index.ts';
import {
  buildIndex,
  combineGlossaries,
  filesServing,
  parseGlossary,
  type GlossaryFile,
  type TermIndex,
} from '../core/index.ts';
import { findGlossaries, readText, reasonOf, slashes } from './files.ts';
import { CliError, type Io } from './io.ts';
import { foldersAbove, type FileError, type FoundConfiguration } from './workspace.ts';

/** Which glossaries a command works with. */
export interface GlossaryChoice {
  /** `--glossary FILE`, relative to the working folder. */
  readonly glossary?: readonly string[];
  /** False with `--no-bundled`. */
  readonly bundled: boolean;
}

/** Makes sure that a glossary file can be read as text, without reading its entries. Throws a CliError. */
export async function mustBeReadable(file: string, { cwd }: Pick<Io, 'cwd'>): Promise<void> {
  try {
    await readText(path.resolve(cwd, file));
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** Reads one glossary file that was named. Throws a CliError when it cannot be read at all. */
export async function readGlossary(
  file: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<GlossaryFile & { text: string }> {
  try {
    const { text } = await readText(path.resolve(cwd, file));
    return { ...parseGlossary(text, { file, layer: 'workspace' }), text };
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** The glossary files that a run may use: below the working folder and in the folders above it. Absolute paths. */
export async function discoverGlossaries(cwd: string, root: string): Promise<string[]> {
  const below = await findGlossaries(cwd, true);
  const above = await Promise.all(
    foldersAbove(cwd, root).map(async (folder) =>
      (await findGlossaries(folder, false)).map((file) => path.join(folder, file)),
    ),
  );
  return [
    ...new Set([...below.map((file) => path.resolve(cwd, file)), ...above.flat()]),
  ].toSorted();
}

/**
 * Gives each note the index of its glossaries: the bundled one, those that were named, those its configurations
 * name, and every `*.glossary.yaml` of its own folder and the folders above, the deeper the stronger. Files are
 * read once, an index is built once for each set of files.
 */
export class Indexes {
  private readonly files = new Map<string, Promise<GlossaryFile | undefined>>();
  private readonly indexes = new Map<string, Promise<TermIndex>>();
  private readonly errors: FileError[] = [];
  private readonly cwd: string;
  private readonly choice: GlossaryChoice;
  private readonly discovered: readonly string[];

  constructor(cwd: string, choice: GlossaryChoice, discovered: readonly string[]) {
    this.cwd = cwd;
    this.choice = choice;
    this.discovered = discovered;
  }

  /** The index for a note (absolute path). */
  for(note: string, configurations: readonly FoundConfiguration[]): Promise<TermIndex> {
    const files = this.filesFor(note, configurations);
    const key = files.join('\n');
    const known = this.indexes.get(key);
    if (known) return known;
    const building = this.build(files);
    this.indexes.set(key, building);
    return building;
  }

  /** Glossaries that could not be read, and (as notices) those in which entries are wrong. */
  problems(): readonly FileError[] {
    return this.errors;
  }

  /** The strongest first. */
  private filesFor(note: string, configurations: readonly FoundConfiguration[]): string[] {
    const nearby = filesServing(slashes(note), this.discovered, slashes);
    const configured = configurations
      .toReversed()
      .flatMap((one) =>
        (one.configuration.glossaries ?? []).map((file) => path.resolve(one.folder, file)),
      );
    const named = (this.choice.glossary ?? []).map((file) => path.resolve(this.cwd, file));
    return [...new Set([...named, ...nearby, ...configured])];
  }

  private async build(files: readonly string[]): Promise<TermIndex> {
    const read = await Promise.all(files.map((file) => this.read(file)));
    const own = read.filter((file) => file !== undefined);
    return buildIndex(combineGlossaries([...own, ...(this.choice.bundled ? bundledGlossary : [])]));
  }

  private read(file: string): Promise<GlossaryFile | undefined> {
    const known = this.files.get(file);
    if (known) return known;
    const reading = this.parse(file);
    this.files.set(file, reading);
    return reading;
  }

  private noticeProblems({ file, problems }: GlossaryFile): void {
    const count = problems.filter(({ severity }) => severity === 'error').length;
    if (count === 0) return;
    const message = `${count === 1 ? 'one problem' : `${count} problems`}; see "policy-gloss check ${file}".`;
    this.errors.push({ path: file, message, isNotice: true });
  }

  private async parse(file: string): Promise<GlossaryFile | undefined> {
    const relative = slashes(path.relative(this.cwd, file));
    try {
      const { text } = await readText(file);
      const parsed = parseGlossary(text, { file: relative, layer: 'workspace' });
      this.noticeProblems(parsed);
      return parsed;
    } catch (error) {
      this.errors.push({ path: relative, message: reasonOf(error) });
      return undefined;
    }
  }
}
