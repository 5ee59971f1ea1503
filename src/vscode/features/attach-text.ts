import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import {
  addSourceWithText,
  attachText,
  baseName,
  type AttachedText,
  type GlossaryDocument,
  type Source,
} from '../../core/index.ts';
import { chooseGlossary, openOrCreate } from '../glossaries/choose-glossary.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { pickSource } from '../pick.ts';
import { copyBeside, pickTextFile } from './text-file-choice.ts';

/** What the command works with. */
export interface AttachParts {
  readonly glossaries: GlossaryService;
  /** Reads YAML: passed on, as this code is loaded later and would bring its own. */
  readonly parseYaml: (text: string) => GlossaryDocument['yaml'];
}

/**
 * Attach Text to Source: names a file of the workspace as the text of a source, or as excerpts of it, in the source's
 * glossary entry. A source whose entry is not the workspace's to change gets one in a glossary that is. Nothing is
 * written or copied before the last question is answered.
 * @param note the note whose sources are meant, as a URI; that of the active editor by default
 * @param key the source; picked by default
 */
export async function attachTextCommand(
  { glossaries, parseYaml }: AttachParts,
  note?: string,
  key?: string,
): Promise<void> {
  const place = note === undefined ? whereReaderIs() : Uri.parse(note, true);
  if (place === undefined) return sayThatFolderIsNeeded();
  const source = await chooseSource(glossaries, place, key);
  const chosen = source && (await pickTextFile(source, place));
  if (source === undefined || chosen === undefined) return;
  const coverage = await pickCoverage(source, baseName(chosen.uri.path));
  if (coverage === undefined) return;
  const own = ownGlossary(glossaries, source);
  const glossary = own ?? (await chooseGlossary(glossaries, place, whyAnother(source)));
  if (glossary === undefined) return;
  const file = chosen.isElsewhere ? await copyBeside(glossary, chosen.uri, place) : chosen.uri;
  if (file === undefined) return sayThatFolderIsNeeded();
  const attached = { path: relativePath(Uri.joinPath(glossary, '..'), file), coverage };
  const isWritten = await changeGlossary(glossary, (text) => {
    const document = { text, yaml: parseYaml(text) };
    return own === undefined
      ? addSourceWithText(document, source.csl, attached)
      : attachText(document, source.id, attached);
  });
  if (isWritten) void window.showInformationMessage(whatIsAttached(source, attached));
}

/** The source with a key, or one that is picked; undefined, said with a reason, where a note has its entry. */
async function chooseSource(
  glossaries: GlossaryService,
  note: Uri,
  key: string | undefined,
): Promise<Source | undefined> {
  const { sources, sourceById } = glossaries.indexFor(note).glossary;
  const title = l10n.t('Attach Text to Source');
  const source = key === undefined ? await pickSource(sources, title) : sourceById.get(key);
  if (source?.origin.layer !== 'note') return source;
  const from = baseName(source.origin.file);
  const message = l10n.t('@{0} is an entry of {1}: name its text there.', source.id, from);
  void window.showInformationMessage(message);
  return undefined;
}

/** Whether what is not found in a file may still stand in the source. */
async function pickCoverage(
  { id }: Source,
  name: string,
): Promise<AttachedText['coverage'] | undefined> {
  const items = [
    {
      label: l10n.t('The whole text'),
      detail: l10n.t('What is not found in it does not stand in the source'),
      coverage: 'full' as const,
    },
    {
      label: l10n.t('Excerpts only'),
      detail: l10n.t('What is not found in it may stand elsewhere in the source'),
      coverage: 'excerpts' as const,
    },
  ];
  const options = {
    title: l10n.t('The text of @{0}: whole or excerpts', id),
    placeHolder: l10n.t('What does {0} hold?', name),
  };
  return (await window.showQuickPick(items, options))?.coverage;
}

/** The glossary file that has the entry of a source; undefined where that is not ours to change. */
function ownGlossary({ glossaries }: GlossaryService, { origin }: Source): Uri | undefined {
  return glossaries.find(({ uri }) => uri.toString() === origin.file)?.uri;
}

/** Why the entry of a source is not changed, so that a glossary has to be chosen. */
function whyAnother({ id, origin }: Source): string {
  return origin.layer === 'bundled'
    ? l10n.t('@{0} comes with Policy Gloss. Its text is named in a glossary of your own:', id)
    : l10n.t(
        '@{0} is an entry of {1}, which is not changed. Its text is named in a glossary:',
        id,
        baseName(origin.file),
      );
}

/**
 * Changes a glossary, which is created where there is none, and saves it.
 * @param change makes the new text of the old one; undefined where it cannot
 * @returns whether it was changed; says so where it was not
 */
async function changeGlossary(
  glossary: Uri,
  change: (text: string) => string | undefined,
): Promise<boolean> {
  const document = await openOrCreate(glossary);
  const text = document.getText();
  const changed = change(text);
  if (changed === undefined) {
    const name = baseName(glossary.path);
    const message = l10n.t('{0} cannot be changed. Correct its YAML first.', name);
    void window.showErrorMessage(message);
    return false;
  }
  const edit = new WorkspaceEdit();
  const whole = new Range(document.positionAt(0), document.positionAt(text.length));
  edit.replace(glossary, whole, changed);
  const isDone = await workspace.applyEdit(edit);
  await document.save();
  return isDone;
}

function whatIsAttached({ id }: Source, { path, coverage }: AttachedText): string {
  return coverage === 'full'
    ? l10n.t('{0} is now the text of @{1}.', baseName(path), id)
    : l10n.t('{0} now holds excerpts of @{1}.', baseName(path), id);
}

function sayThatFolderIsNeeded(): void {
  void window.showInformationMessage(l10n.t('Open a folder first: the text is saved in it.'));
}

function whereReaderIs(): Uri | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.activeTextEditor?.document.uri ?? (folder && Uri.joinPath(folder, 'note.md'));
}

/** The way from a folder to a file, with `/`. */
function relativePath(folder: Uri, file: Uri): string {
  const from = folder.path.split('/').filter((name) => name !== '');
  const to = file.path.split('/').filter((name) => name !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
