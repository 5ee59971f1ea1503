import { Disposable, workspace, type DocumentSelector, type TextDocument } from 'vscode';
import { noteLanguages, SECTION } from './settings.ts';

/** Whether a document is a note. */
export function isNote(document: TextDocument): boolean {
  return noteLanguages().includes(document.languageId);
}

/** Whether a note is a file or will be one: old versions in a comparison are read, but not linted. */
export function isOwnNote(document: TextDocument): boolean {
  const { scheme } = document.uri;
  const isFile = scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) !== undefined;
  return isFile && isNote(document);
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
