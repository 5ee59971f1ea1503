import {
  commands,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { completionPrefix, completionsAt } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { isNote } from '../notes.ts';
import { suggestsWhileTyping } from '../settings.ts';

const CAPITAL = /^[\p{Lu}\d]$/u;
/** With the second capital somebody is writing an acronym; asked once, so that a list put away stays away. */
const ENOUGH = 2;

/**
 * Opens the suggestions when capitals are typed that begin a known acronym. In Markdown, VS Code by itself asks
 * only behind characters that are in no word, such as `@`.
 */
export function registerSuggestWhileTyping(analyses: AnalysisCache): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    const offset = capitalTyped(event);
    if (offset === undefined || !beginsAcronym(event.document, offset, analyses)) return;
    void commands.executeCommand('editor.action.triggerSuggest');
  });
}

/** The offset behind a single capital that was just typed into the note in the active editor. */
function capitalTyped(event: TextDocumentChangeEvent): number | undefined {
  const { document, contentChanges, reason } = event;
  const [change, ...others] = contentChanges;
  const isTyped = change && others.length === 0 && reason === undefined;
  if (!isTyped || change.rangeLength > 0 || !CAPITAL.test(change.text)) return undefined;
  if (window.activeTextEditor?.document !== document || !isNote(document)) return undefined;
  return asksByItself(document) || !suggestsWhileTyping(document.uri)
    ? undefined
    : change.rangeOffset + 1;
}

/** Whether the editor suggests while anything is typed. */
function asksByItself(document: TextDocument): boolean {
  const setting: unknown = workspace.getConfiguration('editor', document).get('quickSuggestions');
  if (typeof setting !== 'object' || setting === null) return setting === true;
  return 'other' in setting && (setting.other === 'on' || setting.other === true);
}

function beginsAcronym(document: TextDocument, offset: number, analyses: AnalysisCache): boolean {
  const position = document.positionAt(offset);
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const prefix = completionPrefix(before, false);
  if (prefix?.kind !== 'acronym' || prefix.text.length !== ENOUGH) return false;
  return completionsAt(analyses.get(document), offset, prefix).length > 0;
}
