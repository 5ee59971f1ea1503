import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { message, StyleError, type StyleFormatter } from '../core/index.ts';
import { showAttribution } from './attribution.ts';
import type { Chunks } from './chunks.ts';
import { decodeUtf8 } from './glossaries/read-glossary.ts';

/** No style is larger, in bytes. */
const LARGEST = 1_000_000;

/**
 * Loads styles: the processor and the styles of the product from beside its code, `.csl` files from the workspace.
 * When the processor is first used in a session, the status bar says whom it is from, as its license asks.
 */
export function styleLoader(chunks: Chunks): (style: string) => Promise<StyleFormatter> {
  const library = {
    style: (name: string) => chunks.data<never>(`styles/${name}.json`),
    locale: (tag: string) => chunks.data<never>(`locales/${tag}.json`),
    file: readStyleFile,
  };
  let isShown = false;
  return async (style) => {
    const { loadFormatter } = await chunks.load('citations');
    if (!isShown) showAttribution();
    isShown = true;
    return loadFormatter(style, library);
  };
}

/** Reads a `.csl` file, as it stands in its editor where it is open. Nothing outside the workspace is read. */
async function readStyleFile(address: string): Promise<string> {
  const uri = Uri.parse(address);
  if (!/^[a-z][\w+.-]+:/i.test(address) || workspace.getWorkspaceFolder(uri) === undefined) {
    throw new StyleError(message('style-outside'));
  }
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open) return open.getText();
  const text = decodeUtf8(await readSmall(uri));
  if (text === undefined) throw new StyleError(message('style-not-utf8'));
  return text;
}

async function readSmall(uri: Uri): Promise<Uint8Array> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) throw new StyleError(message('style-not-a-file'));
    if (size > LARGEST) throw new StyleError(message('style-too-large'));
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError) throw new StyleError(message('style-unread'));
    throw error;
  }
}
