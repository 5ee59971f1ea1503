import { FileType, l10n, Uri, window, workspace } from 'vscode';
import { baseName, type Source } from '../../core/index.ts';

/** Where copies of files from elsewhere go, beside the glossary. */
const FOLDER = 'texts';
const TEXTS = '**/*.{txt,md,markdown}';
const NOT_IN = '**/node_modules/**';
const MOST_FILES = 5000;

/** A file with a text. */
export interface TextFileChoice {
  readonly uri: Uri;
  /** It is to be copied into the workspace. */
  readonly isElsewhere: boolean;
}

/** Lets the writer choose a text of the workspace, or a file from elsewhere. */
export async function pickTextFile(source: Source, note: Uri): Promise<TextFileChoice | undefined> {
  const found = await workspace.findFiles(TEXTS, NOT_IN, MOST_FILES);
  const files = found
    .filter((uri) => uri.toString() !== note.toString())
    .map((uri) => ({ uri, path: workspace.asRelativePath(uri) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
    .map(({ uri, path }) => ({ label: baseName(uri.path), description: folderIn(path), uri }));
  const copy = {
    label: l10n.t('$(files) Copy a file from elsewhere…'),
    description: '',
    alwaysShow: true,
    uri: undefined,
  };
  const options = {
    title: titleFor(source),
    placeHolder: l10n.t('A Markdown or plain-text file of the workspace'),
    matchOnDescription: true,
  };
  const chosen = await window.showQuickPick([...files, copy], options);
  if (chosen === undefined) return undefined;
  if (chosen.uri !== undefined) return { uri: chosen.uri, isElsewhere: false };
  return pickElsewhere(source);
}

/** The folder that a path names; empty for a file at the top. */
function folderIn(path: string): string {
  return path.replace(/[^/\\]*$/, '');
}

async function pickElsewhere(source: Source): Promise<TextFileChoice | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: titleFor(source),
      filters: { [l10n.t('Texts')]: ['txt', 'md', 'markdown'] },
    })) ?? [];
  return uri && { uri, isElsewhere: true };
}

function titleFor({ id }: Source): string {
  return l10n.t('The text of @{0}', id);
}

/**
 * Copies a file beside a glossary, or into the folder of a note where the glossary is in none of the workspace.
 * @returns the copy; undefined where no folder is open
 */
export async function copyBeside(glossary: Uri, from: Uri, note: Uri): Promise<Uri | undefined> {
  const isInside = workspace.getWorkspaceFolder(glossary) !== undefined;
  const folder = (workspace.getWorkspaceFolder(note) ?? workspace.workspaceFolders?.[0])?.uri;
  const base = isInside ? Uri.joinPath(glossary, '..') : folder;
  if (base === undefined) return undefined;
  const to = await freeName(Uri.joinPath(base, FOLDER), baseName(from.path));
  await workspace.fs.copy(from, to);
  return to;
}

/** A file of a folder that is not there yet. */
async function freeName(folder: Uri, name: string): Promise<Uri> {
  const dot = name.lastIndexOf('.');
  for (let count = 1; ; count++) {
    const own = count === 1 ? name : `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
    const uri = Uri.joinPath(folder, own);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}
