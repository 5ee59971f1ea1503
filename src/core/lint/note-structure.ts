import type { ProseBlock } from '../text/blocks.ts';
import type { TextEdit } from '../text/edits.ts';
import { BARRIER } from '../text/folded-text.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';

/**
 * Where the structure of an edited note first differs, as a range of the note before: blocks of other kinds or in other
 * places, other links, citations, footnotes or comments. Undefined if only words differ.
 */
export function firstDifference(
  before: Note,
  after: Note,
  edits: readonly TextEdit[],
): Range | undefined {
  const moves = new Moves(edits);
  return (
    differentBlock(before.blocks, after.blocks, moves) ??
    differentRange(before.citations, after.citations, moves) ??
    differentRange(before.footnotes, after.footnotes, moves) ??
    differentRange(before.comments, after.comments, moves)
  );
}

function differentBlock(
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
  moves: Moves,
): Range | undefined {
  const count = Math.max(before.length, after.length);
  for (let at = 0; at < count; at++) {
    const [one, other] = [before[at], after[at]];
    if (one !== undefined && other !== undefined && isSameBlock(one, other, moves)) continue;
    return (one ?? before.at(-1))?.range;
  }
  return undefined;
}

function isSameBlock(one: ProseBlock, other: ProseBlock, moves: Moves): boolean {
  return (
    one.kind === other.kind &&
    one.blockQuote === other.blockQuote &&
    one.footnote === other.footnote &&
    one.links.length === other.links.length &&
    moves.areSame(one.range, other.range) &&
    barriersIn(one) === barriersIn(other)
  );
}

/** How many characters of a block are not prose: code, math, addresses. */
function barriersIn({ prose: { text } }: ProseBlock): number {
  let count = 0;
  for (let at = text.indexOf(BARRIER); at >= 0; at = text.indexOf(BARRIER, at + 1)) count++;
  return count;
}

interface Placed {
  readonly range: Range;
}

function differentRange(
  before: readonly Placed[],
  after: readonly Placed[],
  moves: Moves,
): Range | undefined {
  const count = Math.max(before.length, after.length);
  for (let at = 0; at < count; at++) {
    const [one, other] = [before[at], after[at]];
    if (one !== undefined && other !== undefined && moves.areSame(one.range, other.range)) continue;
    return (one ?? before.at(-1))?.range ?? { start: 0, end: 0 };
  }
  return undefined;
}

/** How far edits, which are in order, shift the text after them. */
class Moves {
  private readonly ends: readonly number[];
  private readonly shifts: readonly number[];

  constructor(edits: readonly TextEdit[]) {
    let shift = 0;
    this.ends = edits.map(({ range }) => range.end);
    this.shifts = edits.map(
      ({ range, text }) => (shift += text.length - (range.end - range.start)),
    );
  }

  areSame(before: Range, after: Range): boolean {
    return this.moved(before.start) === after.start && this.moved(before.end) === after.end;
  }

  private moved(offset: number): number {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (this.shifts[low - 1] ?? 0);
  }
}
