import { editDistance } from '../text/distance.ts';

/** How one acronym differs from another by a single slip, seen from the one that is right. */
export type SlipKind = 'swap' | 'missing letter' | 'extra letter' | 'other letter';

/** A known acronym one slip away from a string. */
export interface Neighbor {
  readonly acronym: string;
  readonly kind: SlipKind;
}

/**
 * Finds the acronyms one edit away from a string without looking at all of them: two strings one edit apart
 * share a string that each gives by losing at most one character (deletion neighborhood; Mor and Fraenkel 1982,
 * W. Garbe's SymSpell).
 */
export class NeighborIndex {
  private readonly byDeletion = new Map<string, string[]>();

  constructor(acronyms: Iterable<string>) {
    for (const acronym of new Set(acronyms)) {
      for (const key of deletions(acronym)) {
        const list = this.byDeletion.get(key);
        if (list) list.push(acronym);
        else this.byDeletion.set(key, [acronym]);
      }
    }
  }

  /** The acronyms one slip away, the likeliest slip first. */
  find(text: string): Neighbor[] {
    const candidates = new Set(deletions(text).flatMap((key) => this.byDeletion.get(key) ?? []));
    return [...candidates]
      .filter((acronym) => acronym !== text && editDistance(text, acronym, 1) === 1)
      .map((acronym) => ({ acronym, kind: slipOf(text, acronym) }))
      .toSorted((a, b) => LIKELIHOOD.indexOf(a.kind) - LIKELIHOOD.indexOf(b.kind));
  }
}

const LIKELIHOOD: readonly SlipKind[] = ['swap', 'missing letter', 'extra letter', 'other letter'];

function deletions(text: string): string[] {
  const found = [text];
  for (let i = 0; i < text.length; i++) found.push(text.slice(0, i) + text.slice(i + 1));
  return [...new Set(found)];
}

function slipOf(found: string, right: string): SlipKind {
  if (found.length < right.length) return 'missing letter';
  if (found.length > right.length) return 'extra letter';
  const sorted = (text: string): string => [...text].toSorted().join('');
  return sorted(found) === sorted(right) ? 'swap' : 'other letter';
}
