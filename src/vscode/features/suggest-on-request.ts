import {
  commands,
  window,
  workspace,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { COMMANDS } from '../command-ids.ts';
import { listsLeaveEnter } from '../editor-settings.ts';
import { isNote } from '../notes.ts';

/** Switches the key binding of the command on (see the manifest). */
const CONTEXT = 'policyGloss.suggestsOnRequestOnly';

/**
 * Completions for notes in which Enter would accept a row of a list that opened by itself (any language but those
 * for which the manifest sets otherwise). A provider is not told whether the editor or the writer asks, so there
 * nothing is offered unless the request comes through the command, which the key of VS Code's own is bound to.
 */
export class SuggestOnRequest implements Disposable {
  private asked:
    | { readonly document: TextDocument; readonly version: number; readonly position: Position }
    | undefined;

  private readonly listeners: readonly Disposable[];

  constructor() {
    this.listeners = [
      commands.registerCommand(COMMANDS.suggest, () => this.suggest()),
      window.onDidChangeActiveTextEditor(updateContext),
      workspace.onDidChangeConfiguration(updateContext),
      workspace.onDidOpenTextDocument(updateContext),
    ];
    updateContext();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** Whether completions may be given at a position. */
  permits(document: TextDocument, position: Position): boolean {
    if (listsLeaveEnter(document)) return true;
    const { asked } = this;
    return (
      asked?.document === document &&
      asked.version === document.version &&
      asked.position.isEqual(position)
    );
  }

  private async suggest(): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    this.asked = { document, version: document.version, position: selection.active };
    await commands.executeCommand('hideSuggestWidget');
    await commands.executeCommand('editor.action.triggerSuggest');
  }
}

function updateContext(): void {
  const document = window.activeTextEditor?.document;
  const isOnRequestOnly = document !== undefined && isNote(document) && !listsLeaveEnter(document);
  void commands.executeCommand('setContext', CONTEXT, isOnRequestOnly);
}
