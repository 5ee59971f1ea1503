import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Occurrence, Sense } from '../matching/occurrences.ts';
import type { OwnMeanings } from '../matching/own-meanings.ts';
import type { Section } from '../matching/section.ts';

/** An occurrence selected by a rule, as cached by its section: edits elsewhere may have moved it since. */
export class Selected {
  /** The index of its block in the section, and its own in the block. */
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

/** A selected occurrence at its current place, which is computed on demand. */
export class Use {
  readonly facts: BlockFacts;
  readonly selected: Selected;

  constructor(facts: BlockFacts, selected: Selected) {
    this.facts = facts;
    this.selected = selected;
  }

  /** The offset in the note where it begins. */
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

/** Selects the occurrences of a section that a rule needs, in order. */
export type Selection = (section: Section) => readonly Selected[];

type Condition = (occurrence: Occurrence, facts: BlockFacts) => boolean;

/** Selects the occurrences that meet a condition, which must depend only on their block. */
export function selectUses(condition: Condition): Selection {
  return (section) => selectIn(section, condition);
}

const NONE: readonly never[] = [];

/** The occurrences of a section that meet a condition, which is called in order. */
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
 * The selected occurrences of a note, in order; only those that are `wanted`, which is called in the same order.
 * Unchanged sections are not searched again.
 */
export function selectedUses(
  { sections, ownMeanings }: Analysis,
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
      if (facts === undefined || isHidden(ownMeanings, facts, one)) continue;
      if (wanted(one)) uses.push(new Use(facts, one));
    }
  }
  return uses;
}

/** Whether the note means something else than the glossary by a use. */
function isHidden(meanings: OwnMeanings, facts: BlockFacts, { number, senses }: Selected): boolean {
  if (meanings.hidesNothing) return false;
  const start = facts.startOf(number);
  return senses.every((sense) => meanings.isHidden(sense, start));
}
