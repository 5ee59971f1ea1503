import { workspace, type Uri } from 'vscode';
import { LineIndex, problemOf, type GlossaryFile, type LayerKind } from '../../core/index.ts';
import { isFileProblem, type FileProblem, type Files } from '../../workspace/files.ts';
import type { FilePlace } from '../../workspace/layers.ts';
import { LIMITS } from '../../workspace/limits.ts';
import type { ReadFile } from './glossary-cache.ts';
import type { GlossaryParser } from './glossary-parser.ts';

/** Files that are there, and are shown with a problem. */
const NOT_TEXT: ReadonlySet<string> = new Set(['file-not-utf8', 'file-utf16', 'file-too-large']);

/** What makes something of texts. */
export interface GlossaryParsers {
  readonly glossaries: Pick<GlossaryParser, 'parse' | 'index'>;
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
export interface GlossaryPlace extends FilePlace {
  readonly uri: Uri;
  readonly layer: LayerKind;
}

/**
 * Reads a glossary or bibliography, as it is in its editor where it is open. What is not UTF-8 becomes a file with one
 * problem.
 * @param known what was read before; it is not parsed again where its text is the same
 * @throws FileProblem when it cannot be read
 */
export async function readGlossary(
  files: Files,
  place: GlossaryPlace,
  parsers: GlossaryParsers,
  known: LoadedGlossary | undefined,
): Promise<LoadedGlossary> {
  const limit = place.isBibliography ? LIMITS.bibliography : LIMITS.glossary;
  try {
    const { text } = await files.read(place.address, limit);
    // What is being typed is another text with the next key: it is not worth keeping.
    const open = workspace.textDocuments.find((one) => one.uri.toString() === place.address);
    return await parse(text, { place, isKept: open?.isDirty !== true }, parsers, known);
  } catch (error) {
    if (isFileProblem(error) && NOT_TEXT.has(error.reason.id)) return notText(place, error);
    throw error;
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

function notText(place: GlossaryPlace, { reason }: FileProblem): LoadedGlossary {
  const { uri, layer } = place;
  const problems = [problemOf('not-yaml', reason, { start: 0, end: 0 })];
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
