import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Occurrence } from '../matching/occurrences.ts';

/** An occurrence with the facts of its block. */
export interface Use {
  readonly occurrence: Occurrence;
  readonly facts: BlockFacts;
}

/** Says which occurrences of a block a rule cares for, as indexes, in order. */
export type Selection = (facts: BlockFacts) => readonly number[];

const NONE: readonly number[] = [];

/** A selection of the occurrences that fulfil a condition, which may look at nothing but their block. */
export function selectUses(
  condition: (occurrence: Occurrence, facts: BlockFacts) => boolean,
): Selection {
  return (facts) => {
    let selected: number[] | undefined;
    facts.occurrences.forEach((occurrence, i) => {
      if (condition(occurrence, facts)) (selected ??= []).push(i);
    });
    return selected ?? NONE;
  };
}

/** The selected occurrences of a note, in order. Blocks that an edit left alone are not looked at again. */
export function usesOf({ facts: all }: Analysis, selection: Selection): Use[] {
  const uses: Use[] = [];
  for (const facts of all) {
    if (facts.occurrenceCount === 0) continue;
    for (const i of facts.derive(selection)) {
      const occurrence = facts.occurrences[i];
      if (occurrence !== undefined) uses.push({ occurrence, facts });
    }
  }
  return uses;
}
