import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { isInFolder, message } from '../core/index.ts';
import {
  decodeText,
  FileProblem,
  isFileProblem,
  tooLarge,
  type Address,
  type Files,
  type TextFile,
} from '../workspace/files.ts';

/**
 * Where a file of the disk (a path) is once symbolic links are followed. It is rejected for one that is not there.
 * Undefined in a browser.
 */
export type RealPath = ((path: string) => Promise<string>) | undefined;

const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[\\/])/;
const ON_THE_WEB = /^[A-Za-z][\w+.-]+:\/\//;

/** The editor's files for the room that all hosts share. Addresses and names are URIs, as strings. */
export class EditorFiles implements Files {
  private readonly realPath: RealPath;

  constructor(realPath: RealPath) {
    this.realPath = realPath;
  }

  nameOf(address: Address): string {
    return address;
  }

  addressOf(name: string): Address {
    return name;
  }

  resolve(folder: Address, path: string): Address | undefined {
    if (ON_THE_WEB.test(path)) return undefined;
    const base = Uri.parse(`${folder}/`, true);
    if (!ABSOLUTE.test(path)) return Uri.joinPath(base, path).toString();
    return (base.scheme === 'file' ? Uri.file(path) : base.with({ path })).toString();
  }

  pathIn(folder: Address, address: Address): string {
    return decodeURIComponent(address.slice(folder.length + 1));
  }

  runFolder(note: Address): Address | undefined {
    const folder = workspace.getWorkspaceFolder(Uri.parse(note, true))?.uri;
    return folder && withoutSlash(folder.toString());
  }

  hasFolder(note: Address): boolean {
    return Uri.parse(note, true).scheme !== 'untitled';
  }

  isTrusted(): boolean {
    return workspace.isTrusted;
  }

  /** The folders of the workspace. */
  rootsFor(): readonly Address[] {
    return (workspace.workspaceFolders ?? []).map(({ uri }) => withoutSlash(uri.toString()));
  }

  async realAddress(address: Address): Promise<Address> {
    const uri = Uri.parse(address, true);
    if (uri.scheme === 'file' && this.realPath !== undefined)
      return Uri.file(await realPathOf(uri.fsPath, this.realPath)).toString();
    const root = this.rootsFor().find((folder) => isInFolder(address, folder));
    if (root !== undefined) await requireNoLink(Uri.parse(root, true), uri);
    return address;
  }

  async look(address: Address, limit: number): Promise<void> {
    await orProblem(() => requireReadable(Uri.parse(address, true), limit));
  }

  async read(address: Address, limit: number): Promise<TextFile> {
    const uri = Uri.parse(address, true);
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return orProblem(async () => {
      if (open) return { text: open.getText(), bom: false };
      await requireReadable(uri, limit);
      return decodeText(await workspace.fs.readFile(uri), utf8());
    });
  }
}

function utf8(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true });
}

async function requireReadable(uri: Uri, limit: number): Promise<void> {
  const { size, type } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) !== 0) throw new FileProblem(message('file-is-folder'));
  if ((type & FileType.File) === 0) throw new FileProblem(message('file-not-regular'));
  if (size > limit) throw tooLarge(limit);
}

/**
 * Where a file system does not say where its links lead, none is followed.
 * @throws FileProblem where a part of the way from a folder to a file is one
 */
async function requireNoLink(folder: Uri, uri: Uri): Promise<void> {
  const names = uri.path.slice(folder.path.replace(/\/$/, '').length + 1).split('/');
  let place = folder;
  for (const name of names.filter((one) => one !== '')) {
    place = Uri.joinPath(place, name);
    const found = await orNothing(workspace.fs.stat(place));
    if (found === undefined) return;
    if ((found.type & FileType.SymbolicLink) !== 0) throw new FileProblem(message('file-outside'));
  }
}

async function realPathOf(path: string, realPath: NonNullable<RealPath>): Promise<string> {
  const real = await orNothing(realPath(path));
  if (real !== undefined) return real;
  const file = Uri.file(path);
  const folder = Uri.joinPath(file, '..').fsPath;
  if (folder === file.fsPath) return path;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return Uri.joinPath(Uri.file(await realPathOf(folder, realPath)), name).fsPath;
}

async function orNothing<T>(wanted: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch {
    return undefined;
  }
}

async function orProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isFileProblem(error)) throw error;
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    const reason = isMissing
      ? message('file-missing')
      : message('file-failed', { reason: error instanceof Error ? error.message : String(error) });
    throw new FileProblem(reason, error);
  }
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
