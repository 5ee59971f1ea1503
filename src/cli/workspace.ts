import path from 'node:path';
import { CONFIG_FILE, LineIndex, parseConfiguration, RULE_IDS } from '../core/index.ts';
import { isMissing, readText, reasonOf, repositoryOf, slashes } from './files.ts';
import type { ReadConfiguration } from '../workspace/configurations.ts';
import { ignoring } from '../workspace/ignoring.ts';
import { LIMITS } from '../workspace/limits.ts';

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
  private readonly byFile = new Map<string, ReadConfiguration | undefined>();
  private readonly byFolder = new Map<string, ReadConfiguration[]>();
  private readonly errors: FileError[] = [];
  private readonly cwd: string;
  private readonly only: string | undefined;

  /** `only` is the file that `--config` names; the empty string stands for none at all. */
  constructor(cwd: string, only: string | undefined) {
    this.cwd = cwd;
    this.only = only;
  }

  /** The configurations that hold for a file, from the outermost to the nearest. */
  for(file: string): readonly ReadConfiguration[] {
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

  private find(file: string): ReadConfiguration[] {
    if (this.only === '') return [];
    const files =
      this.only === undefined
        ? foldersServing(file, this.cwd).map((folder) => path.join(folder, CONFIG_FILE))
        : [path.resolve(this.cwd, this.only)];
    return files.toReversed().flatMap((one) => this.read(one) ?? []);
  }

  private read(file: string): ReadConfiguration | undefined {
    if (!this.byFile.has(file)) this.byFile.set(file, this.parse(file));
    return this.byFile.get(file);
  }

  private parse(file: string): ReadConfiguration | undefined {
    const relative = slashes(path.relative(this.cwd, file));
    try {
      const { text } = readText(file, LIMITS.configuration);
      const configuration = parseConfiguration(text, RULE_IDS);
      const lines = new LineIndex(text);
      for (const { message, range } of configuration.problems) {
        const { line, column } = lines.position(range.start);
        this.errors.push({ path: relative, message: `${line + 1}:${column + 1} ${message}` });
      }
      const { ignore } = configuration;
      const ignores = ignore === undefined ? () => false : ignoring(ignore);
      return { address: slashes(file), configuration, ignores };
    } catch (error) {
      if (!isMissing(error) || this.only !== undefined)
        this.errors.push({ path: relative, message: reasonOf(error) });
      return undefined;
    }
  }
}
