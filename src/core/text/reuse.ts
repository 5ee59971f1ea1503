/**
 * Things of an earlier state, handed out again by their keys. Those who ask mostly ask in the old order, which costs
 * a comparison; only where that is broken a table is made.
 */
export class Reuse<K, T> {
  private readonly items: readonly T[];
  private readonly keyOf: (item: T) => K;
  private next = 0;
  private places: Map<K, number> | undefined;

  constructor(items: readonly T[], keyOf: (item: T) => K) {
    this.items = items;
    this.keyOf = keyOf;
  }

  /** The thing with that key; undefined where there was none. */
  take(key: K): T | undefined {
    if (this.items.length === 0) return undefined;
    const expected = this.items[this.next];
    if (expected === undefined || this.keyOf(expected) !== key) {
      this.places ??= new Map(this.items.map((item, place) => [this.keyOf(item), place]));
      const place = this.places.get(key);
      if (place === undefined) return undefined;
      this.next = place;
    }
    return this.items[this.next++];
  }
}
