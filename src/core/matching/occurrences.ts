import type { ProseBlock } from '../text/blocks.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import type { Match, Sense } from './senses.ts';
import type { TermIndex } from './term-index.ts';

export type { Match, Sense } from './senses.ts';

/** A place in a note where a term is meant. */
export interface Occurrence {
  /** UTF-16 offsets in the note; without a possessive, with a plural. */
  readonly range: Range;
  /** The same as a range of `block.prose.text`. */
  readonly prose: Range;
  readonly block: ProseBlock;
  /** The possible meanings, the stronger layer's first. */
  readonly senses: readonly Sense[];
}

const NONE: readonly never[] = [];

/** All occurrences of a note, in order; they never overlap. */
export function findOccurrences(note: Note, index: TermIndex): Occurrence[] {
  return note.blocks.flatMap((block) => occurrencesIn(block, index));
}

/** The occurrences of one block, in order. They depend on nothing outside it. */
export function occurrencesIn(block: ProseBlock, index: TermIndex): readonly Occurrence[] {
  const matches = matchText(block.prose.text, index);
  return matches.length === 0 ? NONE : matches.map((match) => occurrenceOf(match, block));
}

function occurrenceOf({ start, end, senses }: Match, block: ProseBlock): Occurrence {
  const prose = { start, end };
  return { range: block.prose.toRaw(prose), prose, block, senses };
}

/** Finds the terms in a folded text: leftmost, then longest. */
export function matchText(text: string, index: TermIndex): readonly Match[] {
  return index.matcher.match(text);
}
