import type { Term } from '../glossary/types.ts';
import { canStart } from './boundaries.ts';
import type { TermIndex } from './term-index.ts';

/** The longest name of a sense of the acronym at the end of the text, in any case. */
export function knownName(
  before: string,
  acronym: string,
  index: TermIndex,
): { term: Term; length: number } | undefined {
  const terms = index.termsByAcronym.get(acronym);
  if (!terms) return undefined;
  const lower = before.toLowerCase();
  let best: { term: Term; length: number } | undefined;
  for (const term of terms) {
    for (const { name, length } of index.names.of(term)) {
      if (length <= (best?.length ?? 0) || !lower.endsWith(name)) continue;
      if (canStart(before, before.length - length)) best = { term, length };
    }
  }
  return best;
}

/**
 * Whether the text ends in a name and the acronym is a slip for the acronym of that name: "Ground Self-Defense Force
 * (GSFD)".
 */
export function isSlipForName(before: string, acronym: string, index: TermIndex): boolean {
  if (index.termsByAcronym.has(acronym)) return false;
  return index
    .neighbors()
    .find(acronym)
    .some((neighbor) => knownName(before, neighbor.acronym, index) !== undefined);
}
