import { commands, Disposable, l10n, Location, Position, Uri, window, workspace } from 'vscode';
import { mentionsOf, pinEdit, type EntryOrigin, type Glossary } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { COMMANDS } from '../command-ids.ts';
import { entryLocation, openEntry } from '../entries.ts';
import type { EntryArgument, PlaceArgument } from '../explain.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { pickTerm } from '../pick.ts';
import { toEditorRange, workspaceEdit } from '../positions.ts';

/** The commands behind the links of hovers: show a term, open an entry, list mentions, pin a sense. */
export function registerTermCommands(
  analyses: AnalysisCache,
  glossaries: GlossaryService,
  extension: Uri,
): Disposable {
  const glossaryAt = (place?: PlaceArgument): Glossary =>
    glossaries.indexFor(place ? Uri.parse(place.uri) : (whereReaderIs() ?? extension)).glossary;

  const showTerm = async (id?: string, place?: PlaceArgument): Promise<void> => {
    const glossary = glossaryAt(place);
    const term =
      id === undefined
        ? await pickTerm(glossary.terms, l10n.t('Show Term'))
        : glossary.termById.get(id);
    if (term === undefined) return;
    // Beside a note the entry is peeked at, so that the reader stays where she is.
    if (place) await peek(place, [entryLocation(term.origin, extension)]);
    else await openEntry(term.origin, extension);
  };

  const open = async ({ kind, id }: EntryArgument, place?: PlaceArgument): Promise<void> => {
    const { termById, sourceById } = glossaryAt(place);
    const origin: EntryOrigin | undefined = (kind === 'term' ? termById : sourceById).get(
      id,
    )?.origin;
    if (origin) await openEntry(origin, extension);
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
    commands.registerCommand(COMMANDS.listMentions, listMentions),
  );
}

/** A place whose glossaries count when no note is named: the active editor, else the folder. */
function whereReaderIs(): Uri | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.activeTextEditor?.document.uri ?? (folder && Uri.joinPath(folder, 'note.md'));
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
