import type { Term } from '../glossary/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import type { Range } from '../text/range.ts';

/** A place where a note introduces an acronym. */
export interface LocalDefinition {
  /** The acronym, folded, without a plural's `s`. */
  readonly acronym: string;
  /** What the note says it stands for, as the reader sees it; empty when it cannot be told. */
  readonly name: string;
  readonly block: ProseBlock;
  /** Ranges in the note. */
  readonly acronymRange: Range;
  readonly nameRange: Range;
  /** The known sense that is introduced by one of its own names. */
  readonly term?: Term;
  /** Whether the name's initials leave no doubt that it is what the acronym stands for. */
  readonly strong: boolean;
  /** An entry of a list of abbreviations, which explains the acronym, but is not where the text introduces it. */
  readonly listed?: true;
}
