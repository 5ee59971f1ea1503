import { parseBibliography } from '../../../../src/core/bibliographies/parse.ts';
import type { GlossaryFile } from '../../../../src/core/index.ts';

/** Reads a bibliography as a workspace has it. */
export function read(text: string, file: string): GlossaryFile {
  return parseBibliography(text, { file, layer: 'workspace' });
}
