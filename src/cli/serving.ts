import { folderOf } from '../core/index.ts';
import { namedByConfigurations, type ReadConfiguration } from '../workspace/configurations.ts';
import type { Address, Files } from '../workspace/files.ts';
import { mergePlaces, servingFolder, type FilePlace } from '../workspace/layers.ts';
import type { NearbyGlossaries } from './glossaries.ts';

/** What decides which files serve a note. */
export interface ServingParts {
  /** The configurations that hold for the note, from the outermost folder to the nearest. */
  readonly found: readonly ReadConfiguration[];
  readonly nearby: NearbyGlossaries;
  /** `--glossary FILE`, relative to the working folder. */
  readonly glossary?: readonly string[];
  /** `--bibliography FILE`, relative to the working folder. */
  readonly bibliography?: readonly string[];
}

/**
 * The glossaries and bibliographies of a note, the strongest first: those that were named, then every `*.glossary.yaml`
 * of its folder and the folders above and those that configurations name, the nearer the stronger.
 */
export function servingNote(
  files: Files,
  note: Address,
  { found, nearby, glossary = [], bibliography = [] }: ServingParts,
): FilePlace[] {
  const configured = found.toReversed();
  const around = mergePlaces([
    ...nearby.for(note),
    ...namedByConfigurations(files, configured, 'glossaries'),
    ...namedByConfigurations(files, configured, 'bibliographies'),
  ]);
  return mergePlaces([
    ...glossary.map((file): FilePlace => ({ address: files.addressOf(file) })),
    ...bibliography.map((file): FilePlace => ({
      address: files.addressOf(file),
      isBibliography: true,
    })),
    ...servingFolder(around, folderOf(note), (place) => place),
  ]);
}
