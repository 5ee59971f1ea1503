import { Disposable, workspace, type DocumentSelector, type TextDocument, type Uri } from 'vscode';
import { noteLanguages, SECTION } from './settings.ts';

/** The scheme of the cells of notebooks. */
const CELL = 'vscode-notebook-cell';
/** Files that the editor keeps for itself, such as prompts and snippets, which can be written like any others. */
const OF_THE_EDITOR = 'vscode-userdata';

/** Whether a document is a note. */
export function isNote(document: TextDocument): boolean {
  return noteLanguages().includes(document.languageId);
}

/**
 * Whether a note is linted: one that is a file, or will be. Old versions in a comparison, what a program shows and
 * cells of notebooks are read, but not linted.
 */
export function isOwnNote(document: TextDocument): boolean {
  return isNote(document) && holdsNotes(document.uri);
}

/**
 * Whether somebody writes at an address: in a folder of the workspace, in an untitled document, or in another file that
 * can be written. Originals of comparisons come from file systems that are read-only, or from none.
 */
function holdsNotes(uri: Uri): boolean {
  if (uri.scheme === 'untitled') return true;
  if (workspace.getWorkspaceFolder(uri) !== undefined) return true;
  return uri.scheme !== OF_THE_EDITOR && workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** The file that a document is part of: of the cell of a notebook the notebook, of others themselves. */
export function fileOf(uri: Uri): Uri {
  if (uri.scheme !== CELL) return uri;
  const key = uri.toString();
  const notebook = workspace.notebookDocuments.find((one) =>
    one.getCells().some(({ document }) => document.uri.toString() === key),
  );
  return notebook?.uri ?? uri;
}

/** Registers something for the languages of notes, and again whenever that setting changes. */
export function registerForNotes(register: (selector: DocumentSelector) => Disposable): Disposable {
  let current = register(noteLanguages());
  const watcher = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`${SECTION}.languages`)) return;
    current.dispose();
    current = register(noteLanguages());
  });
  return new Disposable(() => {
    watcher.dispose();
    current.dispose();
  });
}
