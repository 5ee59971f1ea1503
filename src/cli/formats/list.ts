/** A value as JSON of two spaces a level, as it stands where lines already begin with `depth` spaces. */
export function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(depth)}`);
}

/** Writes a JSON list item by item, as `JSON.stringify` with two spaces writes the whole. */
export class ListWriter {
  private readonly write: (text: string) => void;
  private readonly depth: number;
  private isEmpty = true;

  /** `depth` is how many spaces the line of the list begins with. */
  constructor(write: (text: string) => void, depth: number) {
    this.write = write;
    this.depth = depth;
  }

  /** Adds items, each JSON with lines that begin with two more spaces than the list's. */
  add(items: readonly string[]): void {
    if (items.length === 0) return;
    const between = `\n${' '.repeat(this.depth + 2)}`;
    this.write(`${this.isEmpty ? '[' : ','}${between}${items.join(`,${between}`)}`);
    this.isEmpty = false;
  }

  end(): void {
    this.write(this.isEmpty ? '[]' : `\n${' '.repeat(this.depth)}]`);
  }
}
