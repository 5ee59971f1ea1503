import type { Range } from './range.ts';

/** Replaces the characters of `range` with `text`. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Applies edits to a text. Edits that overlap an earlier one (by start, then end) are skipped, so that a caller can
 * apply what fits and come back for the rest.
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
): { text: string; applied: TextEdit[] } {
  const ordered = edits.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  const applied: TextEdit[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    if (edit.range.start < at) continue;
    parts.push(text.slice(at, edit.range.start), edit.text);
    at = edit.range.end;
    applied.push(edit);
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), applied };
}
