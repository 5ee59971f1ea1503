import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Occurrence, Sense } from '../matching/occurrences.ts';
import type { Section } from '../matching/section.ts';

/** An occurrence that a rule cares for, as its section remembers it: edits elsewhere may have moved it since. */
export class Selected {
  /** The number of its block in the section, and its own in the block. */
  readonly block: number;
  readonly number: number;
  readonly senses: readonly Sense[];
  private readonly found: Occurrence;
  private folded: string | undefined;

  constructor(block: number, number: number, found: Occurrence) {
    this.block = block;
    this.number = number;
    this.senses = found.senses;
    this.found = found;
  }

  /** Its text, folded. */
  get text(): string {
    return (this.folded ??= textOf(this.found));
  }
}

function textOf({ block, prose }: Occurrence): string {
  return block.content.prose.text.slice(prose.start, prose.end);
}

/** An occurrence where it stands now, which is worked out when somebody asks. */
export class Use {
  readonly facts: BlockFacts;
  readonly selected: Selected;

  constructor(facts: BlockFacts, selected: Selected) {
    this.facts = facts;
    this.selected = selected;
  }

  /** The note's offset where it begins. */
  get start(): number {
    return this.facts.startOf(this.selected.number);
  }

  get occurrence(): Occurrence {
    const { number } = this.selected;
    const occurrence = this.facts.occurrences[number];
    if (occurrence === undefined) throw new RangeError(`There is no occurrence ${number}.`);
    return occurrence;
  }
}

/** Says which occurrences of a section a rule cares for, in order. */
export type Selection = (section: Section) => readonly Selected[];

type Condition = (occurrence: Occurrence, facts: BlockFacts) => boolean;

/** A selection of the occurrences that fulfil a condition, which may look at nothing but their block. */
export function selectUses(condition: Condition): Selection {
  return (section) => selectIn(section, condition);
}

const NONE: readonly never[] = [];

/** The occurrences of a section that fulfil a condition, which is asked of them in order. */
export function selectIn({ facts: all }: Section, condition: Condition): readonly Selected[] {
  let selected: Selected[] | undefined;
  for (let block = 0; block < all.length; block++) {
    const facts = all[block];
    if (facts === undefined || !facts.isJudged || facts.occurrenceCount === 0) continue;
    const { occurrences } = facts;
    for (let number = 0; number < occurrences.length; number++) {
      const occurrence = occurrences[number];
      if (occurrence !== undefined && condition(occurrence, facts))
        (selected ??= []).push(new Selected(block, number, occurrence));
    }
  }
  return selected ?? NONE;
}

/**
 * The selected occurrences of a note, in order; only those that are `wanted`, of which it is asked in the same order.
 * Sections that an edit left alone are not looked at again.
 */
export function usesOf(
  { sections }: Analysis,
  selection: Selection,
  wanted: (selected: Selected) => boolean = () => true,
): Use[] {
  const uses: Use[] = [];
  for (const section of sections) {
    const selected = section.derive(selection);
    for (let i = 0; i < selected.length; i++) {
      const one = selected[i];
      if (one === undefined) continue;
      const facts = section.facts[one.block];
      if (facts !== undefined && wanted(one)) uses.push(new Use(facts, one));
    }
  }
  return uses;
}
