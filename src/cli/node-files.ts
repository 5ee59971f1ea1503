import { realpathSync } from 'node:fs';
import path from 'node:path';
import { message } from '../core/index.ts';
import {
  FileProblem,
  isFileProblem,
  type Address,
  type Files,
  type TextFile,
} from '../workspace/files.ts';
import { isMissing, readText, reasonOf, requireReadable, slashes } from './files.ts';
import { foldersServing } from './workspace.ts';

/** The disk's files for the room that all hosts share. Addresses are absolute paths, names are relative to `cwd`. */
export class NodeFiles implements Files {
  private readonly cwd: string;
  private readonly wasRead: (file: string) => void;
  /** By folder. */
  private readonly roots = new Map<string, Address>();

  /** @param wasRead called with the absolute path of each file before it is read */
  constructor(cwd: string, wasRead: (file: string) => void = () => {}) {
    this.cwd = cwd;
    this.wasRead = wasRead;
  }

  nameOf(address: Address): string {
    return slashes(path.relative(this.cwd, address));
  }

  addressOf(name: string): Address {
    return slashes(path.resolve(this.cwd, name));
  }

  resolve(folder: Address, named: string): Address | undefined {
    if (/^[a-z][\w+.-]+:\/\//i.test(named)) return undefined;
    return slashes(path.resolve(`${folder}/`, named));
  }

  pathIn(folder: Address, address: Address): string {
    return slashes(path.relative(`${folder}/`, address));
  }

  runFolder(): Address {
    return slashes(this.cwd);
  }

  hasFolder(): boolean {
    return true;
  }

  /** Whoever runs a command on files trusts them. */
  isTrusted(): boolean {
    return true;
  }

  /** The repository, or where there is none the working folder or the file's own. */
  rootsFor(address: Address): readonly Address[] {
    const folder = path.dirname(address);
    const root = this.roots.get(folder) ?? foldersServing(address, this.cwd).at(-1) ?? folder;
    this.roots.set(folder, root);
    return [slashes(root)];
  }

  realAddress(address: Address): Address {
    return slashes(realPath(address));
  }

  look(address: Address, limit: number): void {
    orProblem(() => requireReadable(address, limit));
  }

  read(address: Address, limit: number): TextFile {
    this.wasRead(address);
    return orProblem(() => readText(address, limit));
  }
}

function orProblem<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isFileProblem(error)) throw error;
    const reason = isMissing(error)
      ? message('file-missing')
      : message('file-failed', { reason: reasonOf(error) });
    throw new FileProblem(reason, error);
  }
}

/** Where a file is once links are followed; one that is not there is in the folder that is named. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(realPath(folder), path.basename(file));
  }
}
