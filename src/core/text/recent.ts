/** Answers that took long, kept by their questions: those that were asked for last. */
export class Recent<K, T> {
  private readonly most: number;
  /** In the order in which they were asked for. */
  private readonly known = new Map<K, T>();

  /** Keeps at most so many. */
  constructor(most: number) {
    this.most = most;
  }

  /** The answer that is kept, else a new one. */
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
