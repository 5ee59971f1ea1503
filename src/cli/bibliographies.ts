import path from 'node:path';
import type { GlossaryFile, LayerKind } from '../core/index.ts';
import { readText, slashes } from './files.ts';
import { LIMITS } from '../workspace/limits.ts';

/** Whether a file is a bibliography by its name: `check` takes glossaries, too. */
export function isBibliography(file: string): boolean {
  return /\.(?:bib|bibtex|biblatex|json|csljson)$/i.test(file);
}

/**
 * Reads a bibliography (absolute path); its entries name it relative to `cwd`. The code for it is loaded when there is
 * one. Throws Errors for `reasonOf`.
 */
export async function readBibliography(
  file: string,
  cwd: string,
  layer: LayerKind,
): Promise<GlossaryFile> {
  const { text } = readText(file, LIMITS.bibliography);
  const { parseBibliography } = await import('../core/chunks/glossaries.ts');
  return parseBibliography(text, { file: slashes(path.relative(cwd, file)), layer });
}

/** How many errors a file has, by which an entry or all of them are lost. */
export function errorsIn({ problems }: GlossaryFile): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
