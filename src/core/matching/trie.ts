const ROOT = 0;

/**
 * A trie of UTF-16 units on typed arrays: children live in one open-addressed hash table, the values of a
 * node in a linked list. Node 0 is the root.
 */
export class Trie {
  private keys: Int32Array;
  private chars: Uint16Array;
  private children: Int32Array;
  private firstValue: Int32Array;
  private readonly values: number[] = [];
  private readonly nextValue: number[] = [];
  private nodes = 1;
  private used = 0;

  constructor(capacity = 1024) {
    const size = tableSize(capacity);
    this.keys = new Int32Array(size).fill(-1);
    this.chars = new Uint16Array(size);
    this.children = new Int32Array(size);
    this.firstValue = new Int32Array(Math.max(2, capacity)).fill(-1);
  }

  /** Adds a value under a string; a string may have several, which are kept in the order they came. */
  add(text: string, value: number): void {
    let node = ROOT;
    for (let i = 0; i < text.length; i++) node = this.childOrNew(node, text.charCodeAt(i));
    const at = this.values.push(value) - 1;
    this.nextValue.push(-1);
    const first = this.firstValue[node] ?? -1;
    if (first < 0) {
      this.firstValue[node] = at;
      return;
    }
    let last = first;
    while ((this.nextValue[last] ?? -1) >= 0) last = this.nextValue[last] ?? -1;
    this.nextValue[last] = at;
  }

  /** The node behind `node` for a unit, or -1. */
  child(node: number, unit: number): number {
    const mask = this.keys.length - 1;
    let slot = hash(node, unit) & mask;
    for (;;) {
      const key = this.keys[slot];
      if (key === -1) return -1;
      if (key === node && this.chars[slot] === unit) return this.children[slot] ?? -1;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether a string ends at the node. */
  hasValues(node: number): boolean {
    return (this.firstValue[node] ?? -1) >= 0;
  }

  /** The values of a node, in the order they were added. */
  valuesOf(node: number): number[] {
    const found: number[] = [];
    for (let at = this.firstValue[node] ?? -1; at >= 0; at = this.nextValue[at] ?? -1) {
      found.push(this.values[at] ?? -1);
    }
    return found;
  }

  private childOrNew(node: number, unit: number): number {
    const existing = this.child(node, unit);
    if (existing >= 0) return existing;
    if ((this.used + 1) * 2 > this.keys.length) this.grow();
    const made = this.nodes++;
    if (made >= this.firstValue.length) {
      const larger = new Int32Array(this.firstValue.length * 2).fill(-1);
      larger.set(this.firstValue);
      this.firstValue = larger;
    }
    this.insert(node, unit, made);
    return made;
  }

  private insert(node: number, unit: number, made: number): void {
    const mask = this.keys.length - 1;
    let slot = hash(node, unit) & mask;
    while (this.keys[slot] !== -1) slot = (slot + 1) & mask;
    this.keys[slot] = node;
    this.chars[slot] = unit;
    this.children[slot] = made;
    this.used++;
  }

  private grow(): void {
    const { keys, chars, children } = this;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.chars = new Uint16Array(keys.length * 2);
    this.children = new Int32Array(keys.length * 2);
    this.used = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot] ?? -1;
      if (key >= 0) this.insert(key, chars[slot] ?? 0, children[slot] ?? -1);
    }
  }
}

function tableSize(capacity: number): number {
  let size = 64;
  while (size < capacity * 2) size *= 2;
  return size;
}

function hash(node: number, unit: number): number {
  let h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) >>> 7;
}
