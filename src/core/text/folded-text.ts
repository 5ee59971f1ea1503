import type { Range } from './range.ts';

/** Stands for something that is not prose (code, math, a URL): no form can reach across it. */
export const BARRIER = '\uFFFC';

/**
 * How a folded text goes back to the text it was made of: segments, of which each runs along the raw text
 * character by character, or is a single character that stands for several (or for none). Offsets count from the
 * beginning of what was folded.
 */
export interface Segments {
  /** What was folded. */
  readonly source: string;
  /** Where each segment begins in the folded text. */
  readonly folded: readonly number[];
  /** Where it begins and ends in the raw text. */
  readonly raw: readonly number[];
  readonly rawEnd: readonly number[];
  /** Where markup was dropped, as offsets of the folded text. */
  readonly marks: readonly number[];
}

/** Prose as a reader sees it, folded and without markup, with the way back to the offsets of the note. */
export class FoldedText {
  readonly text: string;
  private readonly segments: Segments;
  /** The note's offset from which the segments count. */
  private readonly origin: number;

  constructor(text: string, segments: Segments, origin = 0) {
    this.text = text;
    this.segments = segments;
    this.origin = origin;
  }

  /** The same prose where what was folded begins at another offset of the note. */
  at(origin: number): FoldedText {
    return origin === this.origin ? this : new FoldedText(this.text, this.segments, origin);
  }

  /** The raw character (its first unit) that the one at `index` stands for. */
  rawChar(index: number): string {
    return this.segments.source.charAt(this.rawStart(index) - this.origin);
  }

  /** The note's own text in a range of the note, which has to lie in what was folded. */
  rawText({ start, end }: Range): string {
    return this.segments.source.slice(start - this.origin, end - this.origin);
  }

  /** The note's range for a half-open range of this text. */
  toRaw({ start, end }: Range): Range {
    const from = this.rawStart(start);
    // What stands before an empty range may end before a line break that the text does not show.
    return { start: from, end: end > start ? this.rawEndOf(end - 1) : from };
  }

  /** The note's offset where the character at `index` begins. */
  rawStart(index: number): number {
    const { folded, raw } = this.segments;
    const segment = lastUpTo(folded, index);
    return this.origin + (raw[segment] ?? 0) + (index - (folded[segment] ?? 0));
  }

  private rawEndOf(index: number): number {
    const { folded, raw, rawEnd } = this.segments;
    const segment = lastUpTo(folded, index);
    const next = folded[segment + 1] ?? this.text.length;
    // The last character of a segment may stand for several raw ones.
    const end =
      index === next - 1
        ? (rawEnd[segment] ?? 0)
        : (raw[segment] ?? 0) + index - (folded[segment] ?? 0) + 1;
    return this.origin + end;
  }

  /** The index of the first character at or behind a note's offset; undefined outside of this text. */
  indexOf(offset: number): number | undefined {
    const { folded, raw, rawEnd } = this.segments;
    const at = offset - this.origin;
    if (raw.length === 0 || at < (raw[0] ?? 0) || at > (rawEnd.at(-1) ?? 0)) return undefined;
    const segment = lastUpTo(raw, at);
    const next = folded[segment + 1] ?? this.text.length;
    return Math.min((folded[segment] ?? 0) + at - (raw[segment] ?? 0), next);
  }

  /** Whether markup (emphasis, a link's brackets) was dropped inside a range, so that it cannot be replaced as a whole. */
  hasMarkup(range: Range): boolean {
    return this.segments.marks.some((mark) => mark > range.start && mark < range.end);
  }
}

/** The index of the last of ascending numbers that is not above a limit; 0 where none is. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
