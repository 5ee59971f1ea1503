import { Range } from 'vscode';
import type { LineIndex, Range as OffsetRange } from '../core/index.ts';

/** The editor's range for offsets of the text that `lines` was made from. */
export function toEditorRange(lines: LineIndex, { start, end }: OffsetRange): Range {
  const from = lines.position(start);
  const to = lines.position(end);
  return new Range(from.line, from.column, to.line, to.column);
}
