import { Tree } from '@lezer/common';
import { isUnit } from './units.ts';

/** In what a block stands. */
export interface Place {
  readonly blockQuote: boolean;
  readonly footnote: boolean;
}

/** A node that matters for the prose of a note, and the note's offset where it begins. */
export interface WalkedNode {
  readonly tree: Tree;
  readonly start: number;
  readonly place: Place;
}

/** Nodes that hold blocks, and what their blocks then are in. */
const COMPOSITES: Readonly<Record<string, Partial<Place>>> = {
  Document: {},
  Blockquote: { blockQuote: true },
  BulletList: {},
  OrderedList: {},
  ListItem: {},
  FootnoteDefinition: { footnote: true },
};

interface Level extends WalkedNode {
  next: number;
}

/**
 * The units, footnotes and reference definitions of a note, in order. A footnote comes before what is in it. No
 * recursion: quotations nest as deep as somebody likes to type `>`.
 */
export function* walkBlocks(tree: Tree, base: number): Generator<WalkedNode> {
  const levels: Level[] = [
    { tree, start: base, place: { blockQuote: false, footnote: false }, next: 0 },
  ];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const at = level.next++;
    const child = level.tree.children[at];
    if (child === undefined) {
      levels.pop();
      continue;
    }
    if (!(child instanceof Tree)) continue;
    const start = level.start + (level.tree.positions[at] ?? 0);
    const { name, isAnonymous } = child.type;
    const { place } = level;
    if (isUnit(name) || name === 'LinkReference') {
      yield { tree: child, start, place };
      continue;
    }
    const composite = isAnonymous ? {} : COMPOSITES[name];
    if (composite === undefined) continue;
    if (name === 'FootnoteDefinition') yield { tree: child, start, place };
    levels.push({ tree: child, start, place: { ...place, ...composite }, next: 0 });
  }
}
