import { workspace, type TextDocument, type Uri } from 'vscode';
import {
  LineIndex,
  message,
  problemOf,
  type GlossaryFile,
  type LayerKind,
} from '../../core/index.ts';
import type { GlossaryCache, ReadFile } from './glossary-cache.ts';

/** What makes something of texts. */
export interface GlossaryParsers {
  readonly glossaries: GlossaryCache;
  readonly bibliography: ReadFile;
}

/** A glossary file that was found, with the way from its offsets to lines. */
export interface LoadedGlossary {
  readonly uri: Uri;
  readonly file: GlossaryFile;
  readonly lines: LineIndex;
  readonly place: GlossaryPlace;
  /** What it was read from; undefined where that was not text. */
  readonly text: string | undefined;
  /** Whether what was parsed may be kept in the storage: not what was being typed. */
  readonly isKept: boolean;
}

/** Where a glossary file is, and in which layer it counts. */
export interface GlossaryPlace {
  readonly uri: Uri;
  readonly layer: LayerKind;
  /** The folders whose notes it serves, as URI strings; undefined for all notes. */
  readonly serves?: readonly string[];
  readonly isBibliography?: true;
}

/**
 * Reads an open glossary or bibliography as it stands in its editor, saved or not.
 * @param known what was read before; it is not parsed again where its text is the same
 */
export function readOpenGlossary(
  document: TextDocument,
  place: GlossaryPlace,
  parsers: GlossaryParsers,
  known: LoadedGlossary | undefined,
): Promise<LoadedGlossary> {
  // What is being typed is another text with the next key: it is not worth keeping.
  return parse(document.getText(), { place, isKept: !document.isDirty }, parsers, known);
}

/**
 * Reads the file of a glossary or bibliography. What is not UTF-8 becomes a file with one problem.
 * @param known what was read before; it is not parsed again where its text is the same
 * @throws FileSystemError when it cannot be read
 */
export async function readGlossaryFile(
  place: GlossaryPlace,
  parsers: GlossaryParsers,
  known: LoadedGlossary | undefined,
): Promise<LoadedGlossary> {
  const bytes = await workspace.fs.readFile(place.uri);
  const text = decodeUtf8(bytes);
  return text === undefined ? notText(place) : parse(text, { place, isKept: true }, parsers, known);
}

/** The text of UTF-8 bytes without a BOM; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function parse(
  text: string,
  { place, isKept }: Pick<LoadedGlossary, 'place' | 'isKept'>,
  { glossaries, bibliography }: GlossaryParsers,
  known: LoadedGlossary | undefined,
): Promise<LoadedGlossary> {
  const { uri, layer } = place;
  const isSame =
    known?.text === text &&
    known.place.layer === layer &&
    known.place.isBibliography === place.isBibliography &&
    (known.isKept || !isKept);
  if (isSame) return { ...known, place };
  const location = { file: uri.toString(), layer };
  const file = place.isBibliography
    ? await bibliography(text, location)
    : await glossaries.parse(text, location, isKept);
  return { uri, file, lines: new LineIndex(text), place, text, isKept };
}

function notText(place: GlossaryPlace): LoadedGlossary {
  const { uri, layer } = place;
  const problems = [problemOf('not-yaml', message('not-utf8'), { start: 0, end: 0 })];
  const file = { file: uri.toString(), layer, language: 'en', terms: [], sources: [] };
  return {
    uri,
    file: { ...file, references: [], problems },
    lines: new LineIndex(''),
    place,
    text: undefined,
    isKept: false,
  };
}
