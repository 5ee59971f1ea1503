import type { Range } from './range.ts';

/** Replaces what is not prose (code, math, a URL): no form can match across it. */
export const BARRIER = '\uFFFC';

/**
 * Maps a folded text to the text it was made from. Each segment either matches the raw text character by character, or
 * is one character that represents several (or none). Offsets count from the beginning of the folded source.
 */
export interface Segments {
  /** The text that was folded. */
  readonly source: string;
  /** Where each segment begins in the folded text. */
  readonly folded: readonly number[];
  /** Where it begins and ends in the raw text. */
  readonly raw: readonly number[];
  readonly rawEnd: readonly number[];
  /** Where markup was dropped, as offsets in the folded text. */
  readonly marks: readonly number[];
}

/** Prose as a reader sees it, folded and without markup, with a mapping to the offsets of the note. */
export class FoldedText {
  readonly text: string;
  private readonly segments: Segments;
  /** The offset in the note from which the segments count. */
  private readonly origin: number;

  constructor(text: string, segments: Segments, origin = 0) {
    this.text = text;
    this.segments = segments;
    this.origin = origin;
  }

  /** The same prose with its source at another offset of the note. */
  at(origin: number): FoldedText {
    return origin === this.origin ? this : new FoldedText(this.text, this.segments, origin);
  }

  /** The raw character (its first unit) for the one at `index`. */
  rawChar(index: number): string {
    return this.segments.source.charAt(this.rawStart(index) - this.origin);
  }

  /** The note's own text in a range of the note, which must lie in the folded source. */
  rawText({ start, end }: Range): string {
    return this.segments.source.slice(start - this.origin, end - this.origin);
  }

  /** The range in the note for a half-open range of this text. */
  toRaw({ start, end }: Range): Range {
    const from = this.rawStart(start);
    // The character before an empty range may end before a line break that is not in this text.
    return { start: from, end: end > start ? this.rawEndOf(end - 1) : from };
  }

  /** The offset in the note where the character at `index` begins. */
  rawStart(index: number): number {
    const { folded, raw } = this.segments;
    const segment = lastUpTo(folded, index);
    return this.origin + (raw[segment] ?? 0) + (index - (folded[segment] ?? 0));
  }

  private rawEndOf(index: number): number {
    const { folded, raw, rawEnd } = this.segments;
    const segment = lastUpTo(folded, index);
    const next = folded[segment + 1] ?? this.text.length;
    // The last character of a segment may represent several raw ones.
    const end =
      index === next - 1
        ? (rawEnd[segment] ?? 0)
        : (raw[segment] ?? 0) + index - (folded[segment] ?? 0) + 1;
    return this.origin + end;
  }

  /** The index of the first character at or after an offset in the note; undefined outside this text. */
  indexOf(offset: number): number | undefined {
    const { folded, raw, rawEnd } = this.segments;
    const at = offset - this.origin;
    if (raw.length === 0 || at < (raw[0] ?? 0) || at > (rawEnd.at(-1) ?? 0)) return undefined;
    const segment = lastUpTo(raw, at);
    const next = folded[segment + 1] ?? this.text.length;
    return Math.min((folded[segment] ?? 0) + at - (raw[segment] ?? 0), next);
  }

  /**
   * Whether markup (emphasis, a link's brackets) was dropped inside a range, so that the range cannot be replaced as a
   * whole.
   */
  hasMarkup(range: Range): boolean {
    return this.segments.marks.some((mark) => mark > range.start && mark < range.end);
  }
}

/** The index of the last of ascending numbers that is not above a limit; 0 if there is none. */
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
