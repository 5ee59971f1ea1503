import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseGlossary, type GlossaryFile } from '../core/index.ts';
import { isBibliography, readBibliography } from './bibliographies.ts';
import type { Cache } from './cache.ts';
import { decode, readText, reasonOf, slashes } from './files.ts';
import { findGlossaries } from './find.ts';
import { CliError, type Io } from './io.ts';
import { fromBytes, packGlossary, toBytes, type PackedGlossary } from './packed-glossary.ts';
import { foldersAbove, type FileError } from './workspace.ts';

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
    const { text } = readText(path.resolve(cwd, file));
    if (isBibliography(file)) {
      return { ...(await readBibliography(path.resolve(cwd, file), cwd, 'workspace')), file, text };
    }
    return { ...parseGlossary(text, { file, layer: 'workspace' }), text };
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** The glossary files that a run may use: below the working folder and in the folders above it. Absolute paths. */
export async function discoverGlossaries(cwd: string, root: string): Promise<string[]> {
  const below = await findGlossaries(cwd, true);
  const folders = cwd === root ? [] : foldersAbove(cwd, root);
  const above = await Promise.all(
    folders.map(async (folder) =>
      (await findGlossaries(folder, false)).map((file) => path.join(folder, file)),
    ),
  );
  return [
    ...new Set([...below.map((file) => path.resolve(cwd, file)), ...above.flat()]),
  ].toSorted();
}

/** Reads glossary files, each once, from the cache where they were parsed before. */
export class GlossaryReader {
  private readonly read = new Map<string, PackedGlossary | undefined>();
  private readonly errors: FileError[] = [];
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
    if (this.for(path.resolve(this.cwd, file))) return;
    throw new CliError(`${file}: ${this.errors.at(-1)?.message}`);
  }

  /** Reads a bibliography (absolute path), so that {@link for} gives it. */
  async readBibliography(file: string): Promise<void> {
    if (this.read.has(file)) return;
    try {
      const packed = packGlossary(await readBibliography(file, this.cwd, 'workspace'));
      this.read.set(file, packed);
      if (packed.errors > 0) this.errors.push(noticeOf(packed));
    } catch (error) {
      this.read.set(file, undefined);
      const name = slashes(path.relative(this.cwd, file));
      this.errors.push({ path: name, message: reasonOf(error) });
    }
  }

  /** Makes sure that a bibliography that was named can be read. Throws a CliError. */
  async requireBibliography(file: string): Promise<void> {
    await this.readBibliography(path.resolve(this.cwd, file));
    this.require(file);
  }

  /** Glossaries that could not be read, and (as notices) those in which entries are wrong. */
  problems(): readonly FileError[] {
    return this.errors;
  }

  private pack(absolute: string): PackedGlossary | undefined {
    const file = slashes(path.relative(this.cwd, absolute));
    try {
      const packed = packContent(readFileSync(absolute), file, this.cache);
      if (packed.errors > 0) this.errors.push(noticeOf(packed));
      return packed;
    } catch (error) {
      this.errors.push({ path: file, message: reasonOf(error) });
      return undefined;
    }
  }
}

/** What becomes of a file's content: read from the cache, or parsed and kept there. */
function packContent(bytes: Uint8Array, file: string, cache: Cache | undefined): PackedGlossary {
  const using = bytes.length < WORTH_CACHING ? undefined : cache;
  if (using === undefined) return parsePacked(bytes, file);
  const key = using.keyOf('glossary', [bytes]);
  const kept = using.read(key);
  if (kept) return fromBytes(kept, file);
  const packed = parsePacked(bytes, file);
  using.write(key, toBytes(packed));
  return packed;
}

function parsePacked(bytes: Uint8Array, file: string): PackedGlossary {
  return packGlossary(parseGlossary(decode(bytes).text, { file, layer: 'workspace' }));
}

function noticeOf({ file, errors }: PackedGlossary): FileError {
  const count = errors === 1 ? 'one problem' : `${errors} problems`;
  return { path: file, message: `${count}; see "policy-gloss check ${file}".`, isNotice: true };
}
