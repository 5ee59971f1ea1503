import { commands, Disposable, l10n, Location, Position, Uri, window, workspace } from 'vscode';
import { mentionsOf, pinEdit, type Glossary } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { COMMANDS } from '../command-ids.ts';
import { entryLocation, openEntry } from '../entries.ts';
import type { EntryArgument, PlaceArgument } from '../explain.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { isNote } from '../notes.ts';
import { pickTerm } from '../pick.ts';
import { toEditorRange, workspaceEdit } from '../positions.ts';
import type { TermPages } from './term-pages.ts';

/** What these commands work with. */
interface TermParts {
  readonly analyses: AnalysisCache;
  readonly glossaries: GlossaryService;
  readonly pages: TermPages;
}

/** The commands behind the links of hovers: show a term, open an entry, list mentions, pin a sense. */
export function registerTermCommands({ analyses, glossaries, pages }: TermParts): Disposable {
  const glossaryAt = (place: Uri): Glossary => glossaries.indexFor(place).glossary;

  const showTerm = async (id?: string, place?: PlaceArgument): Promise<void> => {
    const reader = place ? Uri.parse(place.uri) : whereReaderIs();
    const { terms, termById } = glossaryAt(reader);
    const term =
      id === undefined
        ? await pickTerm(terms, l10n.t('Show Term'), mentionedIn(analyses))
        : termById.get(id);
    if (term === undefined) return;
    // Beside a note the entry is peeked at, so that the reader stays where she is.
    if (place) await peek(place, [entryLocation(term.origin)]);
    else await pages.show(term, reader);
  };

  const open = async ({ kind, id }: EntryArgument, place?: PlaceArgument): Promise<void> => {
    const reader = place ? Uri.parse(place.uri) : whereReaderIs();
    const { termById, sourceById } = glossaryAt(reader);
    const term = kind === 'term' ? termById.get(id) : undefined;
    const entry = term ?? sourceById.get(id);
    if (entry === undefined) return;
    if (term !== undefined && term.origin.layer === 'bundled') await pages.show(term, reader);
    else await openEntry(entry.origin);
  };

  const listMentions = async (id: string, place: PlaceArgument): Promise<void> => {
    const uri = Uri.parse(place.uri);
    const document = await workspace.openTextDocument(uri);
    const analysis = analyses.get(document);
    const locations = mentionsOf(analysis, id).map(
      (range) => new Location(uri, toEditorRange(analysis.note.lines, range)),
    );
    await peek(place, locations);
  };

  const pinSense = async (acronym: string, id: string, place: PlaceArgument): Promise<void> => {
    const document = await workspace.openTextDocument(Uri.parse(place.uri));
    const { note } = analyses.get(document);
    const edit = pinEdit(note, acronym, id);
    if (edit !== undefined) await workspace.applyEdit(workspaceEdit(document, note.lines, [edit]));
  };

  return Disposable.from(
    commands.registerCommand(COMMANDS.pinSense, pinSense),
    commands.registerCommand(COMMANDS.showTerm, showTerm),
    commands.registerCommand(COMMANDS.openEntry, open),
    commands.registerCommand(COMMANDS.editEntry, (page: Uri) => pages.edit(page)),
    commands.registerCommand(COMMANDS.listMentions, listMentions),
  );
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
