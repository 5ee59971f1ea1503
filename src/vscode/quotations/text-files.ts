import { FileType, l10n, Uri, workspace } from 'vscode';
import type { Source } from '../../core/index.ts';
import { decodeUtf8 } from '../glossaries/read-glossary.ts';

/** The largest text of a source, in bytes. */
const LARGEST = 4_000_000;
const MEGABYTE = 1_000_000;

/** Why the text of a source cannot be read. */
export interface TextProblem {
  readonly code: 'text-outside' | 'text-missing' | 'text-too-large' | 'text-not-utf8';
  readonly message: string;
}

/** A file with the text of a source: what stands in it, or why that is not known. */
export type TextFile = { readonly raw: string } | { readonly problem: TextProblem };

/** The file that `custom.text` names, relative to the glossary; undefined where it names none, or none that we read. */
export function textFileOf({ text, origin }: Source): Uri | undefined {
  // The texts of the sources that come with the product do not come with it.
  if (text === undefined || origin.layer === 'bundled') return undefined;
  return Uri.joinPath(Uri.parse(origin.file, true), '..', text);
}

/**
 * Reads the text of a source: as it stands in its editor where it is open. Nothing outside of the workspace is read,
 * whether a path or a symbolic link leads there, and nothing of the web.
 */
export async function readTextFile(uri: Uri, path: string): Promise<TextFile> {
  try {
    const problem = await reach(uri, path);
    if (problem !== undefined) return { problem };
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open) return { raw: open.getText() };
    const raw = decodeUtf8(await workspace.fs.readFile(uri));
    return raw === undefined ? { problem: notUtf8(path) } : { raw };
  } catch {
    return { problem: missing(path) };
  }
}

/** What keeps a text from being read, as far as that shows without reading it. */
export async function lookForTextFile(uri: Uri, path: string): Promise<TextProblem | undefined> {
  try {
    return await reach(uri, path);
  } catch {
    return missing(path);
  }
}

async function reach(uri: Uri, path: string): Promise<TextProblem | undefined> {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  const isAddress = /^(?:[A-Za-z][\w+.-]*:|[/\\])/.test(path);
  if (folder === undefined || isAddress) return outside(path);
  if (await leadsThroughLink(folder, uri)) return outside(path);
  const { size, type } = await workspace.fs.stat(uri);
  if ((type & FileType.File) === 0) return missing(path);
  return size > LARGEST ? tooLarge(path, size) : undefined;
}

/** Whether a part of the way from a folder to a file is a symbolic link, as far as its file system tells. */
async function leadsThroughLink(folder: Uri, uri: Uri): Promise<boolean> {
  const names = uri.path.slice(folder.path.replace(/\/$/, '').length + 1).split('/');
  let place = folder;
  for (const name of names) {
    place = Uri.joinPath(place, name);
    const { type } = await workspace.fs.stat(place);
    if ((type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}

function outside(path: string): TextProblem {
  return problem(
    'text-outside',
    l10n.t(
      'The text “{0}” is not in the workspace, so it is not read. Copy it there, and name it relative to this file.',
      path,
    ),
  );
}

function missing(path: string): TextProblem {
  return problem('text-missing', l10n.t('There is no text “{0}” relative to this file.', path));
}

function tooLarge(path: string, size: number): TextProblem {
  return problem(
    'text-too-large',
    l10n.t(
      'The text “{0}” has {1} MB; at most {2} MB are read. Keep only the part that is quoted.',
      path,
      (size / MEGABYTE).toFixed(1),
      LARGEST / MEGABYTE,
    ),
  );
}

function notUtf8(path: string): TextProblem {
  return problem(
    'text-not-utf8',
    l10n.t('The text “{0}” is not UTF-8 text. Save it as UTF-8, as Markdown or plain text.', path),
  );
}

function problem(code: TextProblem['code'], message: string): TextProblem {
  return { code, message };
}
