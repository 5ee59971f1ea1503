import { Location, Position, Uri, window, type TextEditor } from 'vscode';
import type { EntryOrigin } from '../core/index.ts';

/** Where an entry stands, as the editor can open it; what comes with the product lies in the extension's folder. */
export function entryLocation({ file, layer, line }: EntryOrigin, extension: Uri): Location {
  const uri = layer === 'bundled' ? Uri.joinPath(extension, file) : Uri.parse(file, true);
  return new Location(uri, new Position(line, 0));
}

/** Opens an entry in its file, at its line. */
export function openEntry(origin: EntryOrigin, extension: Uri): Thenable<TextEditor> {
  const { uri, range } = entryLocation(origin, extension);
  return window.showTextDocument(uri, { selection: range, preview: true });
}
