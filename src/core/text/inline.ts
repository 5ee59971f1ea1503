import type { SyntaxNode, SyntaxNodeRef, TreeCursor } from '@lezer/common';
import { decodeEntity } from './entities.ts';
import type { FoldedTextBuilder } from './folded-text-builder.ts';
import { BARRIER } from './folded-text.ts';
import { normalizeLabel } from './labels.ts';
import type { Range } from './range.ts';

/** What turns the inline content of a block into prose. */
export interface InlineContext {
  /** The text that the tree spans. */
  readonly note: string;
  /** Labels that have a reference definition. */
  readonly labels: ReadonlySet<string>;
  readonly builder: FoldedTextBuilder;
  /** Text of formatted references, which is not prose of the note, in order. */
  readonly references: readonly Range[];
  readonly onImage: (alt: Range) => void;
  /** Receives the range of each link text, in the text that is being built. */
  readonly onLink: (text: Range) => void;
  readonly onCitation: (node: SyntaxNodeRef) => void;
  readonly onComment: (range: Range) => void;
}

/** How a kind of node contributes to prose. */
type Role = 'enter' | 'mark' | 'layout' | 'barrier' | 'space';

const ROLES: Readonly<Record<string, Role>> = {
  Emphasis: 'enter',
  StrongEmphasis: 'enter',
  Strikethrough: 'enter',
  WikiLink: 'enter',
  EmphasisMark: 'mark',
  StrikethroughMark: 'mark',
  WikiLinkMark: 'mark',
  WikiLinkTarget: 'mark',
  LinkMark: 'mark',
  LinkTitle: 'mark',
  FootnoteReference: 'mark',
  HeaderMark: 'layout',
  QuoteMark: 'layout',
  CalloutMarker: 'layout',
  TaskMarker: 'layout',
  InlineCode: 'barrier',
  InlineMath: 'barrier',
  Emoji: 'barrier',
  Autolink: 'barrier',
  URL: 'barrier',
  Shortcode: 'barrier',
  Attributes: 'mark',
  LatexCommand: 'enter',
  LatexMark: 'mark',
  LatexBreak: 'barrier',
  LatexRaw: 'barrier',
  LatexSpace: 'space',
  ProcessingInstruction: 'mark',
  HardBreak: 'space',
};

const HIDDEN_ELEMENT = /^<(\/?)(code|kbd|samp|var|pre|script|style|svg|math|textarea|tt)\b/i;

const CLOSING_TAG = /^<\/([a-z]+)\b/i;
const NOTE_MARK = /^[\s\d*†‡§,;–()[\]-]+<\/sup\b/i;

/** Appends the prose of the node at the cursor to the context's builder; the cursor ends where it was. */
export function emitInline(context: InlineContext, cursor: TreeCursor): void {
  emitChildren(context, cursor, cursor.from, cursor.to);
}

