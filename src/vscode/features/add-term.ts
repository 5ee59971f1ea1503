import {
  l10n,
  Range,
  window,
  workspace,
  WorkspaceEdit,
  type Position,
  type TextDocument,
  type Uri,
} from 'vscode';
import { addTerm, baseName, type NewTerm } from '../../core/index.ts';
import { chooseGlossary, openOrCreate } from '../glossaries/choose-glossary.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';

/**
 * Adds an acronym to a glossary. All that the entry needs is asked for before anything is written; Escape at any step
 * writes nothing.
 * @param name what the acronym stands for, as far as the note itself says it
 */
export async function addTermCommand(
  glossaries: GlossaryService,
  note: Uri,
  acronym: string,
  name = '',
): Promise<void> {
  const uri = await chooseGlossary(glossaries, note);
  const term = uri && (await askForTerm(acronym, name));
  if (!uri || !term) return;
  const open = l10n.t('Open the glossary');
  if (!(await writeTerm(uri, term))) {
    const message = l10n.t(
      '“{0}” was not added: {1} already has it, or is written in a way that leaves no safe place for it.',
      acronym,
      baseName(uri.path),
    );
    const chosen = await window.showWarningMessage(message, open);
    if (chosen === open) await window.showTextDocument(uri);
    return;
  }
  const message = l10n.t('“{0}” was added to {1}.', acronym, baseName(uri.path));
  // The writer goes on in her note meanwhile.
  void window.showInformationMessage(message, open).then(async (chosen) => {
    if (chosen === open) await openAtLastLineOf(uri, acronym);
  });
}

/** Asks for the name and the definition, which may stay empty; undefined when the writer gives up. */
async function askForTerm(acronym: string, known: string): Promise<NewTerm | undefined> {
  const title = l10n.t('Add “{0}” to the glossary', acronym);
  const name = await window.showInputBox({
    title: `${title} (1/2)`,
    prompt: l10n.t('What does {0} stand for?', acronym),
    placeHolder: l10n.t('Full name'),
    value: known,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  if (name === undefined || name.trim() === '') return undefined;
  const definition = await window.showInputBox({
    title: `${title} (2/2)`,
    prompt: l10n.t(
      'What is it, in one to three sentences of your own? Leave it empty to write it later.',
    ),
    placeHolder: l10n.t('Definition (optional)'),
    ignoreFocusOut: true,
  });
  return definition === undefined ? undefined : { acronym, name, definition };
}

/**
 * Writes an entry into a glossary, and says whether it is there. What somebody else has not saved of the file stays
 * unsaved.
 */
async function writeTerm(uri: Uri, term: NewTerm): Promise<boolean> {
  const document = await openOrCreate(uri);
  const wasDirty = document.isDirty;
  const added = addTerm(document.getText(), term);
  if (added === undefined) return false;
  const edit = new WorkspaceEdit();
  const { range, text } = added;
  const place = new Range(document.positionAt(range.start), document.positionAt(range.end));
  edit.replace(uri, place, text);
  const isDone = await workspace.applyEdit(edit);
  if (isDone && !wasDirty) await document.save();
  return isDone;
}

async function openAtLastLineOf(uri: Uri, acronym: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const at = lineOf(document, acronym);
  await window.showTextDocument(document, { selection: new Range(at, at) });
}

/** The last line that names an acronym: where its entry was added. */
function lineOf(document: TextDocument, acronym: string): Position {
  const offset = document.getText().lastIndexOf(acronym);
  return document.positionAt(Math.max(0, offset));
}
