import { Uri, workspace } from 'vscode';
import { servedFolder, type LoadedConfiguration } from '../configurations/configuration-service.ts';
import { folderBibliographies, userBibliographies } from '../settings.ts';
import { glossariesOfConfigurations } from './find-glossaries.ts';
import type { GlossaryPlace } from './read-glossary.ts';

const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/])/;

/** The bibliographies that settings and configurations name, each once. */
export function findBibliographies(
  configurations: readonly LoadedConfiguration[],
): GlossaryPlace[] {
  const places = new Map<string, GlossaryPlace>();
  for (const path of userBibliographies().filter((one) => ABSOLUTE.test(one))) {
    const uri = Uri.file(path);
    places.set(uri.toString(), { uri, layer: 'user', isBibliography: true });
  }
  for (const { uri, serves } of [...ofFolders(), ...ofConfigurations(configurations)]) {
    const key = uri.toString();
    const known = places.get(key);
    if (known?.layer === 'user') continue;
    const folders = [...(known?.serves ?? []), serves];
    places.set(key, { uri, layer: 'workspace', serves: folders, isBibliography: true });
  }
  return [...places.values()];
}

/** The glossaries that configurations name, and the bibliographies that they or settings name. */
export function configuredFiles(
  configurations: readonly LoadedConfiguration[],
): { uri: Uri; serves?: string | readonly string[] }[] {
  return [...glossariesOfConfigurations(configurations), ...findBibliographies(configurations)];
}

/**
 * Where a bibliography may be that a note names: beside the note, as for Quarto, or where Pandoc is usually run, in
 * the workspace folder. Empty for one on the web, and for one that the note may not have read.
 */
export function candidatesFor(name: string, note: Uri): Uri[] {
  if (/^[A-Za-z][\w+.-]+:\/\//.test(name)) return [];
  const folder = workspace.getWorkspaceFolder(note)?.uri;
  const own = note.scheme === 'untitled' ? folder : Uri.joinPath(note, '..');
  const places = [own, folder].filter((one) => one !== undefined);
  const below = places.map((one) => Uri.joinPath(one, name));
  const all = ABSOLUTE.test(name) && own !== undefined ? [...below, at(own, name)] : below;
  const unique = new Map(all.map((uri) => [uri.toString(), uri]));
  return [...unique.values()].filter((uri) => mayBeRead(uri, places));
}

/** A bibliography that only the notes have that name it. */
export function placeOfNote(uri: Uri): GlossaryPlace {
  return { uri, layer: 'note', serves: [], isBibliography: true };
}

/** Outside of a folder that is trusted, only what lies in the note's own folders is read. */
function mayBeRead(uri: Uri, folders: readonly Uri[]): boolean {
  return workspace.isTrusted || folders.some((folder) => isIn(uri, folder));
}

function ofFolders(): { uri: Uri; serves: string }[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri: folder }) =>
    folderBibliographies(folder)
      .map((path) => (ABSOLUTE.test(path) ? at(folder, path) : Uri.joinPath(folder, path)))
      .filter((uri) => mayBeRead(uri, [folder]))
      .map((uri) => ({ uri, serves: folder.toString().replace(/\/$/, '') })),
  );
}

function ofConfigurations(
  configurations: readonly LoadedConfiguration[],
): { uri: Uri; serves: string }[] {
  return configurations.flatMap((loaded) => {
    const folder = Uri.joinPath(loaded.uri, '..');
    return (loaded.configuration.bibliographies ?? [])
      .map((path) => (ABSOLUTE.test(path) ? at(folder, path) : Uri.joinPath(folder, path)))
      .filter((uri) => mayBeRead(uri, [folder]))
      .map((uri) => ({ uri, serves: servedFolder(loaded) }));
  });
}

/** An absolute path in the file system of a folder. */
function at(folder: Uri, path: string): Uri {
  return folder.scheme === 'file' ? Uri.file(path) : folder.with({ path });
}

function isIn(uri: Uri, folder: Uri): boolean {
  return uri.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}
