import type { Uri } from 'vscode';
import { servedFolder, type LoadedConfiguration } from './configuration-service.ts';

/** Whether one of the configurations ignores a note (`ignore:`, gitignore syntax, relative to its folder). */
export function isIgnored(note: Uri, configurations: readonly LoadedConfiguration[]): boolean {
  return configurations.some((loaded) => {
    const path = decodeURIComponent(note.toString().slice(servedFolder(loaded).length + 1));
    return loaded.ignores(path);
  });
}
