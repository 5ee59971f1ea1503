/** An LRU cache. */
export class Recent<K, T> {
  private readonly most: number;
  /** Least recently used first. */
  private readonly known = new Map<K, T>();

  /** @param most the number of values to keep */
  constructor(most: number) {
    this.most = most;
  }

  /** The cached value, else a new one. */
  get(key: K, make: () => T): T {
    const answer = this.known.has(key) ? (this.known.get(key) as T) : make();
    this.known.delete(key);
    this.known.set(key, answer);
    if (this.known.size > this.most) {
      for (const oldest of this.known.keys()) {
        this.known.delete(oldest);
        break;
      }
    }
    return answer;
  }
}
