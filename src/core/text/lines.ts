/** A position in a text: line and column from 0, the column in UTF-16 code units (as in VS Code). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Translates offsets into lines and columns. `\n`, `\r\n` and a lone `\r` end a line, as in VS Code. */
export class LineIndex {
  private readonly text: string;
  private found: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The starts of lines, computed on first use. */
  private get starts(): readonly number[] {
    return (this.found ??= lineStarts(this.text));
  }

  /** The number of lines; a text has at least one. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset, which is clamped to the text. */
  position(offset: number): Position {
    const { starts } = this;
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - (starts[low] ?? 0) };
  }

  /** The offset where a line (from 0) starts; the text's length for lines after the last. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}

const LINE_END = /\r\n|\n|\r/g;

function lineStarts(text: string): number[] {
  const starts = [0];
  // Most texts have only `
  // `, for which there is a faster search.
  if (text.includes('\r')) {
    for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
