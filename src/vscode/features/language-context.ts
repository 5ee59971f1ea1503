import { commands, workspace, type Disposable } from 'vscode';
import { noteLanguages, SECTION } from '../settings.ts';

/** What the manifest asks for where it offers commands for notes: `editorLangId in policyGloss.languages`. */
const KEY = `${SECTION}.languages`;

/** Says which languages notes are written in, so that the commands for notes are offered in these. */
export function registerLanguageContext(): Disposable {
  const tell = (): void => {
    void commands.executeCommand('setContext', KEY, noteLanguages());
  };
  tell();
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(KEY)) tell();
  });
}
