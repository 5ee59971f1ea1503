import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import type { Section } from '../matching/section.ts';

/** An occurrence with the facts of its block. */
export interface Use {
  readonly occurrence: Occurrence;
  readonly facts: BlockFacts;
}

/** Says which occurrences of a section a rule cares for: numbers of blocks and of occurrences in them, by turns. */
export type Selection = (section: Section) => readonly number[];

const NONE: readonly number[] = [];

/** A selection of the occurrences that fulfil a condition, which may look at nothing but their block. */
export function selectUses(
  condition: (occurrence: Occurrence, facts: BlockFacts) => boolean,
): Selection {
  return selectInBlocks((facts, select) => {
    facts.occurrences.forEach((occurrence, number) => {
      if (condition(occurrence, facts)) select(number);
    });
  });
}

/** A selection block by block: `choose` is to call `select` with the numbers of occurrences, in order. */
export function selectInBlocks(
  choose: (facts: BlockFacts, select: (number: number) => void) => void,
): Selection {
  return ({ facts: all }) => {
    let selected: number[] | undefined;
    all.forEach((facts, block) => {
      if (facts.occurrenceCount === 0) return;
      choose(facts, (number) => void (selected ??= []).push(block, number));
    });
    return selected ?? NONE;
  };
}

/** The selected occurrences of a note, in order. Sections that an edit left alone are not looked at again. */
export function usesOf({ sections }: Analysis, selection: Selection): Use[] {
  const uses: Use[] = [];
  for (const section of sections) {
    const selected = section.derive(selection);
    for (let i = 0; i < selected.length; i += 2) {
      const facts = section.facts[selected[i] ?? -1];
      const occurrence = facts?.occurrences[selected[i + 1] ?? -1];
      if (facts !== undefined && occurrence !== undefined) uses.push({ occurrence, facts });
    }
  }
  return uses;
}
