import { l10n, workspace, type TextDocument, type Uri } from 'vscode';
import { LineIndex, parseGlossary, type GlossaryFile, type LayerKind } from '../../core/index.ts';

/** A glossary file that was found, with the way from its offsets to lines. */
export interface LoadedGlossary {
  readonly uri: Uri;
  readonly file: GlossaryFile;
  readonly lines: LineIndex;
}

/** Where a glossary file is, and in which layer it counts. */
export interface GlossaryPlace {
  readonly uri: Uri;
  readonly layer: LayerKind;
}

/** Reads an open glossary as it stands in its editor, saved or not. */
export function readOpenGlossary(document: TextDocument, layer: LayerKind): LoadedGlossary {
  return parse(document.getText(), { uri: document.uri, layer });
}

/**
 * Reads a glossary file. What is not UTF-8 becomes a file with one problem.
 * @throws FileSystemError when it cannot be read
 */
export async function readGlossaryFile(place: GlossaryPlace): Promise<LoadedGlossary> {
  const bytes = await workspace.fs.readFile(place.uri);
  const text = decodeUtf8(bytes);
  return text === undefined ? notText(place) : parse(text, place);
}

/** The text of UTF-8 bytes without a BOM; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string, { uri, layer }: GlossaryPlace): LoadedGlossary {
  const file = parseGlossary(text, { file: uri.toString(), layer });
  return { uri, file, lines: new LineIndex(text) };
}

function notText({ uri, layer }: GlossaryPlace): LoadedGlossary {
  const empty = parseGlossary('', { file: uri.toString(), layer });
  const message = l10n.t('The file is not UTF-8 text. Save it as UTF-8.');
  const problems = [
    { code: 'not-yaml', severity: 'error', message, range: { start: 0, end: 0 } },
  ] as const;
  return { uri, file: { ...empty, problems }, lines: new LineIndex('') };
}
