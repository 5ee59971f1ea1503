/** What was made of a state of something. */
interface Entry<State, Value> {
  readonly state: State;
  readonly value: Value;
}

/**
 * Keeps the last that was made of each thing that changes, and shares what is being made. Something made of another
 * state is never taken for the current one.
 */
export class VersionedCache<State, Value> {
  private readonly made = new Map<string, Entry<State, Value>>();
  private readonly pending = new Map<string, Entry<State, Promise<Value | undefined>>>();
  private readonly isSame: (a: State, b: State) => boolean;

  /** @param isSame whether two states are the same one */
  constructor(isSame: (a: State, b: State) => boolean) {
    this.isSame = isSame;
  }

  /** What was made of this state; undefined where nothing was. */
  current(key: string, state: State): Value | undefined {
    const entry = this.made.get(key);
    return entry && this.isSame(entry.state, state) ? entry.value : undefined;
  }

  /** What was made last, of whatever state. */
  last(key: string): Value | undefined {
    return this.made.get(key)?.value;
  }

  keep(key: string, state: State, value: Value): void {
    this.made.set(key, { state, value });
  }

  /**
   * What is made of this state: once, however many ask for it.
   * @param make gives undefined where it was given up; nothing is kept then
   */
  async get(
    key: string,
    state: State,
    make: () => Promise<Value | undefined>,
  ): Promise<Value | undefined> {
    const current = this.current(key, state);
    if (current !== undefined) return current;
    const pending = this.pending.get(key);
    if (pending && this.isSame(pending.state, state)) return pending.value;
    const entry = { state, value: make() };
    this.pending.set(key, entry);
    try {
      const value = await entry.value;
      // What was deleted, or asked for in another state, meanwhile is not kept.
      if (value !== undefined && this.pending.get(key) === entry) this.keep(key, state, value);
      return value;
    } finally {
      if (this.pending.get(key) === entry) this.pending.delete(key);
    }
  }

  delete(key: string): void {
    this.made.delete(key);
    this.pending.delete(key);
  }
}
