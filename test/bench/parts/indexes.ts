import { asGlossary } from '../corpus/formats.ts';
import type { BenchTerm } from '../corpus/terms.ts';
import {
  buildIndex,
  combineGlossaries,
  parseGlossary,
  type TermIndex,
} from '../../../src/core/index.ts';

/** The index of the first terms of a list. */
export function indexOf(terms: readonly BenchTerm[], count: number): TermIndex {
  const text = asGlossary(terms.slice(0, count));
  const file = parseGlossary(text, { file: 'bench.glossary.yaml', layer: 'workspace' });
  return buildIndex(combineGlossaries([file]));
}
