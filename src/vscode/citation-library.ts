import { StyleError, type StyleFormatter } from '../core/index.ts';
import { isFileProblem, type Address, type Files } from '../workspace/files.ts';
import { LIMITS } from '../workspace/limits.ts';
import { requireInside } from '../workspace/links.ts';
import { showAttribution } from './attribution.ts';
import type { Chunks } from './chunks.ts';

/**
 * Loads styles: the processor and the styles of the product from beside its code, `.csl` files from the workspace.
 * When the processor is first used in a session, the status bar says whom it is from, as its license asks.
 */
export function styleLoader(
  chunks: Chunks,
  files: Files,
): (style: string) => Promise<StyleFormatter> {
  const library = {
    style: (name: string) => chunks.data<never>(`styles/${name}.json`),
    locale: (tag: string) => chunks.data<never>(`locales/${tag}.json`),
    file: (address: Address) => readStyleFile(files, address),
  };
  let isShown = false;
  return async (style) => {
    const { loadFormatter } = await chunks.load('citations');
    if (!isShown) showAttribution();
    isShown = true;
    return loadFormatter(style, library);
  };
}

/** Reads a `.csl` file, as it is in its editor where it is open. Nothing outside the workspace is read. */
async function readStyleFile(files: Files, address: Address): Promise<string> {
  try {
    await requireInside(files, address, files.rootsFor(address));
    return (await files.read(address, LIMITS.style)).text;
  } catch (error) {
    if (isFileProblem(error)) throw new StyleError(error.reason);
    throw error;
  }
}
