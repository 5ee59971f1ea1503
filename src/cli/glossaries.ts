import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseGlossary, type GlossaryFile } from '../core/index.ts';
import { isBibliography, readBibliography } from './bibliographies.ts';
import type { Cache } from './cache.ts';
import { decode, kindOf, readBytes, readText, reasonOf, slashes } from './files.ts';
import { ignoredByGit } from './git-ignore.ts';
import { CliError, type Io } from './io.ts';
import type { FilePlace } from '../workspace/layers.ts';
import { LIMITS } from '../workspace/limits.ts';
import { fromBytes, packGlossary, toBytes, type PackedGlossary } from './packed-glossary.ts';
import { foldersServing, type FileError } from './workspace.ts';

/** Which glossaries a command works with. */
export interface GlossaryChoice {
  /** `--glossary FILE`, relative to the working folder. */
  readonly glossary?: readonly string[];
  /** False with `--no-bundled`. */
  readonly bundled: boolean;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
}

/** Shorter files are parsed sooner than looked up. */
const WORTH_CACHING = 5_000;

/** Reads one glossary or bibliography that was named. Throws a CliError when it cannot be read at all. */
export async function readGlossary(
  file: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<GlossaryFile & { text: string }> {
  try {
    const absolute = path.resolve(cwd, file);
    if (isBibliography(file)) {
      const { text } = readText(absolute, LIMITS.bibliography);
      return { ...(await readBibliography(absolute, cwd, 'workspace')), file, text };
    }
    const { text } = readText(absolute, LIMITS.glossary);
    return { ...parseGlossary(text, { file, layer: 'workspace' }), text };
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** Finds the glossaries that serve notes, and looks nowhere else: a folder that serves no note may be endless. */
export class NearbyGlossaries {
  private readonly byFolder = new Map<string, readonly string[]>();
  private readonly cwd: string;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  /**
   * Every `*.glossary.yaml` that git does not ignore in a note's folder and those above it, up to its repository's root,
   * each with the folder that it serves: its own.
   */
  for(note: string): FilePlace[] {
    return foldersServing(note, this.cwd).flatMap((folder) =>
      this.in(folder).map((file) => ({ address: slashes(file), serves: [slashes(folder)] })),
    );
  }

  private in(folder: string): readonly string[] {
    let found = this.byFolder.get(folder);
    if (found === undefined) {
      found = glossariesIn(folder);
      this.byFolder.set(folder, found);
    }
    return found;
  }
}

function glossariesIn(folder: string): string[] {
  const names = namesIn(folder);
  if (names.length === 0) return [];
  const ignored = ignoredByGit(names, folder);
  return names.filter((name) => !ignored(name)).map((name) => path.join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => /^[^.].*\.glossary\.ya?ml$/.test(entry.name))
      .filter(
        (entry) =>
          entry.isFile() ||
          (entry.isSymbolicLink() && kindOf(path.join(folder, entry.name)) === 'file'),
      )
      .map(({ name }) => name)
      .toSorted();
  } catch {
    // A folder that may be gone through but not read has nothing that can be seen.
    return [];
  }
}

/** Reads glossary files, each once, from the cache where they were parsed before. */
export class GlossaryReader {
  private readonly read = new Map<string, PackedGlossary | undefined>();
  private readonly errors: FileError[] = [];
  /** What was unpacked when it was taken from the cache. */
  readonly unpacked = new Map<PackedGlossary, GlossaryFile>();
  private readonly cwd: string;
  private readonly cache: Cache | undefined;

  constructor(cwd: string, cache: Cache | undefined) {
    this.cwd = cwd;
    this.cache = cache;
  }

  /** A file (absolute path), packed; undefined, and a problem, where it cannot be read. */
  for(file: string): PackedGlossary | undefined {
    if (!this.read.has(file)) this.read.set(file, this.pack(file));
    return this.read.get(file);
  }

  /** Makes sure that a file that was named can be read. Throws a CliError. */
  require(file: string): void {
    if (this.for(slashes(path.resolve(this.cwd, file)))) return;
    throw new CliError(`${file}: ${this.errors.at(-1)?.message}`);
  }

  /** Reads a bibliography (absolute path), so that {@link for} gives it. */
  async readBibliography(file: string): Promise<void> {
    if (this.read.has(file)) return;
    try {
      const packed = packGlossary(await readBibliography(file, this.cwd, 'workspace'));
      this.read.set(file, packed);
      if (packed.errors > 0) this.errors.push(noticeOf(packed.file, packed.errors));
    } catch (error) {
      this.read.set(file, undefined);
      const name = slashes(path.relative(this.cwd, file));
      this.errors.push({ path: name, message: reasonOf(error) });
    }
  }

  /** Makes sure that a bibliography that was named can be read. Throws a CliError. */
  async requireBibliography(file: string): Promise<void> {
    await this.readBibliography(slashes(path.resolve(this.cwd, file)));
    this.require(file);
  }

  /** The files (absolute paths) that were to be read. */
  files(): string[] {
    return [...this.read.keys()];
  }

  /** Glossaries that could not be read, and (as notices) those in which entries are wrong. */
  problems(): readonly FileError[] {
    return this.errors;
  }

  private pack(absolute: string): PackedGlossary | undefined {
    const file = slashes(path.relative(this.cwd, absolute));
    try {
      const bytes = readBytes(absolute, LIMITS.glossary);
      const { packed, unpacked } = packContent(bytes, file, this.cache);
      if (unpacked) this.unpacked.set(packed, unpacked);
      if (packed.errors > 0) this.errors.push(noticeOf(file, packed.errors));
      return packed;
    } catch (error) {
      this.errors.push({ path: file, message: reasonOf(error) });
      return undefined;
    }
  }
}

/** What becomes of a file's content: read from the cache, or parsed and kept there. */
function packContent(
  bytes: Uint8Array,
  file: string,
  cache: Cache | undefined,
): { readonly packed: PackedGlossary; readonly unpacked?: GlossaryFile } {
  const using = bytes.length < WORTH_CACHING ? undefined : cache;
  if (using === undefined) return { packed: parsePacked(bytes, file) };
  const key = using.keyOf('glossary', [bytes]);
  const kept = using.read(key);
  const found = kept && fromBytes(kept, file);
  if (found) return found;
  const packed = parsePacked(bytes, file);
  using.write(key, toBytes(packed));
  return { packed };
}

function parsePacked(bytes: Uint8Array, file: string): PackedGlossary {
  return packGlossary(parseGlossary(decode(bytes).text, { file, layer: 'workspace' }));
}

/** Points to the problems of a glossary or a bibliography, which a command that uses it does not list. */
export function noticeOf(file: string, errors: number): FileError {
  const count = errors === 1 ? 'one problem' : `${errors} problems`;
  return { path: file, message: `${count}; see "policy-gloss check ${file}".`, isNotice: true };
}
