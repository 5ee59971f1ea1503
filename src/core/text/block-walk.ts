import { Tree } from '@lezer/common';
import { markdownParser } from './markdown.ts';
import { isOwnCallout } from './callouts.ts';
import { metadataEnd } from './metadata-blocks.ts';
import { isUnit } from './units.ts';

/** What a block is nested in. */
export interface Place {
  readonly blockQuote: boolean;
  readonly footnote: boolean;
}

/** A node that matters for the prose of a note, and the offset in the note where it begins. */
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

/** How the walk treats a kind of node. */
const READ = 1;
const HOLDS_BLOCKS = 2;
/** By the id of the node's type, which is the same with and without inline markup. */
const ROLES = Uint8Array.from(
  markdownParser.nodeSet.types,
  ({ name, isAnonymous }) =>
    (isRead(name) ? READ : 0) | (isAnonymous || HOLDERS.has(name) ? HOLDS_BLOCKS : 0),
);

interface Level extends WalkedNode {
  next: number;
}

/**
 * The units, footnotes and reference definitions of a parsed note, in order; `base` is the offset in the note where the
 * tree's text starts. The text of a callout is the writer's own, not a quotation; metadata blocks are skipped. A
 * footnote comes before its content. Not recursive: quotations can nest as deep as someone types `>`.
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

/** What the blocks in a node are nested in. */
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
