import { commands, Disposable, Uri, window, workspace } from 'vscode';
import type { PassagePlace } from '../../core/index.ts';
import { COMMANDS } from '../command-ids.ts';
import { activeNoteEditor } from '../insertion.ts';
import type { Quotations } from '../quotations/quotations.ts';

/** What can be done with quotations: insert one, compare one with its source, open the text of a source. */
export function registerQuotationCommands(quotations: Quotations): Disposable {
  /** Compares the quotation at an offset of a note; at the cursor where none is named. */
  const compare = async (note?: string, offset?: number): Promise<void> => {
    const editor = note === undefined ? activeNoteEditor() : window.activeTextEditor;
    const document =
      note === undefined
        ? editor?.document
        : await workspace.openTextDocument(Uri.parse(note, true));
    if (document === undefined) return;
    const place = offset ?? document.offsetAt(editor?.selection.active ?? document.positionAt(0));
    await (await quotations.desk())?.compare(document, place);
  };
  return Disposable.from(
    commands.registerCommand(COMMANDS.insertQuotation, async () =>
      (await quotations.desk())?.insertQuotation(),
    ),
    commands.registerCommand(COMMANDS.compareQuotation, compare),
    commands.registerCommand(COMMANDS.openSourceText, async (place: PassagePlace) =>
      (await quotations.desk())?.openText(place),
    ),
  );
}
