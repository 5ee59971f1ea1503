import { TreeFragment, type Tree } from '@lezer/common';
import type { Citation, Footnote, NoteComment, ProseBlock } from './blocks.ts';
import { changeBetween } from './change.ts';
import { LineIndex } from './lines.ts';
import { markdownParser } from './markdown.ts';
import { readProseInSteps, type Prose } from './prose.ts';
import { runAll, type Steps } from './steps.ts';
import { findFrontMatter, type FrontMatter } from './syntax/front-matter.ts';

/** A note, parsed. Offsets are UTF-16 units of `text`; a BOM, if the text has one, counts. */
export interface Note {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly Footnote[];
  readonly comments: readonly NoteComment[];
  readonly tree: Tree;
  readonly lines: LineIndex;
  /** What a parse after an edit uses again. */
  readonly parsed: ParsedBody;
}

/** The body of a note with what was made of it. */
interface ParsedBody {
  readonly body: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  readonly prose: Prose;
}

/**
 * Parses a note: which parts are prose, and what stands in them. With an earlier state of the note only what
 * changed since is parsed; the outcome is the same. Never throws.
 */
export function parseNote(text: string, previous?: Note): Note {
  return runAll(parseNoteInSteps(text, previous));
}

/** The same in small steps. */
export function* parseNoteInSteps(text: string, previous?: Note): Steps<Note> {
  const frontMatter = findFrontMatter(text);
  const bodyStart = frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const body = text.slice(bodyStart);
  const old = previous?.parsed;
  const kept = old === undefined ? [] : keptFragments(old, body);
  const parse = markdownParser.startParse(body, kept);
  let tree = parse.advance();
  for (; tree === null; tree = parse.advance()) yield;
  const prose = yield* readProseInSteps(text, tree, bodyStart, old?.prose);
  const { blocks, citations, footnotes, comments } = prose;
  const fragments = TreeFragment.addTree(tree, kept);
  return {
    text,
    frontMatter,
    blocks,
    citations,
    footnotes,
    comments,
    tree,
    lines: new LineIndex(text),
    parsed: { body, tree, fragments, prose },
  };
}

/** The parts of an older tree that an edit left alone. */
function keptFragments(
  { body: old, tree, fragments }: ParsedBody,
  body: string,
): readonly TreeFragment[] {
  const change = changeBetween(old, body);
  if (change === undefined) return fragments;
  const from = lineStart(old, footnoteBefore(tree, lineStart(old, change.fromA)));
  const { toA } = change;
  const lineEnd = old.indexOf('\n', toA);
  const more = (lineEnd < 0 ? old.length : lineEnd + 1) - toA;
  // Whole lines: a block that began behind an indentation is another one without it.
  const lines = { fromA: from, toA: toA + more, fromB: from, toB: change.toB + more };
  return TreeFragment.applyChanges(fragments, [lines]);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * Where the footnote begins that may go on at an offset, else the offset: like code and lists a footnote goes on
 * behind any number of empty lines, which the parser knows of those only.
 */
function footnoteBefore(tree: Tree, offset: number): number {
  let node = tree.topNode.childBefore(offset);
  for (; node !== null; node = node.childBefore(offset)) {
    if (node.name === 'FootnoteDefinition') return node.from;
  }
  return offset;
}
