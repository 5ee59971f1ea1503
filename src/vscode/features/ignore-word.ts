import { ConfigurationTarget, Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import { addConfiguredWord, CONFIG_FILE } from '../../core/index.ts';
import { openOrCreate } from '../glossaries/choose-glossary.ts';
import { SECTION } from '../settings.ts';

/**
 * Adds an acronym to the words that are never reported: in the `.policy-gloss.yaml` of the workspace folder, where
 * the command line finds it too; in the user's settings where no folder is open.
 */
export async function ignoreWordCommand(note: Uri, word: string): Promise<void> {
  const folder = workspace.getWorkspaceFolder(note) ?? workspace.workspaceFolders?.[0];
  if (folder === undefined) return ignoreInSettings(note, word);
  const uri = Uri.joinPath(folder.uri, CONFIG_FILE);
  const document = await openOrCreate(uri);
  const change = addConfiguredWord(document.getText(), word);
  if (change === undefined) return;
  const range = new Range(
    document.positionAt(change.range.start),
    document.positionAt(change.range.end),
  );
  const edit = new WorkspaceEdit();
  edit.replace(uri, range, change.text);
  await workspace.applyEdit(edit);
  await document.save();
}

async function ignoreInSettings(note: Uri, word: string): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION, note);
  const words = configuration.get<readonly string[]>('words') ?? [];
  if (words.includes(word)) return;
  await configuration.update('words', [...words, word], ConfigurationTarget.Global);
}
