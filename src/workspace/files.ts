import { english, message, type Message } from '../core/index.ts';
import { inMegabytes } from './limits.ts';

/** What a host has at once, or will have: one that reads while it is waited for need not be asked twice. */
export type Answer<T> = T | Promise<T>;

/** Where a file or folder is: an absolute path with `/`, or a URI without a trailing slash. Each host has one kind. */
export type Address = string;

/** A text file. The byte order mark is taken off and not counted, as in VS Code. */
export interface TextFile {
  readonly text: string;
  readonly bom: boolean;
}

/** The files of a host: all that the room asks of the world. */
export interface Files {
  /** The name of a file in problems and in what is made of it. */
  nameOf(address: Address): string;
  /** The address that has a name. */
  addressOf(name: string): Address;
  /**
   * The address of a path: relative to a folder, or absolute.
   * @returns undefined for what is in no file system, such as an address on the web
   */
  resolve(folder: Address, path: string): Address | undefined;
  /** The path of a file below a folder, with `/`. */
  pathIn(folder: Address, address: Address): string;
  /** The folder in which programs are usually run that read a note: the working folder, or that of the workspace. */
  runFolder(note: Address): Address | undefined;
  /** Whether a note is in a folder, and not yet to be saved in one. */
  hasFolder(note: Address): boolean;
  /** Whether the writer trusts what the files of the workspace say. */
  isTrusted(): boolean;
  /** The folders out of which nothing is read that the file at an address names as the text of a source. */
  rootsFor(address: Address): readonly Address[];
  /**
   * Where a file or folder is once all symbolic links are followed. One that is not there is in the folder that is named.
   * @throws FileProblem for a link in a file system that does not say where its links lead
   */
  realAddress(address: Address): Answer<Address>;
  /**
   * Makes sure that a file is one that can be read, without reading it.
   * @throws FileProblem
   */
  look(address: Address, limit: number): Answer<void>;
  /**
   * Reads a text file of at most `limit` bytes, as it is in its editor where it is open.
   * @throws FileProblem
   */
  read(address: Address, limit: number): Answer<TextFile>;
}

/** Why a file cannot be read. Its message is in English. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly reason: Message;

  constructor(reason: Message, cause?: unknown) {
    super(english(reason), { cause });
    this.reason = reason;
  }
}

/** Whether an error is a {@link FileProblem}: chunks have a class of their own for it. */
export function isFileProblem(error: unknown): error is FileProblem {
  return error instanceof Error && error.name === 'FileProblem' && 'reason' in error;
}

/** The problem of a file with more than `limit` bytes. */
export function tooLarge(limit: number): FileProblem {
  return new FileProblem(message('file-too-large', { limit: inMegabytes(limit) }));
}

/** Turns UTF-8 into text, and throws where it is none: a `TextDecoder` that is `fatal`, which every host has. */
export interface StrictDecoder {
  decode(bytes: Uint8Array): string;
}

/**
 * Reads bytes as strict UTF-8.
 * @throws FileProblem that says what to do where they are something else
 */
export function decodeText(bytes: Uint8Array, utf8: StrictDecoder): TextFile {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new FileProblem(message('file-utf16'));
  }
  try {
    return { text: utf8.decode(bytes), bom };
  } catch (error) {
    throw new FileProblem(message('file-not-utf8'), error);
  }
}
