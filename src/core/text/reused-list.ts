/** A list that is filled again and again: emptied, it keeps its room, where an array would give it up. */
export class ReusedList<T> {
  private readonly items: T[] = [];
  private size = 0;

  get length(): number {
    return this.size;
  }

  /** The last item; undefined in an empty list. */
  get last(): T | undefined {
    return this.size === 0 ? undefined : this.items[this.size - 1];
  }

  push(item: T): void {
    this.items[this.size++] = item;
  }

  /** Takes the last item off and returns it. */
  pop(): T | undefined {
    const { last } = this;
    if (this.size > 0) this.size--;
    return last;
  }

  /** Puts another item in the last one's place; the list must not be empty. */
  replaceLast(item: T): void {
    this.items[this.size - 1] = item;
  }

  clear(): void {
    this.size = 0;
  }

  /** An array of the items, just as long as it has to be. */
  copy(): T[] {
    return this.items.slice(0, this.size);
  }
}
