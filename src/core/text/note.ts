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
  { body: old, fragments }: ParsedBody,
  body: string,
): readonly TreeFragment[] {
  const change = changeBetween(old, body);
  return change === undefined ? fragments : TreeFragment.applyChanges(fragments, [change]);
}
