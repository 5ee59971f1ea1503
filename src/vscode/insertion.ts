import { l10n, Selection, SnippetString, window, type Range, type TextEditor } from 'vscode';
import type { Insertion } from '../core/index.ts';
import { isNote } from './notes.ts';

/** Stands for what replaces a selection, so that what comes behind it is placed as if it were there already. */
const INSERTED = '\u{FFFC}';

/** The editor of the note that the writer is in; says so and returns undefined where there is none. */
export function activeNoteEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isNote(editor.document)) return editor;
  void window.showInformationMessage(l10n.t('Open a note first.'));
  return undefined;
}

/** The note's text with every selection replaced: what a footnote at its end has to follow. */
export function textAround({ document, selections }: TextEditor): string {
  const text = document.getText();
  const ordered = selections.toSorted((a, b) => a.start.compareTo(b.start));
  let out = '';
  let at = 0;
  for (const selection of ordered) {
    out += text.slice(at, document.offsetAt(selection.start)) + INSERTED;
    at = document.offsetAt(selection.end);
  }
  return out + text.slice(at);
}

/**
 * Inserts at every cursor of an editor, in place of what is selected, as one step to undo. What has no further
 * edit is a snippet, whose stops can be tabbed through.
 */
export async function insertEverywhere(editor: TextEditor, insertion: Insertion): Promise<void> {
  await window.showTextDocument(editor.document, editor.viewColumn);
  const { document, selections } = editor;
  if (insertion.edit === undefined) {
    await editor.insertSnippet(new SnippetString(insertion.snippet), selections);
    return;
  }
  const end = document.positionAt(document.getText().length);
  const behind = insertion.edit.text;
  await editor.edit((builder) => {
    for (const selection of selections) builder.replace(selection, insertion.text);
    builder.insert(end, behind);
  });
}

/** Puts a cursor at each position instead of what is selected. */
export function moveCursors(editor: TextEditor, ranges: readonly Range[]): void {
  editor.selections = ranges.map(({ end }) => new Selection(end, end));
}
