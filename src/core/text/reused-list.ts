/** A list that keeps its capacity when it is emptied, unlike an array. */
export class ReusedList<T> {
  private readonly items: T[] = [];
  private size = 0;

  get length(): number {
    return this.size;
  }

  /** The last item; undefined if the list is empty. */
  get last(): T | undefined {
    return this.size === 0 ? undefined : this.items[this.size - 1];
  }

  push(item: T): void {
    this.items[this.size++] = item;
  }

  /** Removes and returns the last item. */
  pop(): T | undefined {
    const { last } = this;
    if (this.size > 0) this.size--;
    return last;
  }

  /** Replaces the last item; the list must not be empty. */
  replaceLast(item: T): void {
    this.items[this.size - 1] = item;
  }

  clear(): void {
    this.size = 0;
  }

  /** A new array of the items. */
  copy(): T[] {
    return this.items.slice(0, this.size);
  }
}
