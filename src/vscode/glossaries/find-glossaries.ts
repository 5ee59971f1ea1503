import { Uri, workspace } from 'vscode';
import { folderOf } from '../../core/index.ts';
import { namedByConfigurations } from '../../workspace/configurations.ts';
import type { Files } from '../../workspace/files.ts';
import { mayBeNamed, mergePlaces } from '../../workspace/layers.ts';
import type { LoadedConfiguration } from '../configurations/configuration-service.ts';
import {
  folderBibliographies,
  folderGlossaries,
  userBibliographies,
  userGlossaries,
} from '../settings.ts';
import type { GlossaryPlace } from './read-glossary.ts';

/** Names that make a file of the workspace a glossary. */
export const GLOSSARY_PATTERN = '**/*.glossary.{yaml,yml}';
const NOT_IN = '**/node_modules/**';
const HIDDEN = /\/\.[^/]*$/;
/** Nobody has more glossaries than this in a workspace. */
const MOST_FILES = 1000;
const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/])/;

/**
 * The glossary files that count: the reader's own, then those of the workspace: found ones by path, then those that
 * configurations and settings name. A file that is found serves its own folder and those below; one that a setting or a
 * configuration names serves the folder of that.
 */
export async function findGlossaries(
  files: Files,
  configurations: readonly LoadedConfiguration[],
): Promise<GlossaryPlace[]> {
  const found = await workspace.findFiles(GLOSSARY_PATTERN, NOT_IN, MOST_FILES);
  const places = found
    .filter(({ path }) => !HIDDEN.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
    .map((uri) => {
      const address = uri.toString();
      return { uri, address, serves: [folderOf(address)], layer: 'workspace' } as const;
    });
  const [own, named] = [ownGlossaries(), namedInWorkspace(files, configurations, 'glossaries')];
  return mergePlaces([...own, ...places, ...named]);
}

/** The bibliographies that settings and configurations name. */
export function findBibliographies(
  files: Files,
  configurations: readonly LoadedConfiguration[],
): GlossaryPlace[] {
  const own = userBibliographies()
    .filter((path) => ABSOLUTE.test(path))
    .map((path): GlossaryPlace => ({ ...ownPlace(path), isBibliography: true }));
  return mergePlaces([...own, ...namedInWorkspace(files, configurations, 'bibliographies')]);
}

/** The glossaries that settings name, the reader's own first. */
export function glossariesOfSettings(files: Files): GlossaryPlace[] {
  return [...ownGlossaries(), ...ofFolders(files, 'glossaries')];
}

/** The glossaries and bibliographies that settings and configurations name. */
export function namedFiles(
  files: Files,
  configurations: readonly LoadedConfiguration[],
): GlossaryPlace[] {
  return [
    ...ownGlossaries(),
    ...namedInWorkspace(files, configurations, 'glossaries'),
    ...findBibliographies(files, configurations),
  ];
}

/** A bibliography that only the notes have that name it. */
export function placeOfNote(address: string): GlossaryPlace {
  const uri = Uri.parse(address, true);
  return { uri, address, layer: 'note', serves: [], isBibliography: true };
}

/** The files that configurations name, the nearest first, then those of the settings of workspace folders. */
function namedInWorkspace(
  files: Files,
  configurations: readonly LoadedConfiguration[],
  what: 'glossaries' | 'bibliographies',
): GlossaryPlace[] {
  const configured = namedByConfigurations(files, configurations, what).map(
    (place): GlossaryPlace => ({
      ...place,
      uri: Uri.parse(place.address, true),
      layer: 'workspace',
    }),
  );
  return [...configured, ...ofFolders(files, what)];
}

function ofFolders(files: Files, what: 'glossaries' | 'bibliographies'): GlossaryPlace[] {
  const named = what === 'glossaries' ? folderGlossaries : folderBibliographies;
  return (workspace.workspaceFolders ?? []).flatMap(({ uri: folder }) => {
    const serves = folder.toString().replace(/\/$/, '');
    return named(folder).flatMap((path): GlossaryPlace[] => {
      const address = files.resolve(serves, path);
      if (address === undefined || !mayBeNamed(files, address, [serves])) return [];
      const place = { uri: Uri.parse(address, true), address, serves: [serves] };
      return what === 'glossaries'
        ? [{ ...place, layer: 'workspace' }]
        : [{ ...place, layer: 'workspace', isBibliography: true }];
    });
  });
}

/** The files that the user setting names. */
function ownGlossaries(): GlossaryPlace[] {
  return userGlossaries().map(ownPlace);
}

function ownPlace(path: string): GlossaryPlace {
  const uri = Uri.file(path);
  return { uri, address: uri.toString(), layer: 'user' };
}
