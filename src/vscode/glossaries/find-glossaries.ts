import { Uri, workspace } from 'vscode';
import { folderGlossaries, userGlossaries } from '../settings.ts';
import type { GlossaryPlace } from './read-glossary.ts';

/** Names that make a file of the workspace a glossary. */
export const GLOSSARY_PATTERN = '**/*.glossary.{yaml,yml}';
const NOT_IN = '**/node_modules/**';
/** More glossaries than this in a workspace are no glossaries of people. */
const MOST_FILES = 1000;

/** The glossary files that count: the reader's own, then those of the workspace by path. */
export async function findGlossaries(): Promise<GlossaryPlace[]> {
  const found = await workspace.findFiles(GLOSSARY_PATTERN, NOT_IN, MOST_FILES);
  const inWorkspace = [...found, ...configuredGlossaries()].toSorted((a, b) =>
    a.path < b.path ? -1 : Number(a.path > b.path),
  );
  const places = new Map<string, GlossaryPlace>();
  for (const uri of ownGlossaries()) places.set(uri.toString(), { uri, layer: 'user' });
  for (const uri of inWorkspace) {
    if (!places.has(uri.toString())) places.set(uri.toString(), { uri, layer: 'workspace' });
  }
  return [...places.values()];
}

/** The files that the user setting names. */
export function ownGlossaries(): Uri[] {
  return userGlossaries().map((path) => Uri.file(path));
}

/** The files that the settings of workspace folders name; what leads out of its folder is left out. */
export function configuredGlossaries(): Uri[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri: folder }) =>
    folderGlossaries(folder)
      .map((path) => Uri.joinPath(folder, path))
      .filter((uri) => uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)),
  );
}
