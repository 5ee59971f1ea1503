import { Uri, workspace } from 'vscode';
import { folderOf } from '../../core/index.ts';
import { servedFolder, type LoadedConfiguration } from '../configurations/configuration-service.ts';
import { folderGlossaries, userGlossaries } from '../settings.ts';
import type { GlossaryPlace } from './read-glossary.ts';

/** Names that make a file of the workspace a glossary. */
export const GLOSSARY_PATTERN = '**/*.glossary.{yaml,yml}';
const NOT_IN = '**/node_modules/**';
/** More glossaries than this in a workspace are no glossaries of people. */
const MOST_FILES = 1000;

/**
 * The glossary files that count: the reader's own, then those of the workspace by path. A file serves its own
 * folder and those below; one that a setting or a configuration names serves the folder of that.
 */
export async function findGlossaries(
  configurations: readonly LoadedConfiguration[],
): Promise<GlossaryPlace[]> {
  const found = await workspace.findFiles(GLOSSARY_PATTERN, NOT_IN, MOST_FILES);
  const inWorkspace = [
    ...found.map((uri) => ({ uri, serves: folderOf(uri.toString()) })),
    ...glossariesOfConfigurations(configurations),
    ...configuredGlossaries(),
  ].toSorted((a, b) => (a.uri.path < b.uri.path ? -1 : Number(a.uri.path > b.uri.path)));
  const places = new Map<string, GlossaryPlace>();
  for (const uri of ownGlossaries()) places.set(uri.toString(), { uri, layer: 'user' });
  for (const { uri, serves } of inWorkspace) {
    const known = places.get(uri.toString());
    if (known?.layer === 'user') continue;
    const folders = [...(known?.serves ?? []), serves];
    places.set(uri.toString(), { uri, layer: 'workspace', serves: folders });
  }
  return [...places.values()];
}

/** The files that `glossaries:` of configurations names; what leads out of its folder is left out. */
export function glossariesOfConfigurations(
  configurations: readonly LoadedConfiguration[],
): { uri: Uri; serves: string }[] {
  return configurations.flatMap((loaded) => {
    const serves = servedFolder(loaded);
    const folder = Uri.joinPath(loaded.uri, '..');
    return (loaded.configuration.glossaries ?? [])
      .map((path) => ({ uri: Uri.joinPath(folder, path), serves }))
      .filter(({ uri }) => uri.toString().startsWith(`${serves}/`));
  });
}

/** The files that settings name, the reader's own first. */
export function namedGlossaries(): Uri[] {
  return [...ownGlossaries(), ...configuredGlossaries().map(({ uri }) => uri)];
}

/** The files that the user setting names. */
function ownGlossaries(): Uri[] {
  return userGlossaries().map((path) => Uri.file(path));
}

/** The files that the settings of workspace folders name; what leads out of its folder is left out. */
function configuredGlossaries(): { uri: Uri; serves: string }[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri: folder }) => {
    const serves = folder.toString().replace(/\/$/, '');
    return folderGlossaries(folder)
      .map((path) => ({ uri: Uri.joinPath(folder, path), serves }))
      .filter(({ uri }) => uri.toString().startsWith(`${serves}/`));
  });
}
