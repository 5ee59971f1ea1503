import { TreeFragment, type Tree } from '@lezer/common';
import type { Citation, Footnote, NoteComment, ProseBlock } from './blocks.ts';
import { changeBetween } from './change.ts';
import { LineIndex } from './lines.ts';
import { walkBlocks } from './block-walk.ts';
import { markdownParser, outlineParser } from './markdown.ts';
import { linkLabels, readPart, readProseInSteps, type Prose } from './prose.ts';
import { runAll, type Steps } from './steps.ts';
import { findFrontMatter, type FrontMatter } from './syntax/front-matter.ts';

/** A parsed note. Offsets are UTF-16 units of `text`; a BOM, if there is one, counts. */
export interface Note {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly Footnote[];
  readonly comments: readonly NoteComment[];
  readonly tree: Tree;
  readonly lines: LineIndex;
  /** What a parse after an edit reuses. */
  readonly parsed: ParsedBody;
}

/** The parsed body of a note. */
interface ParsedBody {
  readonly body: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  readonly prose: Prose;
}

/**
 * Parses a note into its prose and what is in it. Given an earlier state of the note, it parses only what has changed
 * since; the result is the same. Never throws.
 */
export function parseNote(text: string, previous?: Note): Note {
  return runAll(parseNoteInSteps(text, previous));
}

/** The same in small steps. Without `keep` the note cannot be `previous` for another one. */
export function* parseNoteInSteps(text: string, previous?: Note, keep = true): Steps<Note> {
  const { frontMatter, start } = bodyOf(text);
  const body = text.slice(start);
  const old = previous?.parsed;
  const kept = old === undefined ? [] : keptFragments(old, body);
  const parse = markdownParser.startParse(body, kept);
  let tree = parse.advance();
  for (; tree === null; tree = parse.advance()) yield;
  const prose = yield* readProseInSteps(text, tree, start, { previous: old?.prose, keep });
  const fragments = TreeFragment.addTree(tree, kept);
  return noteOf(text, frontMatter, prose, { body, tree, fragments, prose });
}

/**
 * The note with only the blocks inside the outermost block at an offset; other blocks are not parsed for inline markup.
 * Undefined if there is no block.
 */
export function parsePartAt(text: string, offset: number): Note | undefined {
  const { frontMatter, start } = bodyOf(text);
  if (offset < start) return undefined;
  const body = text.slice(start);
  const outline = outlineParser.parse(body);
  const block = outline.topNode.childAfter(offset - start - 1);
  if (block === null || block.from > offset - start) return undefined;
  const nodes = walkBlocks(text, outline, start);
  const isRead = nodes.some(
    (one) => block.from <= one.start - start && one.start - start < block.to,
  );
  if (!isRead) return undefined;
  const labels = linkLabels(text, nodes);
  // Including the indentation, which decides whether the text is code.
  const from = lineStart(body, block.from);
  const tree = markdownParser.parse(body.slice(from, block.to));
  const prose = readPart(text, tree, start + from, labels);
  return noteOf(text, frontMatter, prose, { body, tree: outline, fragments: [], prose });
}

/** Where a note's body starts: after its front matter or BOM. */
function bodyOf(text: string): { frontMatter: FrontMatter | undefined; start: number } {
  const frontMatter = findFrontMatter(text);
  return { frontMatter, start: frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0) };
}

function noteOf(
  text: string,
  frontMatter: FrontMatter | undefined,
  { blocks, citations, footnotes, comments }: Prose,
  parsed: ParsedBody,
): Note {
  return {
    text,
    frontMatter,
    blocks,
    citations,
    footnotes,
    comments,
    tree: parsed.tree,
    lines: new LineIndex(text),
    parsed,
  };
}

/** The parts of an older tree that an edit did not change. */
function keptFragments(
  { body: old, tree, fragments }: ParsedBody,
  body: string,
): readonly TreeFragment[] {
  const change = changeBetween(old, body);
  if (change === undefined) return fragments;
  const from = lineStart(old, footnoteBefore(tree, tableLineStart(old, change.fromA)));
  const { toA } = change;
  const lineEnd = old.indexOf('\n', toA);
  const more = (lineEnd < 0 ? old.length : lineEnd + 1) - toA;
  // Whole lines: a block after an indentation is a different one without it.
  const lines = { fromA: from, toA: toA + more, fromB: from, toB: change.toB + more };
  return TreeFragment.applyChanges(fragments, [lines]);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * The start of the line of an offset, or of the line before if that may be a table header: whether a table interrupts a
 * paragraph depends on the line after its header.
 */
function tableLineStart(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const before = lineStart(text, Math.max(0, start - 1));
  return text.slice(before, start).includes('|') ? before : start;
}

/**
 * The start of the footnote that may continue at an offset, else the offset: like code and lists, a footnote continues
 * after any number of empty lines, but the parser knows this only of code and lists.
 */
function footnoteBefore(tree: Tree, offset: number): number {
  let node = tree.topNode.childBefore(offset);
  for (; node !== null; node = node.childBefore(offset)) {
    if (node.name === 'FootnoteDefinition') return node.from;
  }
  return offset;
}
