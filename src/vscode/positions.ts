import { Range, WorkspaceEdit, type TextDocument } from 'vscode';
import type { LineIndex, Range as OffsetRange, TextEdit } from '../core/index.ts';

/** The editor's range for offsets of the text that `lines` was made from. */
export function toEditorRange(lines: LineIndex, { start, end }: OffsetRange): Range {
  const from = lines.position(start);
  const to = lines.position(end);
  return new Range(from.line, from.column, to.line, to.column);
}

/** Edits of a note as the editor applies them. */
export function workspaceEdit(
  document: TextDocument,
  lines: LineIndex,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, text } of edits) {
    edit.replace(document.uri, toEditorRange(lines, range), text);
  }
  return edit;
}
