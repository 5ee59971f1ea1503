/** A half-open range `[start, end)` of UTF-16 offsets into a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that many units farther on. */
export function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Whether `offset` lies in the range; its end counts only with `inclusive`, as for a cursor that touches a word. */
export function contains(range: Range, offset: number, inclusive = false): boolean {
  return offset >= range.start && (inclusive ? offset <= range.end : offset < range.end);
}

/** Whether two half-open ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function encloses(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * A question that many ranges answer: whether one of them holds all of a given range. They may be in any order
 * and overlap; each question costs the logarithm of their number.
 */
export function anyEncloses(ranges: readonly Range[]): (inner: Range) => boolean {
  const ordered = ranges.toSorted((a, b) => a.start - b.start);
  let farthest = 0;
  const reach = ordered.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) >= end;
  };
}
