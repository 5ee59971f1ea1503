import { Uri, workspace } from 'vscode';
import type { GlossaryFile, PrerenderedCitations } from '../core/index.ts';

/** What comes with the product: its glossary, and its sources as formatted references. */
export interface BundledData {
  readonly glossary: readonly GlossaryFile[];
  readonly citations: PrerenderedCitations;
}

/**
 * Reads the data beside the extension's code. It is not part of the code, so that no more than needed is
 * compiled at start-up; `workspace.fs` reads it in every kind of extension host.
 * @throws when the extension was packed without it
 */
export async function loadBundled(extension: Uri): Promise<BundledData> {
  const [glossary, citations] = await Promise.all([
    readJson<readonly GlossaryFile[]>(Uri.joinPath(extension, 'dist', 'glossary.json')),
    readJson<PrerenderedCitations>(Uri.joinPath(extension, 'dist', 'citations.json')),
  ]);
  return { glossary, citations };
}

/** Our own build wrote the file: its shape is known. */
async function readJson<T>(uri: Uri): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri))) as T;
}
