import { lowerCode } from './casing.ts';

/*
 * The record of a node: its parent, the lower-case unit its label begins with, its label as a half-open range of the
 * pool, and where its values begin. The values of a node end where those of the next one begin.
 */
export const NODE_SIZE = 5;
const PARENT = 0;
const UNIT = 1;
export const LABEL_START = 2;
export const LABEL_END = 3;
export const VALUES = 4;

/**
 * Builds a radix tree (a trie whose nodes hold runs of units; Morrison 1968, "PATRICIA") on typed arrays. The place of
 * a string in it does not depend on case. Children are found by a hash table with linear probing, in which 0 is an
 * empty slot. There is no root: the topmost nodes are found by three units at once (0 if a string is shorter), as
 * children of the complement of the third by the other two.
 */
export class RadixTrie {
  /** One record for each node. */
  nodes: Int32Array;
  /** The units of the labels, in the case in which they were added. */
  pool: Uint16Array;
  slots: Int32Array;
  /** Node 0 means none. */
  nodeCount = 1;
  poolLength = 0;
  /** Whether the last added string has the case of the labels on its path. */
  sameCase = true;

  /** @param size the estimated number of nodes; it grows if there are more */
  constructor(size: number) {
    this.nodes = new Int32Array((size + 2) * NODE_SIZE);
    this.pool = new Uint16Array(size * 8 + 64);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 8)));
  }

  /** Adds a string (not empty) and returns its node, the same for strings that differ only in case. */
  add(text: string): number {
    this.sameCase = true;
    let parent = ~lowerUnit(text, 2);
    let unit = topUnit(lowerUnit(text, 0), lowerUnit(text, 1));
    let at = 0;
    for (;;) {
      const child = childOf(this.slots, this.nodes, parent, unit);
      if (child === 0) return this.addLeaf(parent, unit, text, at);
      const record = child * NODE_SIZE;
      let label = this.nodes[record + LABEL_START] ?? 0;
      const end = this.nodes[record + LABEL_END] ?? 0;
      for (; label < end && at < text.length; label++, at++) {
        const mine = text.charCodeAt(at);
        const theirs = this.pool[label] ?? 0;
        if (mine === theirs) continue;
        if (lowerCode(mine) !== lowerCode(theirs)) break;
        this.sameCase = false;
      }
      parent = label < end ? this.split(child, label) : child;
      if (at === text.length) return parent;
      unit = lowerUnit(text, at);
    }
  }

  private addLeaf(parent: number, unit: number, text: string, from: number): number {
    const start = this.poolLength;
    this.poolLength += text.length - from;
    while (this.poolLength > this.pool.length) {
      const larger = new Uint16Array(this.pool.length * 2);
      larger.set(this.pool);
      this.pool = larger;
    }
    for (let at = from; at < text.length; at++) this.pool[start + at - from] = text.charCodeAt(at);
    const leaf = this.addNode(parent, unit, start, this.poolLength);
    this.insert(leaf);
    return leaf;
  }

  /** Inserts a node above `child` with its label up to a place in the pool. */
  private split(child: number, at: number): number {
    const record = child * NODE_SIZE;
    const parent = this.nodes[record + PARENT] ?? 0;
    const unit = this.nodes[record + UNIT] ?? 0;
    const upper = this.addNode(parent, unit, this.nodes[record + LABEL_START] ?? 0, at);
    this.slots[slotOf(this.slots, this.nodes, parent, unit)] = upper;
    this.nodes[record + PARENT] = upper;
    this.nodes[record + UNIT] = lowerCode(this.pool[at] ?? 0);
    this.nodes[record + LABEL_START] = at;
    this.insert(child);
    return upper;
  }

  private addNode(parent: number, unit: number, start: number, end: number): number {
    const node = this.nodeCount++;
    // After the last node comes the end of its values.
    if ((node + 2) * NODE_SIZE > this.nodes.length) {
      const larger = new Int32Array(this.nodes.length * 2);
      larger.set(this.nodes);
      this.nodes = larger;
    }
    const record = node * NODE_SIZE;
    this.nodes[record + PARENT] = parent;
    this.nodes[record + UNIT] = unit;
    this.nodes[record + LABEL_START] = start;
    this.nodes[record + LABEL_END] = end;
    return node;
  }

  private insert(node: number): void {
    if (this.nodeCount * 1.5 > this.slots.length) {
      const old = this.slots;
      this.slots = new Int32Array(old.length * 2);
      for (const one of old) if (one !== 0) this.place(one);
    }
    this.place(node);
  }

  private place(node: number): void {
    const record = node * NODE_SIZE;
    const parent = this.nodes[record + PARENT] ?? 0;
    const unit = this.nodes[record + UNIT] ?? 0;
    this.slots[slotOf(this.slots, this.nodes, parent, unit)] = node;
  }
}

/** The topmost node of strings that begin with three lower-case units, 0 for missing ones; 0 if there is none. */
export function topOf(
  slots: Int32Array,
  nodes: Int32Array,
  first: number,
  second: number,
  third: number,
): number {
  return childOf(slots, nodes, ~third, topUnit(first, second));
}

function topUnit(first: number, second: number): number {
  return (first << 16) | second;
}

/** The lower-case unit at an offset of a text; 0 after its end. */
export function lowerUnit(text: string, at: number): number {
  return at < text.length ? lowerCode(text.charCodeAt(at)) : 0;
}

/** The child of a node whose label begins with a lower-case unit; 0 if there is none. */
export function childOf(slots: Int32Array, nodes: Int32Array, node: number, unit: number): number {
  return slots[slotOf(slots, nodes, node, unit)] ?? 0;
}

/** The node where a string ends, in any case; 0 if there is none. */
export function findNode(
  text: string,
  { slots, nodes, pool }: Pick<RadixTrie, 'slots' | 'nodes' | 'pool'>,
): number {
  let node = topOf(slots, nodes, lowerUnit(text, 0), lowerUnit(text, 1), lowerUnit(text, 2));
  let at = 0;
  while (node !== 0) {
    const end = nodes[node * NODE_SIZE + LABEL_END] ?? 0;
    for (let label = nodes[node * NODE_SIZE + LABEL_START] ?? 0; label < end; label++, at++) {
      if (at === text.length || lowerCode(text.charCodeAt(at)) !== lowerCode(pool[label] ?? 0))
        return 0;
    }
    if (at === text.length) return node;
    node = childOf(slots, nodes, node, lowerUnit(text, at));
  }
  return 0;
}

/** The slot of a child, or the empty one where it belongs. */
function slotOf(slots: Int32Array, nodes: Int32Array, node: number, unit: number): number {
  const mask = slots.length - 1;
  let slot = hash(node, unit) & mask;
  for (;;) {
    const child = slots[slot] ?? 0;
    if (child === 0) return slot;
    const record = child * NODE_SIZE;
    if (nodes[record + PARENT] === node && nodes[record + UNIT] === unit) return slot;
    slot = (slot + 1) & mask;
  }
}

function hash(node: number, unit: number): number {
  let h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) >>> 7;
}
