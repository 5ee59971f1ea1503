import type { Term } from '../glossary/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import type { Range } from '../text/range.ts';

/** A name of a term, to which another one is near. */
export interface NearName {
  readonly term: Term;
  readonly name: string;
}

/** A place where a note introduces an acronym. */
export interface LocalDefinition {
  /** The acronym, folded, without the `s` of a plural. */
  readonly acronym: string;
  /** The name that the note gives it, as the reader sees it; empty if it is unknown. */
  readonly name: string;
  readonly block: ProseBlock;
  /** Ranges in the note. */
  readonly acronymRange: Range;
  readonly nameRange: Range;
  /** The known sense, if it is introduced by one of its own names. */
  readonly term?: Term;
  /** The known sense that has nearly the name that the note gives. */
  readonly near?: NearName;
  /** Whether the name's initials leave no doubt that it is the acronym's name. */
  readonly strong: boolean;
  /** An entry of a list of abbreviations, which explains the acronym, but does not introduce it in the text. */
  readonly listed?: true;
}
