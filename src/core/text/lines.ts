/** A position in a text: line and column from 0, the column in UTF-16 code units (as in VS Code). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Translates offsets into lines and columns. `\n`, `\r\n` and a lone `\r` end a line, as in VS Code. */
export class LineIndex {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  /** The number of lines; a text has at least one. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset, which is clamped to the text. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - (this.starts[low] ?? 0) };
  }

  /** The offset where a line (from 0) starts; the text's length behind the last line. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.length;
  }
}
