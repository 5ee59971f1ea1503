import { isInFolder } from '../core/index.ts';
import type { Address, Files } from './files.ts';

/** A glossary or bibliography, and which notes it serves. */
export interface FilePlace {
  readonly address: Address;
  /** The folders whose notes it serves, with the folders below; undefined for all notes. */
  readonly serves?: readonly Address[];
  readonly isBibliography?: true;
}

/** Each file once: one that is named twice is what it was named first, and serves the folders of both. */
export function mergePlaces<T extends FilePlace>(places: readonly T[]): T[] {
  const merged = new Map<Address, T>();
  for (const place of places) {
    const known = merged.get(place.address);
    if (known === undefined) merged.set(place.address, place);
    else if (known.serves !== undefined && place.serves !== undefined)
      merged.set(place.address, { ...known, serves: [...known.serves, ...place.serves] });
  }
  return [...merged.values()];
}

/**
 * The files that serve the notes of a folder, the strongest first: the nearer the folder that a file serves, the
 * stronger; of the same folder glossaries before bibliographies, as they say more of a source, and each in the order
 * given.
 */
export function servingFolder<T>(
  files: readonly T[],
  folder: Address,
  placeOf: (file: T) => FilePlace,
): T[] {
  const isBibliography = (file: T): boolean => placeOf(file).isBibliography === true;
  return [...files.filter((one) => !isBibliography(one)), ...files.filter(isBibliography)]
    .map((file) => ({ file, depth: depthOf(placeOf(file), folder) }))
    .filter(({ depth }) => depth >= 0)
    .toSorted((a, b) => b.depth - a.depth)
    .map(({ file }) => file);
}

/** Whether a file serves the notes of a folder. */
export function serves(place: FilePlace, folder: Address): boolean {
  return depthOf(place, folder) >= 0;
}

/**
 * Whether a file is read that another one names: where the workspace is not trusted, only one that is in one of some
 * folders.
 */
export function mayBeNamed(files: Files, address: Address, folders: readonly Address[]): boolean {
  return files.isTrusted() || folders.some((folder) => isInFolder(address, folder));
}

/** How near a file is to a note's folder: the length of the nearest folder that it serves; -1 for not at all. */
function depthOf({ serves: folders }: FilePlace, folder: Address): number {
  if (folders === undefined) return 0;
  const above = folders.filter((one) => isInFolder(folder, one));
  return Math.max(-1, ...above.map((one) => one.length));
}