function emitChildren(context: InlineContext, cursor: TreeCursor, from: number, to: number): void {
  let at = from;
  let hidden: string | undefined;
  if (cursor.firstChild()) {
    do {
      if (hidden === undefined) emitText(context, at, cursor.from);
      const wasHidden = hidden;
      hidden = hiddenAfter(context, cursor, hidden);
      if (wasHidden === undefined) emitNode(context, cursor);
      at = Math.max(at, cursor.to);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  if (hidden === undefined) emitText(context, at, to);
}

/** The HTML element that is open after a node and whose content is not prose (`<code>`); undefined if there is none. */
function hiddenAfter(
  { note, builder }: InlineContext,
  cursor: TreeCursor,
  open: string | undefined,
): string | undefined {
  if (cursor.name !== 'HTMLTag') return open;
  const tag = note.slice(cursor.from, cursor.to);
  const match = HIDDEN_ELEMENT.exec(tag);
  if (open !== undefined)
    return CLOSING_TAG.exec(tag)?.[1]?.toLowerCase() === open ? undefined : open;
  if (match?.[2] === undefined || match[1] === '/' || tag.endsWith('/>'))
    return isNoteMark(note, cursor, tag) ? 'sup' : undefined;
  builder.addChar(BARRIER, cursor.from, cursor.to);
  return match[2].toLowerCase();
}

/** What a superscript can be an exponent of: a digit, or a unit of length or time by itself. */
const BASE = /(?:\d|(?<!\p{L})(?:[kcmdnµ]?m|ft|in|mi|yd|s))$/u;

/** Whether a tag begins a note mark: `EDD<sup>1</sup>`, but not `10<sup>6</sup>` or `km<sup>2</sup>`. */
function isNoteMark(note: string, { from, to }: TreeCursor, tag: string): boolean {
  if (!/^<sup\b/i.test(tag) || BASE.test(note.slice(Math.max(0, from - 4), from))) return false;
  return NOTE_MARK.test(note.slice(to, to + 40));
}

function emitText({ builder, references }: InlineContext, from: number, to: number): void {
  let at = from;
  for (const { start, end } of references) {
    if (end <= at || start >= to) continue;
    if (start > at) builder.addText(at, start);
    builder.addMark();
    at = Math.min(end, to);
  }
  if (to > at) builder.addText(at, to);
}

function emitNode(context: InlineContext, cursor: TreeCursor): void {
  const { builder, note, labels, references } = context;
  const { from: start, to: end } = cursor;
  if (references.some((one) => one.start <= start && end <= one.end)) return;
  switch (cursor.name) {
    case 'Link':
      return emitLink(context, cursor);
    case 'Image':
      return emitImage(context, cursor);
    case 'Escape':
      return builder.addChar(note[start + 1] ?? '', start, end);
    case 'Entity':
      return builder.addChar(decodeEntity(note.slice(start, end)), start, end);
    case 'HTMLTag':
      if (/^<(?:br|hr|wbr)\b/i.test(note.slice(start, start + 5)))
        return builder.addChar(' ', start, end);
      // Browsers show quotation marks around `<q>`.
      if (/^<\/?q[\s>]/i.test(note.slice(start, start + 4)))
        return builder.addChar('"', start, end);
      return builder.addMark();
    case 'Comment':
      context.onComment({ start, end });
      return builder.addMark();
    case 'CitationCluster':
      // `[@name]` with a reference definition is a link to somebody's page.
      if (labels.has(normalizeLabel(note.slice(start, end)))) return builder.addMark();
      context.onCitation(cursor);
      // It attaches to the text before it; a bare key is a word of the sentence.
      return builder.addMark();
    case 'BareCitation':
      context.onCitation(cursor);
      return builder.addChar(BARRIER, start, end);
    default:
      return emitByRole(context, cursor);
  }
}

function emitByRole(context: InlineContext, cursor: TreeCursor): void {
  const { builder } = context;
  const { from: start, to: end } = cursor;
  switch (ROLES[cursor.name]) {
    case 'enter':
      return emitChildren(context, cursor, cursor.from, cursor.to);
    case 'mark':
      return builder.addMark();
    case 'layout':
      return undefined;
    case 'space':
      return builder.addChar(' ', start, end);
    case 'barrier':
    case undefined:
      return builder.addChar(BARRIER, start, end);
  }
}

/** A link's text is prose, its destination is not; brackets that link to nothing are plain text. */
function emitLink(context: InlineContext, cursor: TreeCursor): void {
  const { builder, note, labels } = context;
  const link = cursor.node;
  const marks = link.getChildren('LinkMark');
  const close = marks[1];
  if (marks[0] === undefined || close === undefined) return emitText(context, link.from, link.to);
  const label = link.getChild('LinkLabel');
  const destination = link.getChild('URL');
  const inner = note.slice(marks[0].to, close.from);
  const full = label !== null && label.to - label.from > 2;
  const target = full ? note.slice(label.from, label.to) : inner;
  const hasParentheses = marks.length > 2;
  const leadsNowhere = !destination && !hasParentheses && !labels.has(normalizeLabel(target));
  if (leadsNowhere && isSpan(note, link)) {
    builder.addMark();
    emitInside(context, cursor, marks[0].to, close.from);
    return builder.addMark();
  }
  if (leadsNowhere) {
    emitInside(context, cursor, link.from, full ? label.from : link.to);
    return;
  }
  builder.addMark();
  const from = builder.length;
  emitInside(context, cursor, marks[0].to, close.from);
  context.onLink({ start: from, end: builder.length });
  builder.addMark();
}

/** Whether brackets that link to nothing are a span because attributes follow: `[EDD]{.smallcaps}`. */
function isSpan(note: string, link: SyntaxNode): boolean {
  return note[link.to] === '{' && link.nextSibling?.name === 'Attributes';
}

/** Emits what is between two offsets of the tree inside the node at the cursor, its brackets as text. */
function emitInside(context: InlineContext, cursor: TreeCursor, from: number, to: number): void {
  let at = from;
  if (cursor.firstChild()) {
    do {
      if (
        cursor.from < from ||
        cursor.to > to ||
        cursor.name === 'LinkMark' ||
        cursor.name === 'LinkLabel'
      )
        continue;
      emitText(context, at, cursor.from);
      emitNode(context, cursor);
      at = cursor.to;
    } while (cursor.nextSibling());
    cursor.parent();
  }
  emitText(context, at, to);
}

function emitImage(context: InlineContext, cursor: TreeCursor): void {
  const { builder } = context;
  const marks = cursor.node.getChildren('LinkMark');
  if (marks[0] !== undefined && marks[1] !== undefined && marks[1].from > marks[0].to) {
    context.onImage({ start: marks[0].to, end: marks[1].from });
  }
  builder.addChar(BARRIER, cursor.from, cursor.to);
}
