import path from 'node:path';
import { message } from '../../../src/core/index.ts';
import {
  FileProblem,
  tooLarge,
  type Address,
  type Answer,
  type Files,
  type TextFile,
} from '../../../src/workspace/files.ts';

/** A text, or the address that a symbolic link leads to. */
type Content = string | { readonly link: Address };

/** Files that are held in memory, in the folder `/notes`. */
export class MemoryFiles implements Files {
  /** The addresses that were read, in their order. */
  readonly reads: Address[] = [];
  readonly files: Map<Address, Content>;
  /** Whether the writer trusts what they say. */
  trusted = true;

  constructor(files: Readonly<Record<Address, Content>>) {
    this.files = new Map(Object.entries(files));
  }

  nameOf(address: Address): string {
    return address.replace('/notes/', '');
  }

  addressOf(name: string): Address {
    return path.posix.join('/notes', name);
  }

  resolve(folder: Address, named: string): Address | undefined {
    if (named.includes('://')) return undefined;
    return path.posix.resolve(`${folder}/`, named);
  }

  pathIn(folder: Address, address: Address): string {
    return path.posix.relative(`${folder}/`, address);
  }

  runFolder(): Address {
    return '/notes';
  }

  hasFolder(note: Address): boolean {
    return !note.startsWith('untitled:');
  }

  isTrusted(): boolean {
    return this.trusted;
  }

  rootsFor(): readonly Address[] {
    return ['/notes'];
  }

  realAddress(address: Address): Address {
    const found = this.files.get(address);
    if (found !== undefined) return typeof found === 'string' ? address : found.link;
    const folder = path.posix.dirname(address);
    return folder === address
      ? address
      : path.posix.join(this.realAddress(folder), path.posix.basename(address));
  }

  look(address: Address, limit: number): Answer<void> {
    this.content(address, limit);
  }

  read(address: Address, limit: number): TextFile {
    this.reads.push(address);
    return { text: this.content(address, limit), bom: false };
  }

  private content(address: Address, limit: number): string {
    const found = this.files.get(this.realAddress(address));
    if (typeof found !== 'string') throw new FileProblem(message('file-missing'));
    if (found.length > limit) throw tooLarge(limit);
    return found;
  }
}
