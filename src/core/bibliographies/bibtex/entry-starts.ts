const START = /[\r\n][ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/g;

/** Finds the lines that begin an entry: a group still open there does not end. Each is found only once. */
export class EntryStarts {
  private readonly text: string;
  private next = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The first start after an offset, or the end of the text. Offsets must increase from call to call. */
  after(offset: number): number {
    if (this.next > offset) return this.next;
    START.lastIndex = offset;
    const found = START.exec(this.text);
    this.next = found ? found.index + 1 : this.text.length;
    return this.next;
  }
}
