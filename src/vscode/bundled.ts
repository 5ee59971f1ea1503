import type { GlossaryFile, PrerenderedCitations } from '../core/index.ts';
import type { Chunks } from './chunks.ts';

/** What comes with the product: its glossary, and its sources as formatted references. */
export interface BundledData {
  readonly glossary: readonly GlossaryFile[];
  readonly citations: PrerenderedCitations;
}

/**
 * Reads the data beside the extension's code. It is not part of the code, so that no more than needed is
 * compiled at start-up.
 * @throws when the extension was packed without it
 */
export async function loadBundled(chunks: Chunks): Promise<BundledData> {
  const [glossary, citations] = await Promise.all([
    chunks.data<readonly GlossaryFile[]>('glossary.json'),
    chunks.data<PrerenderedCitations>('citations.json'),
  ]);
  return { glossary, citations };
}
