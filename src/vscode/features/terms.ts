import { commands, l10n, Location, Position, Uri, window, workspace } from 'vscode';
import { mentionsOf, pinEdit, type Glossary } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { entryLocation, openEntry } from '../entries.ts';
import type { EntryArgument, PlaceArgument } from '../explain.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { isNote } from '../notes.ts';
import { pickTerm } from '../pick.ts';
import { toEditorRange, workspaceEdit } from '../positions.ts';
import type { TermPages } from './term-pages.ts';

/** What the commands of terms work with. */
export interface TermParts {
  readonly analyses: AnalysisCache;
  readonly glossaries: GlossaryService;
  readonly pages: TermPages;
}

/** Show Term: opens the page of a term, or peeks at its entry where it is asked for in a note. */
export async function showTermCommand(
  { analyses, glossaries, pages }: TermParts,
  id?: string,
  place?: PlaceArgument,
): Promise<void> {
  const reader = place ? Uri.parse(place.uri) : whereReaderIs();
  const { terms, termById } = glossaryAt(glossaries, reader);
  const term =
    id === undefined
      ? await pickTerm(terms, l10n.t('Show Term'), mentionedIn(analyses))
      : termById.get(id);
  if (term === undefined) return;
  // Beside a note the entry is peeked at, so that the reader stays where she is.
  if (place) await peek(place, [entryLocation(term.origin)]);
  else await pages.show(term, reader);
}

/** Opens an entry in its file; one of the bundled glossary as the page of its term. */
export async function openEntryCommand(
  { glossaries, pages }: TermParts,
  { kind, id }: EntryArgument,
  place?: PlaceArgument,
): Promise<void> {
  const reader = place ? Uri.parse(place.uri) : whereReaderIs();
  const { termById, sourceById } = glossaryAt(glossaries, reader);
  const term = kind === 'term' ? termById.get(id) : undefined;
  const entry = term ?? sourceById.get(id);
  if (entry === undefined) return;
  if (term !== undefined && term.origin.layer === 'bundled') await pages.show(term, reader);
  else await openEntry(entry.origin);
}

/** Peeks at the mentions of a term in a note. */
export async function listMentionsCommand(
  { analyses }: TermParts,
  id: string,
  place: PlaceArgument,
): Promise<void> {
  const uri = Uri.parse(place.uri);
  const document = await workspace.openTextDocument(uri);
  const analysis = analyses.get(document);
  const locations = mentionsOf(analysis, id).map(
    (range) => new Location(uri, toEditorRange(analysis.note.lines, range)),
  );
  await peek(place, locations);
}

/** Writes into a note's front matter which sense an acronym has in it. */
export async function pinSenseCommand(
  { analyses }: TermParts,
  acronym: string,
  id: string,
  place: PlaceArgument,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const { note } = analyses.get(document);
  const edit = pinEdit(note, acronym, id);
  if (edit !== undefined) await workspace.applyEdit(workspaceEdit(document, note.lines, [edit]));
}

function glossaryAt(glossaries: GlossaryService, place: Uri): Glossary {
  return glossaries.indexFor(place).glossary;
}

/** A place whose glossaries count when no note is named: the active editor, else the folder, else nowhere. */
function whereReaderIs(): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return (
    window.activeTextEditor?.document.uri ??
    (folder ? Uri.joinPath(folder, 'note.md') : Uri.from({ scheme: 'untitled', path: '/note.md' }))
  );
}

/** The ids of the terms that the active note mentions, the first one first. */
function mentionedIn(analyses: AnalysisCache): readonly string[] {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isNote(document)) return [];
  const { occurrences } = analyses.get(document);
  return [...new Set(occurrences.flatMap(({ senses }) => senses.map(({ term }) => term.id)))];
}

async function peek(place: PlaceArgument, locations: readonly Location[]): Promise<void> {
  const at = new Position(place.line, place.character);
  await commands.executeCommand(
    'editor.action.peekLocations',
    Uri.parse(place.uri),
    at,
    locations,
    'peek',
  );
}
