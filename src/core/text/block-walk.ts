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

const OUTERMOST: Place = { blockQuote: false, footnote: false };

interface Level extends WalkedNode {
  next: number;
}

/**
 * The units, footnotes and reference definitions of a note, in order. A footnote comes before what is in it. No
 * recursion: quotations nest as deep as somebody likes to type `>`.
 */
export function walkBlocks(tree: Tree, base: number): WalkedNode[] {
  const found: WalkedNode[] = [];
  const levels: Level[] = [{ tree, start: base, place: OUTERMOST, next: 0 }];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const at = level.next++;
    const child = level.tree.children[at];
    if (child === undefined) levels.pop();
    else if (child instanceof Tree) {
      const start = level.start + (level.tree.positions[at] ?? 0);
      const { name } = child.type;
      if (isUnit(name) || name === 'LinkReference' || name === 'FootnoteDefinition') {
        found.push({ tree: child, start, place: level.place });
      }
      const place = child.type.isAnonymous ? level.place : placeIn(name, level.place);
      if (place !== undefined) levels.push({ tree: child, start, place, next: 0 });
    }
  }
  return found;
}

/** In what the blocks in a node stand; undefined where it holds none. */
function placeIn(name: string, place: Place): Place | undefined {
  switch (name) {
    case 'Document':
    case 'BulletList':
    case 'OrderedList':
    case 'ListItem':
      return place;
    case 'Blockquote':
      return place.blockQuote ? place : { ...place, blockQuote: true };
    case 'FootnoteDefinition':
      return place.footnote ? place : { ...place, footnote: true };
    default:
      return undefined;
  }
}
