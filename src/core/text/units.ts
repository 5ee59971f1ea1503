import type { SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import type { BlockContent, BlockKind, Citation, NoteComment } from './blocks.ts';
import { findCitationKeys } from './citation-keys.ts';
import { FoldedTextBuilder } from './folded-text-builder.ts';
import type { FoldedText } from './folded-text.ts';
import { htmlText } from './html.ts';
import { emitInline } from './inline.ts';
import type { Range } from './range.ts';

/**
 * What was read from a paragraph, a heading, a whole table or a piece of HTML. It knows nothing of the note around
 * it but its link labels, and its offsets count from its own beginning, so that it serves as long as an edit leaves
 * it alone.
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

/** Reads a unit: `text` is what its tree spans, `labels` are those that have a reference definition. */
export function readUnit(text: string, tree: Tree, labels: ReadonlySet<string>): Unit {
  return new UnitReader(text, labels).read(tree);
}

class UnitReader implements Unit {
  readonly contents: BlockContent[] = [];
  readonly citations: Citation[] = [];
  readonly comments: NoteComment[] = [];
  private readonly text: string;
  private readonly labels: ReadonlySet<string>;
  private group = 0;

  constructor(text: string, labels: ReadonlySet<string>) {
    this.text = text;
    this.labels = labels;
  }

  read(tree: Tree): Unit {
    const { name } = tree.type;
    const leaf = LEAVES[name];
    if (leaf !== undefined) this.readLeaf(tree.cursor(), leaf);
    else if (name === 'Table') this.readRows(tree.cursor());
    else this.readHtml(name === 'CommentBlock');
    return { contents: this.contents, citations: this.citations, comments: this.comments };
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
    const builder = new FoldedTextBuilder(this.text);
    const images: Range[] = [];
    const links: Range[] = [];
    emitInline(
      {
        note: this.text,
        labels: this.labels,
        builder,
        onImage: (image) => images.push(image),
        onLink: (link) => links.push(link),
        onCitation: (node) => this.addCitation(node),
        onComment: (comment) => this.addComment(comment),
      },
      cursor,
    );
    const range = { start: cursor.from, end: cursor.to };
    const prose = builder.build();
    const isCaption = kind === 'paragraph' && CAPTION.test(prose.text);
    this.addContent(isCaption ? 'caption' : kind, range, prose, links);
    for (const image of images) this.readAlt(image);
  }

  private readAlt(range: Range): void {
    const builder = new FoldedTextBuilder(this.text);
    builder.addText(range.start, range.end);
    this.addContent('alt', range, builder.build());
  }

  private readHtml(isComment: boolean): void {
    // What stands behind a comment on its last line is visible text.
    if (isComment) this.readComments();
    const range = { start: 0, end: this.text.length };
    const builder = new FoldedTextBuilder(this.text);
    for (const piece of htmlText(this.text, range)) {
      builder.addText(piece.start, piece.end);
      builder.addChar(' ', piece.end, piece.end);
    }
    this.addContent('html', range, builder.build());
  }

  private readComments(): void {
    for (const match of this.text.matchAll(/<!--[^]*?(?:-->|$)/g)) {
      this.addComment({ start: match.index, end: match.index + match[0].length });
    }
  }

  private addContent(
    kind: BlockKind,
    range: Range,
    prose: FoldedText,
    links: readonly Range[] = [],
  ): void {
    if (/\S/.test(prose.text)) this.contents.push({ kind, range, prose, links, group: this.group });
  }

  private addCitation({ name, from, to }: SyntaxNodeRef): void {
    const keys = findCitationKeys(this.text.slice(from, to)).map((key) => ({
      ...key,
      range: { start: key.range.start + from, end: key.range.end + from },
    }));
    const bracketed = name === 'CitationCluster';
    this.citations.push({ range: { start: from, end: to }, bracketed, keys });
  }

  private addComment(range: Range): void {
    const text = this.text.slice(range.start, range.end).replace(/^<!--|-->\s*$/g, '');
    this.comments.push({ text, range });
  }
}
