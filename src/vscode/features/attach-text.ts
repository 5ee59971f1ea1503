import { FileType, l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import {
  addSourceWithText,
  attachText,
  baseName,
  type GlossaryDocument,
  type Source,
} from '../../core/index.ts';
import { chooseGlossary, openOrCreate } from '../glossaries/choose-glossary.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { pickSource } from '../pick.ts';

/** Where copies of files from elsewhere go, beside the glossary. */
const FOLDER = 'texts';
const TEXTS = '**/*.{txt,md,markdown}';
const NOT_IN = '**/node_modules/**';
const MOST_FILES = 5000;

/** What the command works with. */
export interface AttachParts {
  readonly glossaries: GlossaryService;
  /** Reads YAML: passed on, as this code is loaded later and would bring its own. */
  readonly parseYaml: (text: string) => GlossaryDocument['yaml'];
}

/**
 * Attach Text to Source: names a file of the workspace as the whole text of a source, in the source's glossary entry.
 * A source whose entry is not the workspace's to change gets one in a glossary that is.
 * @param note the note whose sources are meant, as a URI; that of the active editor by default
 * @param key the source; picked by default
 */
export async function attachTextCommand(
  { glossaries, parseYaml }: AttachParts,
  note?: string,
  key?: string,
): Promise<void> {
  const place = note === undefined ? whereReaderIs() : Uri.parse(note, true);
  if (place === undefined) {
    void window.showInformationMessage(l10n.t('Open a folder first: the text is saved in it.'));
    return;
  }
  const { sources, sourceById } = glossaries.indexFor(place).glossary;
  const title = l10n.t('Attach Text to Source');
  const source = key === undefined ? await pickSource(sources, title) : sourceById.get(key);
  if (source === undefined) return;
  if (source.origin.layer === 'note') {
    const from = baseName(source.origin.file);
    const message = l10n.t('@{0} is an entry of {1}: name its text there.', source.id, from);
    void window.showInformationMessage(message);
    return;
  }
  const own = ownGlossary(glossaries, source);
  const glossary = own ?? (await chooseGlossary(glossaries, place));
  const file = glossary && (await pickTextFile(source, glossary, place));
  if (glossary === undefined || file === undefined) return;
  const document = await openOrCreate(glossary);
  const text = document.getText();
  const yaml = parseYaml(text);
  const path = relativePath(Uri.joinPath(glossary, '..'), file);
  const changed =
    own === undefined
      ? addSourceWithText({ text, yaml }, source.csl, path)
      : attachText({ text, yaml }, source.id, path);
  if (changed === undefined) {
    const message = l10n.t(
      '{0} cannot be changed. Correct its YAML first.',
      baseName(glossary.path),
    );
    void window.showErrorMessage(message);
    return;
  }
  const edit = new WorkspaceEdit();
  const whole = new Range(document.positionAt(0), document.positionAt(text.length));
  edit.replace(glossary, whole, changed);
  await workspace.applyEdit(edit);
  await document.save();
  void window.showInformationMessage(
    l10n.t('{0} is now the text of @{1}.', baseName(file.path), source.id),
  );
}

/** The glossary file that has the entry of a source; undefined where that is not ours to change. */
function ownGlossary({ files }: GlossaryService, { origin }: Source): Uri | undefined {
  return files.find(({ uri }) => uri.toString() === origin.file)?.uri;
}

function whereReaderIs(): Uri | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.activeTextEditor?.document.uri ?? (folder && Uri.joinPath(folder, 'note.md'));
}

/** A text of the workspace, or the copy of a file from elsewhere. */
async function pickTextFile(source: Source, glossary: Uri, note: Uri): Promise<Uri | undefined> {
  const found = await workspace.findFiles(TEXTS, NOT_IN, MOST_FILES);
  const files = found
    .filter((uri) => uri.toString() !== note.toString())
    .map((uri) => ({ uri, path: workspace.asRelativePath(uri) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
    .map(({ uri, path }) => ({ label: baseName(uri.path), description: path, uri }));
  const copy = {
    label: l10n.t('$(files) Copy a file from elsewhere…'),
    description: '',
    alwaysShow: true,
  };
  const options = {
    title: l10n.t('The whole text of @{0}', source.id),
    placeHolder: l10n.t('A Markdown or plain-text file of the workspace'),
    matchOnDescription: true,
  };
  const chosen = await window.showQuickPick([...files, { ...copy, uri: undefined }], options);
  if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri;
  return copyFromElsewhere(source, glossary, note);
}

async function copyFromElsewhere(
  source: Source,
  glossary: Uri,
  note: Uri,
): Promise<Uri | undefined> {
  const [from] =
    (await window.showOpenDialog({
      title: l10n.t('The whole text of @{0}', source.id),
      filters: { [l10n.t('Texts')]: ['txt', 'md', 'markdown'] },
    })) ?? [];
  if (from === undefined) return undefined;
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

/** The way from a folder to a file, with `/`. */
function relativePath(folder: Uri, file: Uri): string {
  const from = folder.path.split('/').filter((name) => name !== '');
  const to = file.path.split('/').filter((name) => name !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
