import { workspace, type TextDocument } from 'vscode';

/**
 * Whether Enter breaks the line while a list is open that the writer did not ask for: nothing is selected in it, or
 * Enter accepts nothing. The manifest sets the former for Markdown, Quarto and R Markdown
 * (`editor.suggest.selectionMode`); the reader's own settings count.
 */
export function listsLeaveEnter(document: TextDocument): boolean {
  const editor = workspace.getConfiguration('editor', document);
  return (
    editor.get('suggest.selectionMode') === 'never' ||
    editor.get('acceptSuggestionOnEnter') === 'off'
  );
}

/** Whether the editor suggests while anything is typed. */
export function suggestsByItself(document: TextDocument): boolean {
  const setting: unknown = workspace.getConfiguration('editor', document).get('quickSuggestions');
  if (typeof setting !== 'object' || setting === null) return setting === true;
  return 'other' in setting && (setting.other === 'on' || setting.other === true);
}
