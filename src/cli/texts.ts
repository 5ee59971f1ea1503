import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { HeldText, Source } from '../core/index.ts';
import { readText, reasonOf, slashes } from './files.ts';
import { CliError } from './io.ts';
import { LIMITS } from '../workspace/limits.ts';
import { heldText, SourceTexts, textNames } from '../workspace/source-texts.ts';
import { NodeFiles, realPath } from './node-files.ts';

/** Where a run finds the texts of sources; plain data, so that every thread can have it. */
export interface TextPlaces {
  readonly cwd: string;
  /** `--texts FOLDER`: its path from the working folder, and the names of the files in it. */
  readonly folder?: { readonly path: string; readonly names: readonly string[] };
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
 * Reads a text as a source's. Throws an Error for `reasonOf`.
 * @param file as it is to be named, relative to `cwd`
 */
export function readHeldText(
  file: string,
  cwd: string,
  coverage: 'full' | 'excerpts' = 'full',
): HeldText {
  const { text } = readText(path.resolve(cwd, file), LIMITS.text);
  return heldText(text, slashes(file), coverage);
}

/**
 * The texts of sources that a run finds.
 * @param wasRead called with the absolute path of each file before it is read
 */
export function sourceTexts(
  { cwd, folder }: TextPlaces,
  wasRead?: (file: string) => void,
): SourceTexts {
  const files = new NodeFiles(cwd, wasRead);
  if (folder === undefined) return new SourceTexts(files);
  return new SourceTexts(files, { address: files.addressOf(folder.path), names: folder.names });
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
