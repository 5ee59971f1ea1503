import {
  Location,
  Position,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextEditor,
} from 'vscode';
import type { EntryOrigin } from '../core/index.ts';

/** Documents with the text of the bundled glossary: as the extension's own files they could be written to. */
const BUNDLED_SCHEME = 'policy-gloss-bundled';

/** Where an entry stands, as the editor can open it; what comes with the product is read-only. */
export function entryLocation({ file, layer, line }: EntryOrigin): Location {
  const uri =
    layer === 'bundled'
      ? Uri.from({ scheme: BUNDLED_SCHEME, path: `/${file}` })
      : Uri.parse(file, true);
  return new Location(uri, new Position(line, 0));
}

/** Opens an entry in its file, at its line. */
export function openEntry(origin: EntryOrigin): Thenable<TextEditor> {
  const { uri, range } = entryLocation(origin);
  return window.showTextDocument(uri, { selection: range, preview: true });
}

/** Gives the text of the bundled glossary to read. */
export function registerBundledTexts(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(BUNDLED_SCHEME, {
    async provideTextDocumentContent({ path }) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, path));
      return new TextDecoder().decode(bytes);
    },
  });
}
