/** How far ahead to search, and how many misses to accept before building a table. */
const AHEAD = 64;

/**
 * Looks up items of the previous version by key. Callers mostly ask in the old order, so it is enough to search the
 * next few items; a table is built only if many items are gone.
 */
export class PreviousItems<K, T> {
  private readonly items: readonly T[];
  private readonly keyOf: (item: T) => K;
  private next = 0;
  private misses = 0;
  private places: Map<K, number> | undefined;

  constructor(items: readonly T[], keyOf: (item: T) => K) {
    this.items = items;
    this.keyOf = keyOf;
  }

  /** The item with that key; undefined if there is none, and sometimes if it is too far ahead. */
  take(key: K): T | undefined {
    if (this.items.length === 0) return undefined;
    const place = this.placeAhead(key) ?? this.placeInTable(key);
    if (place === undefined) return undefined;
    this.misses = 0;
    this.next = place + 1;
    return this.items[place];
  }

  private placeAhead(key: K): number | undefined {
    const end = Math.min(this.items.length, this.next + AHEAD);
    for (let place = this.next; place < end; place++) {
      const item = this.items[place];
      if (item !== undefined && this.keyOf(item) === key) return place;
    }
    return undefined;
  }

  private placeInTable(key: K): number | undefined {
    if (++this.misses <= AHEAD) return undefined;
    return (this.places ??= this.tabulate()).get(key);
  }

  private tabulate(): Map<K, number> {
    return new Map(this.items.map((item, place) => [this.keyOf(item), place]));
  }
}
