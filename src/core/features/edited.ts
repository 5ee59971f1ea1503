import { encloses, type Range } from '../text/range.ts';

/** A change of a text: offsets are in the text before it. */
export interface TextChange {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: number;
}

/**
 * The edited ranges after more changes, which do not overlap.
 * @param isNew whether the changed text counts as edited: not for an undo
 */
export function editedAfter(
  edited: readonly Range[],
  changes: readonly TextChange[],
  isNew: boolean,
): Range[] {
  let ranges = [...edited];
  // From the end of the text to its start, so that changes do not shift those that follow.
  for (const change of changes.toSorted((a, b) => b.offset - a.offset)) {
    ranges = ranges.map((range) => changedRange(range, change));
    const end = change.offset + change.inserted;
    if (isNew) ranges.push({ start: change.offset, end });
  }
  return joined(ranges);
}

function changedRange(range: Range, { offset, deleted, inserted }: TextChange): Range {
  const by = inserted - deleted;
  const change = { start: offset, end: offset + deleted };
  if (change.end <= range.start && range.start > change.start) {
    return { start: range.start + by, end: range.end + by };
  }
  if (change.start >= range.end) return range;
  if (encloses(change, range)) return { start: offset, end: offset + inserted };
  return { start: Math.min(range.start, offset), end: Math.max(range.end + by, offset + inserted) };
}

/** Sorted ranges, with adjacent ones merged. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}
