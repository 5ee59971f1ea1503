import type { SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import { findCitationKeys } from './citation-keys.ts';
import { emitInline, type InlineContext } from './inline.ts';
import { FoldedTextBuilder, type FoldedText } from './folded-text.ts';
import { htmlText } from './html.ts';
import { normalizeLabel } from './labels.ts';
import type { BlockKind, Citation, Footnote, NoteComment, ProseBlock } from './blocks.ts';
import type { Range } from './range.ts';

/** Everything of a note that later steps read. */
export interface Prose {
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly Footnote[];
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
  TableCell: 'cell',
};
const CAPTION = /^(?:(?:Figure|Fig\.|Table|Chart|Map|Photo)\s?\d*[.:]|[:図表]\s?\d*[.:：\s]|写真)/;

/** Reads the prose of a parsed note; `base` is the note's offset where the tree's text starts. */
export function readProse(note: string, tree: Tree, base: number): Prose {
  return new ProseReader(note, base, linkLabels(note, tree, base)).read(tree);
}

/** The labels that reference definitions give a destination, normalized as CommonMark does. */
function linkLabels(note: string, tree: Tree, base: number): ReadonlySet<string> {
  const labels = new Set<string>();
  tree.iterate({
    enter: (node) => {
      if (node.name !== 'LinkReference')
        return node.type.isTop || BLOCKS_WITH_BLOCKS.has(node.name);
      const label = node.node.getChild('LinkLabel');
      if (label) labels.add(normalizeLabel(note.slice(label.from + base, label.to + base)));
      return false;
    },
  });
  return labels;
}

const BLOCKS_WITH_BLOCKS = new Set([
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ListItem',
  'FootnoteDefinition',
  'Table',
  'TableHeader',
  'TableRow',
]);

class ProseReader {
  private readonly blocks: ProseBlock[] = [];
  private readonly citations: Citation[] = [];
  private readonly footnotes: Footnote[] = [];
  private readonly comments: NoteComment[] = [];
  private group = 0;
  private readonly note: string;
  private readonly base: number;
  private readonly labels: ReadonlySet<string>;

  constructor(note: string, base: number, labels: ReadonlySet<string>) {
    this.note = note;
    this.base = base;
    this.labels = labels;
  }

  read(tree: Tree): Prose {
    const cursor = tree.cursor();
    if (cursor.firstChild()) this.readBlocks(cursor, { blockQuote: false, footnote: false });
    return {
      blocks: this.blocks,
      citations: this.citations,
      footnotes: this.footnotes,
      comments: this.comments,
    };
  }

  private readBlocks(cursor: TreeCursor, inside: { blockQuote: boolean; footnote: boolean }): void {
    do {
      const { name } = cursor;
      const leaf = LEAVES[name];
      if (leaf !== undefined) this.readLeaf(cursor, leaf, inside);
      else if (name === 'HTMLBlock') this.readHtml(cursor, inside);
      else if (name === 'CommentBlock') this.readCommentBlock(cursor, inside);
      else if (BLOCKS_WITH_BLOCKS.has(name)) this.readComposite(cursor, name, inside);
    } while (cursor.nextSibling());
  }

  private readComposite(
    cursor: TreeCursor,
    name: string,
    inside: { blockQuote: boolean; footnote: boolean },
  ): void {
    const within = {
      blockQuote: inside.blockQuote || name === 'Blockquote',
      footnote: inside.footnote || name === 'FootnoteDefinition',
    };
    if (name === 'TableRow' || name === 'TableHeader') this.group++;
    if (name === 'FootnoteDefinition') this.addFootnote(cursor);
    if (!cursor.firstChild()) return;
    this.readBlocks(cursor, within);
    cursor.parent();
  }

  private readLeaf(
    cursor: TreeCursor,
    kind: BlockKind,
    inside: { blockQuote: boolean; footnote: boolean },
  ): void {
    if (kind !== 'cell') this.group++;
    const range = this.rangeOf(cursor);
    const builder = new FoldedTextBuilder(this.note);
    const images: Range[] = [];
    const links: Range[] = [];
    const context: InlineContext = {
      note: this.note,
      base: this.base,
      labels: this.labels,
      builder,
      onImage: (image) => images.push(image),
      onLink: (link) => links.push(link),
      onCitation: (node) => this.addCitation(node),
      onComment: (comment) => this.addComment(comment),
    };
    emitInline(context, cursor);
    const prose = builder.build();
    this.addBlock({
      kind: this.isCaption(kind, prose.text) ? 'caption' : kind,
      range,
      prose,
      links,
      ...inside,
    });
    for (const image of images) this.readAlt(image, inside);
  }

  private isCaption(kind: BlockKind, text: string): boolean {
    return kind === 'paragraph' && CAPTION.test(text);
  }

  private readAlt(range: Range, inside: { blockQuote: boolean; footnote: boolean }): void {
    const builder = new FoldedTextBuilder(this.note);
    builder.addText(range.start, range.end);
    this.addBlock({ kind: 'alt', range, prose: builder.build(), links: [], ...inside });
  }

  private readHtml(cursor: TreeCursor, inside: { blockQuote: boolean; footnote: boolean }): void {
    const range = this.rangeOf(cursor);
    const builder = new FoldedTextBuilder(this.note);
    for (const piece of htmlText(this.note, range)) {
      builder.addText(piece.start, piece.end);
      builder.addChar(' ', piece.end, piece.end);
    }
    this.group++;
    this.addBlock({ kind: 'html', range, prose: builder.build(), links: [], ...inside });
  }

  /** Lines of a comment; what stands behind it on its last line is visible text. */
  private readCommentBlock(
    cursor: TreeCursor,
    inside: { blockQuote: boolean; footnote: boolean },
  ): void {
    const { start, end } = this.rangeOf(cursor);
    for (const match of this.note.slice(start, end).matchAll(/<!--[^]*?(?:-->|$)/g)) {
      this.addComment({ start: start + match.index, end: start + match.index + match[0].length });
    }
    this.readHtml(cursor, inside);
  }

  private addBlock(block: Omit<ProseBlock, 'group'> & { prose: FoldedText }): void {
    if (block.prose.text.trim() !== '') this.blocks.push({ ...block, group: this.group });
  }

  private addCitation(node: SyntaxNodeRef): void {
    const range = this.rangeOf(node);
    const keys = findCitationKeys(this.note.slice(range.start, range.end)).map((key) => ({
      ...key,
      range: { start: key.range.start + range.start, end: key.range.end + range.start },
    }));
    this.citations.push({ range, bracketed: node.name === 'CitationCluster', keys });
  }

  private addFootnote(cursor: TreeCursor): void {
    const range = this.rangeOf(cursor);
    const label = /^\[\^([^\]]+)\]/.exec(this.note.slice(range.start, range.end))?.[1];
    if (label !== undefined) this.footnotes.push({ label, range });
  }

  private addComment(range: Range): void {
    const text = this.note.slice(range.start, range.end).replace(/^<!--|-->\s*$/g, '');
    this.comments.push({ text, range });
  }

  private rangeOf(node: SyntaxNodeRef): Range {
    return { start: node.from + this.base, end: node.to + this.base };
  }
}
