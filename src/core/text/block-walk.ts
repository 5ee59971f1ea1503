import { Tree } from '@lezer/common';
import { markdownParser } from './markdown.ts';
import { isOwnCallout } from './callouts.ts';
import { metadataEnd } from './metadata-blocks.ts';
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

const HOLDERS = new Set([
  'Document',
  'BulletList',
  'OrderedList',
  'ListItem',
  'Blockquote',
  'FootnoteDefinition',
]);
const OUTERMOST: Place = { blockQuote: false, footnote: false };

/** What a kind of node is to the walk. */
const READ = 1;
const HOLDS_BLOCKS = 2;
/** By the number of the node's type, which is the same with and without inline markup. */
const ROLES = Uint8Array.from(
  markdownParser.nodeSet.types,
  ({ name, isAnonymous }) =>
    (isRead(name) ? READ : 0) | (isAnonymous || HOLDERS.has(name) ? HOLDS_BLOCKS : 0),
);

interface Level extends WalkedNode {
  next: number;
}

/**
 * The units, footnotes and reference definitions of a parsed note, in order; `base` is the note's offset where the tree's
 * text starts. What stands in a callout is the writer's own, not a quotation; blocks of metadata are left out. A footnote comes before what is in it. No
 * recursion: quotations nest as deep as somebody likes to type `>`.
 */
export function walkBlocks(note: string, tree: Tree, base: number): WalkedNode[] {
  const found: WalkedNode[] = [];
  let metadata = 0;
  const levels: Level[] = [{ tree, start: base, place: OUTERMOST, next: 0 }];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const at = level.next++;
    const child = level.tree.children[at];
    if (child === undefined) levels.pop();
    else if (child instanceof Tree) {
      const start = level.start + (level.tree.positions[at] ?? 0);
      if (start + child.length <= metadata) continue;
      const role = ROLES[child.type.id] ?? 0;
      if (child.type.name === 'HorizontalRule') metadata = metadataEnd(note, start) ?? metadata;
      if ((role & READ) !== 0) found.push({ tree: child, start, place: level.place });
      if ((role & HOLDS_BLOCKS) !== 0) {
        const isOwn = child.type.name === 'Blockquote' && isOwnCallout(note, start);
        const place = isOwn ? level.place : placeIn(child.type.name, level.place);
        levels.push({ tree: child, start, place, next: 0 });
      }
    }
  }
  return found;
}

function isRead(name: string): boolean {
  return isUnit(name) || name === 'LinkReference' || name === 'FootnoteDefinition';
}

/** In what the blocks in a node stand. */
function placeIn(name: string, place: Place): Place {
  switch (name) {
    case 'Blockquote':
      return place.blockQuote ? place : { ...place, blockQuote: true };
    case 'FootnoteDefinition':
      return place.footnote ? place : { ...place, footnote: true };
    default:
      return place;
  }
}
