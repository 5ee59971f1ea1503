import path from 'node:path';
import ignore from 'ignore';
import {
  CONFIG_FILE,
  LineIndex,
  parseConfiguration,
  RULE_IDS,
  type Configuration,
} from '../core/index.ts';
import { isMissing, readText, reasonOf, repositoryOf, slashes } from './files.ts';
import { LIMITS } from '../workspace/limits.ts';

/** A configuration file with its folder. */
export interface FoundConfiguration {
  readonly folder: string;
  readonly configuration: Configuration;
}

/** Something that keeps a run from being complete: exit code 2, the rest is still reported. */
export interface FileError {
  readonly path: string;
  readonly message: string;
  /** Worth a line on standard error, and no more. */
  readonly isNotice?: true;
}

/**
 * The folders whose configurations and glossaries serve a file: from its own up to its repository's root, the nearest first;
 * outside of a repository up to the working folder where the file is below it, else its own alone. Where the tool is
 * run makes no other difference. Paths are absolute.
 */
export function foldersServing(file: string, cwd: string): string[] {
  const own = path.dirname(file);
  const repository = repositoryOf(own);
  const root = repository ?? (isBelow(own, cwd) ? cwd : own);
  const folders = [own];
  for (let folder = own; folder !== root;) {
    folder = path.dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function isBelow(folder: string, above: string): boolean {
  const relative = path.relative(above, folder);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Reads configuration files, each once. Paths are absolute. */
export class Configurations {
  private readonly byFile = new Map<string, Configuration | undefined>();
  private readonly byFolder = new Map<string, FoundConfiguration[]>();
  private readonly errors: FileError[] = [];
  private readonly cwd: string;
  private readonly only: string | undefined;

  /** `only` is the file that `--config` names; the empty string stands for none at all. */
  constructor(cwd: string, only: string | undefined) {
    this.cwd = cwd;
    this.only = only;
  }

  /** The configurations that hold for a file, from the outermost to the nearest. */
  for(file: string): readonly FoundConfiguration[] {
    const folder = path.dirname(file);
    const known = this.byFolder.get(folder);
    if (known) return known;
    const found = this.find(file);
    this.byFolder.set(folder, found);
    return found;
  }

  /** The files (absolute paths) that were looked for. */
  files(): string[] {
    return [...this.byFile.keys()];
  }

  /** What is wrong in the files read so far. */
  problems(): readonly FileError[] {
    return this.errors;
  }

  private find(file: string): FoundConfiguration[] {
    if (this.only === '') return [];
    const files =
      this.only === undefined
        ? foldersServing(file, this.cwd).map((folder) => path.join(folder, CONFIG_FILE))
        : [path.resolve(this.cwd, this.only)];
    const found: FoundConfiguration[] = [];
    for (const one of files.toReversed()) {
      const configuration = this.read(one);
      if (configuration) found.push({ folder: path.dirname(one), configuration });
    }
    return found;
  }

  private read(file: string): Configuration | undefined {
    if (!this.byFile.has(file)) this.byFile.set(file, this.parse(file));
    return this.byFile.get(file);
  }

  private parse(file: string): Configuration | undefined {
    const relative = slashes(path.relative(this.cwd, file));
    try {
      const { text } = readText(file, LIMITS.configuration);
      const configuration = parseConfiguration(text, RULE_IDS);
      const lines = new LineIndex(text);
      for (const { message, range } of configuration.problems) {
        const { line, column } = lines.position(range.start);
        this.errors.push({ path: relative, message: `${line + 1}:${column + 1} ${message}` });
      }
      return configuration;
    } catch (error) {
      if (!isMissing(error) || this.only !== undefined)
        this.errors.push({ path: relative, message: reasonOf(error) });
      return undefined;
    }
  }
}

/**
 * Whether one of the configurations ignores a file (`ignore:`, gitignore syntax, relative to its folder). The answer is
 * for files of one folder: all of them have the same configurations.
 */
export function ignoring(configurations: readonly FoundConfiguration[]): (file: string) => boolean {
  const rules = configurations
    .filter(({ configuration }) => configuration.ignore !== undefined)
    .map(({ folder, configuration }) => ({
      folder,
      ignored: ignore().add([...(configuration.ignore ?? [])]),
    }));
  return (file) =>
    rules.some(({ folder, ignored }) => {
      const relative = slashes(path.relative(folder, file));
      return !relative.startsWith('..') && ignored.ignores(relative);
    });
}
