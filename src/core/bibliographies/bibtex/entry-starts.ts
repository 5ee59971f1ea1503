const START = /[\r\n][ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/g;

/** The lines that begin an entry: whatever is open there does not end. Each is looked for once. */
export class EntryStarts {
  private readonly text: string;
  private next = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The first start behind an offset, or the end of the text. Offsets must grow from call to call. */
  after(offset: number): number {
    if (this.next > offset) return this.next;
    START.lastIndex = offset;
    const found = START.exec(this.text);
    this.next = found ? found.index + 1 : this.text.length;
    return this.next;
  }
}
