import { l10n, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { baseName } from '../../core/index.ts';
import type { GlossaryService } from './glossary-service.ts';

const NEW_FILE = 'terms.glossary.yaml';

/**
 * The glossary that takes a new entry: the only one that the note uses, the one that is picked, or a new one.
 * @param reason why one is needed, for whoever picks
 */
export async function chooseGlossary(
  glossaries: GlossaryService,
  note: Uri,
  reason = '',
): Promise<Uri | undefined> {
  const files = glossaries.filesFor(note).map(({ uri }) => uri);
  const folder = workspace.getWorkspaceFolder(note) ?? workspace.workspaceFolders?.[0];
  if (files.length === 0) {
    if (folder) return Uri.joinPath(folder.uri, NEW_FILE);
    await window.showInformationMessage(
      l10n.t('Open a folder first: the glossary is saved in it.'),
    );
    return undefined;
  }
  if (files.length === 1) return files[0];
  const items = files.map((uri) => ({
    label: baseName(uri.path),
    description: folderInWorkspace(uri),
    uri,
  }));
  const options = { title: l10n.t('Add to which glossary?'), placeHolder: reason };
  return (await window.showQuickPick(items, options))?.uri;
}

/** The folder of a file as the workspace shows it; empty for a file at its top. */
function folderInWorkspace(uri: Uri): string {
  return workspace.asRelativePath(uri).replace(/[^/\\]*$/, '');
}

/** Opens a file, which is created where there is none. */
export async function openOrCreate(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: true });
    await workspace.applyEdit(edit);
    return workspace.openTextDocument(uri);
  }
}
