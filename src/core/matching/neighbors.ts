import { editDistance } from '../text/distance.ts';

/** How an acronym differs from the right one by a single slip. */
export type SlipKind = 'swap' | 'missing letter' | 'extra letter' | 'other letter';

/** A known acronym one slip away from a string. */
export interface Neighbor {
  readonly acronym: string;
  readonly kind: SlipKind;
}

/**
 * Finds the acronyms one edit away from a string without comparing all of them: two strings one edit apart have a
 * string in common that results from deleting at most one character of each (deletion neighborhood; Mor and Fraenkel
 * 1982, W. Garbe's SymSpell). Only hashes of these strings are stored. Built on first use.
 */
export class NeighborIndex {
  private readonly acronyms: Iterable<string>;
  private table: DeletionTable | undefined;

  constructor(acronyms: Iterable<string>) {
    this.acronyms = acronyms;
  }

  /** The acronyms one slip away, the likeliest slip first. */
  find(text: string): Neighbor[] {
    if (text.length > LONGEST + 1) return [];
    this.table ??= tabulate([...new Set(this.acronyms)].filter(({ length }) => length <= LONGEST));
    const found = candidatesFor(text, this.table).filter(
      (acronym) =>
        acronym !== text &&
        Math.abs(acronym.length - text.length) <= 1 &&
        editDistance(text, acronym, 1) === 1,
    );
    return found
      .map((acronym) => ({ acronym, kind: slipOf(text, acronym) }))
      .toSorted((a, b) => LIKELIHOOD.indexOf(a.kind) - LIKELIHOOD.indexOf(b.kind));
  }
}

/**
 * The longest string that is searched for slips, in UTF-16 units: a string has as many deletions as units, each nearly
 * as long as itself. No real acronym is that long.
 */
const LONGEST = 40;

const LIKELIHOOD: readonly SlipKind[] = ['swap', 'missing letter', 'extra letter', 'other letter'];

/** Acronyms by the hashes of their deletions, in chains; -1 ends a chain. */
interface DeletionTable {
  readonly acronyms: readonly string[];
  /** The first entry of a chain, by the lower bits of the hash. */
  readonly first: Int32Array;
  /** By entry: its hash, the index of its acronym, the next entry. */
  readonly hashes: Int32Array;
  readonly numbers: Int32Array;
  readonly next: Int32Array;
}

function tabulate(acronyms: readonly string[]): DeletionTable {
  const entries = acronyms.reduce((sum, { length }) => sum + length + 1, 0);
  const first = new Int32Array(2 ** Math.ceil(Math.log2(entries + 2))).fill(-1);
  const hashes = new Int32Array(entries);
  const numbers = new Int32Array(entries);
  const next = new Int32Array(entries);
  let entry = 0;
  // In reverse, so that each chain has the acronyms in their order.
  for (let number = acronyms.length - 1; number >= 0; number--) {
    for (const hash of deletionHashes(acronyms[number] ?? '')) {
      const bucket = hash & (first.length - 1);
      hashes[entry] = hash;
      numbers[entry] = number;
      next[entry] = first[bucket] ?? -1;
      first[bucket] = entry++;
    }
  }
  return { acronyms, first, hashes, numbers, next };
}

function candidatesFor(
  text: string,
  { acronyms, first, hashes, numbers, next }: DeletionTable,
): string[] {
  const found = new Set<string>();
  for (const hash of deletionHashes(text)) {
    let entry = first[hash & (first.length - 1)] ?? -1;
    for (; entry >= 0; entry = next[entry] ?? -1) {
      if (hashes[entry] === hash) found.add(acronyms[numbers[entry] ?? 0] ?? '');
    }
  }
  return [...found];
}

/** Hashes of a string and of each string that results from deleting one of its units. */
function deletionHashes(text: string): number[] {
  const { length } = text;
  const found = [hashWithout(text, length)];
  for (let left = 0; left < length; left++) found.push(hashWithout(text, left));
  return found;
}

/** FNV-1a (Fowler, Noll and Vo) of all units but one. */
function hashWithout(text: string, left: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) {
    if (i !== left) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function slipOf(found: string, right: string): SlipKind {
  if (found.length < right.length) return 'missing letter';
  if (found.length > right.length) return 'extra letter';
  const sorted = (text: string): string => [...text].toSorted().join('');
  return sorted(found) === sorted(right) ? 'swap' : 'other letter';
}
