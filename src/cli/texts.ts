import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { readSourceText, type HeldText, type QuotationTexts, type Source } from '../core/index.ts';
import { readText, reasonOf, slashes } from './files.ts';
import { CliError } from './io.ts';
import { LIMITS } from './limits.ts';
import { foldersServing } from './workspace.ts';

const MARKDOWN = /\.(?:md|markdown|qmd|rmd)$/i;

/** Where a run finds the texts of sources; plain data, so that every thread can have it. */
export interface TextPlaces {
  readonly cwd: string;
  /** `--texts FOLDER`: its path from the working folder, and the names of the files in it. */
  readonly folder?: { readonly path: string; readonly names: readonly string[] };
}

/** The file of a text that could not be read, relative to the working folder, and why in words. */
export interface UnreadText {
  readonly file: string;
  readonly reason: string;
}

/** Lists the folder of `--texts`. Throws a CliError where there is none. */
export function textPlaces(cwd: string, folder: string | undefined): TextPlaces {
  if (folder === undefined) return { cwd };
  try {
    return { cwd, folder: { path: folder, names: readdirSync(path.resolve(cwd, folder)) } };
  } catch (error) {
    throw new CliError(`${folder}: ${reasonOf(error)}`);
  }
}

/**
 * Reads a text as a source's: a Markdown file without its markup. Throws an Error for `reasonOf`.
 * @param file as it is to be named, relative to `cwd`
 */
export function readHeldText(
  file: string,
  cwd: string,
  coverage: 'full' | 'excerpts' = 'full',
): HeldText {
  const absolute = path.resolve(cwd, file);
  const { text } = readText(absolute, LIMITS.text);
  const markdown = MARKDOWN.test(file);
  return { text: readSourceText(text, { markdown, coverage }), file: slashes(file) };
}

/**
 * The texts of sources: in the folder of `--texts` the file with the base name of `custom.text`, else `<id>.md` or
 * `<id>.txt`; else the file that `custom.text` names, relative to the glossary. Each is read once, when it is needed.
 */
export class SourceTexts implements QuotationTexts {
  private readonly places: TextPlaces;
  private readonly complain: (unread: UnreadText, source: Source) => void;
  private readonly wasRead: (file: string) => void;
  private readonly names: ReadonlySet<string>;
  private readonly read = new Map<string, HeldText | UnreadText>();
  private readonly told = new Set<Source>();

  /**
   * What cannot be read is told to `complain`, once for each source, and taken as not held. `wasRead` is told each file
   * (absolute path) that is read.
   */
  constructor(
    places: TextPlaces,
    complain: (unread: UnreadText, source: Source) => void,
    wasRead: (file: string) => void = () => {},
  ) {
    this.wasRead = wasRead;
    this.places = places;
    this.complain = complain;
    this.names = new Set(places.folder?.names);
  }

  readonly textOf = (source: Source): HeldText | undefined => {
    const found = this.find(source);
    if (found === undefined || 'text' in found) return found;
    if (!this.told.has(source)) this.complain(found, source);
    this.told.add(source);
    return undefined;
  };

  private find(source: Source): HeldText | UnreadText | undefined {
    const { id, text } = source;
    const name = textNames(id, text).find((one) => this.names.has(one));
    if (name !== undefined) {
      // A file with the name of the key is its text, whatever the source says of another one.
      const coverage = text === undefined ? 'full' : source.coverage;
      return this.at(path.join(this.places.folder?.path ?? '', name), coverage);
    }
    return text === undefined ? undefined : this.named(text, source);
  }

  private named(text: string, { origin, coverage }: Source): HeldText | UnreadText | undefined {
    // What the product brings names no files of the user's.
    if (origin.layer === 'bundled' || /^[a-z][\w+.-]+:\/\//i.test(text)) return undefined;
    const { cwd } = this.places;
    const glossary = path.resolve(cwd, origin.file);
    const folder = path.dirname(glossary);
    const root = foldersServing(glossary, cwd).at(-1) ?? folder;
    const absolute = path.resolve(folder, text);
    const file = path.relative(cwd, absolute);
    if (!isInside(absolute, root))
      return { file: slashes(file), reason: 'It lies outside of the repository.' };
    return this.at(file, coverage);
  }

  private at(file: string, coverage: Source['coverage']): HeldText | UnreadText {
    const key = `${coverage} ${file}`;
    const known = this.read.get(key);
    if (known !== undefined) return known;
    const read = this.tryReading(file, coverage);
    this.read.set(key, read);
    return read;
  }

  private tryReading(file: string, coverage: Source['coverage']): HeldText | UnreadText {
    try {
      this.wasRead(path.resolve(this.places.cwd, file));
      return readHeldText(file, this.places.cwd, coverage);
    } catch (error) {
      return { file: slashes(file), reason: reasonOf(error) };
    }
  }
}

/**
 * The keys of sources by the files (real paths) that are their texts. What a source says is not ours to change.
 * @param sources those that a note could cite
 */
export function textFiles(
  sources: readonly Source[],
  { cwd, folder }: TextPlaces,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const inFolder = new Set(folder?.names);
  for (const { id, text, origin } of sources) {
    if (text !== undefined && origin.layer !== 'bundled')
      files.set(realPath(path.resolve(cwd, path.dirname(origin.file), text)), id);
    for (const name of textNames(id, text)) {
      if (inFolder.has(name)) files.set(realPath(path.resolve(cwd, folder?.path ?? '', name)), id);
    }
  }
  return files;
}

/** The names that a source's text may have in the folder of `--texts`, the likeliest first. */
function textNames(id: string, text: string | undefined): string[] {
  return [...(text === undefined ? [] : [path.posix.basename(text)]), `${id}.md`, `${id}.txt`];
}

/** Whether a file lies in a folder, whatever links lead to it; a file that is not there lies where it is named. */
function isInside(file: string, folder: string): boolean {
  const relative = path.relative(realPath(folder), realPath(file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(realPath(folder), path.basename(file));
  }
}
