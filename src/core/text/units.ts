import type { SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import type { BlockContent, BlockKind, Citation, NoteComment } from './blocks.ts';
import { keysInComment, writtenReferences } from './citation-comments.ts';
import { findCitationKeys, type CitationKey } from './citation-keys.ts';
import type { FoldedTextBuilder } from './folded-text-builder.ts';
import type { FoldedText } from './folded-text.ts';
import { htmlText } from './html.ts';
import { emitInline, type InlineContext } from './inline.ts';
import { moved, type Range } from './range.ts';

/**
 * What was read from a paragraph, a heading, a whole table or a piece of HTML. Of the note around it, it depends only
 * on the link labels, and its offsets count from its own beginning, so it can be reused until an edit changes it.
 */
export interface Unit {
  readonly contents: readonly BlockContent[];
  readonly citations: readonly Citation[];
  readonly comments: readonly NoteComment[];
}

const LEAVES: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
};
const CAPTION = /^(?:(?:Figure|Fig\.|Table|Chart|Map|Photo)\s?\d*[.:]|[:図表]\s?\d*[.:：\s]|写真)/;

const UNITS = new Set([...Object.keys(LEAVES), 'Table', 'HTMLBlock', 'CommentBlock']);

/** Whether nodes of that name are read as units. */
export function isUnit(name: string): boolean {
  return UNITS.has(name);
}

/** What the units of one note share. */
export interface UnitSurroundings {
  /** The link labels that have a reference definition. */
  readonly labels: ReadonlySet<string>;
  /** Used for one run of prose after another. */
  readonly builder: FoldedTextBuilder;
}

/** Reads a unit: `text` is what its tree spans. */
export function readUnit(text: string, tree: Tree, surroundings: UnitSurroundings): Unit {
  return new UnitReader(text, surroundings).read(tree);
}

const NONE: readonly never[] = [];

class UnitReader implements InlineContext {
  private readonly contents: BlockContent[] = [];
  // Most units have none of these.
  private citations: Citation[] | undefined;
  private comments: NoteComment[] | undefined;
  private links: Range[] | undefined;
  private images: Range[] | undefined;
  readonly note: string;
  readonly labels: ReadonlySet<string>;
  readonly builder: FoldedTextBuilder;
  readonly references: readonly Range[];
  private group = 0;

  constructor(text: string, { labels, builder }: UnitSurroundings) {
    this.note = text;
    this.labels = labels;
    this.builder = builder;
    this.references = writtenReferences(text);
  }

  read(tree: Tree): Unit {
    const { name } = tree.type;
    const leaf = LEAVES[name];
    if (leaf !== undefined) this.readLeaf(tree.cursor(), leaf);
    else if (name === 'Table') this.readRows(tree.cursor());
    else this.readHtml(name === 'CommentBlock');
    const { contents, citations = NONE, comments = NONE } = this;
    return { contents, citations, comments };
  }

  private readRows(cursor: TreeCursor): void {
    if (!cursor.firstChild()) return;
    do {
      if (cursor.name === 'TableCell') this.readLeaf(cursor, 'cell');
      else if (cursor.name === 'TableRow' || cursor.name === 'TableHeader') {
        this.group = cursor.from;
        this.readRows(cursor);
      }
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private readLeaf(cursor: TreeCursor, kind: BlockKind): void {
    this.builder.begin(this.note);
    emitInline(this, cursor);
    const range = { start: cursor.from, end: cursor.to };
    const prose = this.builder.build();
    const isCaption = kind === 'paragraph' && CAPTION.test(prose.text);
    this.addContent(isCaption ? 'caption' : kind, range, prose, this.takeLinks());
    const { images } = this;
    if (images === undefined) return;
    this.images = undefined;
    for (const image of images) this.readAlt(image);
  }

  onImage(alt: Range): void {
    (this.images ??= []).push(alt);
  }

  onLink(text: Range): void {
    (this.links ??= []).push(text);
  }

  private takeLinks(): readonly Range[] {
    const { links = NONE } = this;
    this.links = undefined;
    return links;
  }

  private readAlt(range: Range): void {
    this.builder.begin(this.note);
    this.builder.addText(range.start, range.end);
    this.addContent('alt', range, this.builder.build());
  }

  private readHtml(isComment: boolean): void {
    // Text after a comment on its last line is visible.
    if (isComment) this.readComments();
    const range = { start: 0, end: this.note.length };
    this.builder.begin(this.note);
    for (const piece of htmlText(this.note, range)) {
      this.builder.addText(piece.start, piece.end);
      this.builder.addChar(' ', piece.end, piece.end);
    }
    this.addContent('html', range, this.builder.build());
  }

  private readComments(): void {
    for (const match of this.note.matchAll(/<!--[^]*?(?:-->|$)/g)) {
      this.addComment({ start: match.index, end: match.index + match[0].length });
    }
  }

  private addContent(
    kind: BlockKind,
    range: Range,
    prose: FoldedText,
    links: readonly Range[] = NONE,
  ): void {
    if (/\S/.test(prose.text)) this.contents.push({ kind, range, prose, links, group: this.group });
  }

  onCitation({ name, from, to }: SyntaxNodeRef): void {
    const keys = placedKeys(findCitationKeys(this.note.slice(from, to)), from);
    const bracketed = name === 'CitationCluster';
    (this.citations ??= []).push({ range: { start: from, end: to }, bracketed, keys });
  }

  onComment(range: Range): void {
    this.addComment(range);
    const keys = keysInComment(this.note.slice(range.start, range.end));
    if (keys.length === 0) return;
    const placed = placedKeys(keys, range.start);
    (this.citations ??= []).push({ range, bracketed: true, commented: true, keys: placed });
  }

  private addComment(range: Range): void {
    const text = this.note.slice(range.start, range.end).replace(/^<!--|-->\s*$/g, '');
    (this.comments ??= []).push({ text, range });
  }
}

function placedKeys(keys: readonly CitationKey[], from: number): CitationKey[] {
  return keys.map((key) => ({ ...key, range: moved(key.range, from) }));
}
