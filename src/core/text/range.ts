/** A half-open range `[start, end)` of UTF-16 offsets into a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The range shifted by a number of units. */
export function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Whether `offset` is in the range; its end counts only with `inclusive`, as for a cursor that touches a word. */
export function contains(range: Range, offset: number, inclusive = false): boolean {
  return offset >= range.start && (inclusive ? offset <= range.end : offset < range.end);
}

/** Whether two half-open ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` contains all of `inner`. */
export function encloses(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether one of several ranges contains all of `inner`. */
export function enclosedBy(outer: readonly Range[], inner: Range): boolean {
  // A loop, since several rules call this for every occurrence.
  for (let i = 0; i < outer.length; i++) {
    const one = outer[i];
    if (one !== undefined && encloses(one, inner)) return true;
  }
  return false;
}
