import type { Tree } from '@lezer/common';
import { walkBlocks, type Place, type WalkedNode } from './block-walk.ts';
import type {
  BlockContent,
  BlockKind,
  Citation,
  Footnote,
  NoteComment,
  ProseBlock,
} from './blocks.ts';
import { FoldedTextBuilder } from './folded-text-builder.ts';
import type { FoldedText } from './folded-text.ts';
import { normalizeLabel } from './labels.ts';
import { moved, type Range } from './range.ts';
import type { Steps } from './steps.ts';
import { isReference, ReferenceSections } from './references.ts';
import { PreviousItems } from './previous-items.ts';
import { readUnit, type Unit } from './units.ts';

/** A unit with its place: its node of the tree, and the offset in the note where that begins. */
export interface PlacedUnit {
  readonly tree: Tree;
  readonly start: number;
  readonly unit: Unit;
  /** Its blocks, placed in the note. */
  readonly blocks: readonly ProseBlock[];
}

/** All parts of a note that later steps read. */
export interface Prose {
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly Footnote[];
  readonly comments: readonly NoteComment[];
  /** The units read, in order, to be reused after an edit. */
  readonly units: readonly PlacedUnit[];
  /** Labels that have a reference definition, which turns brackets into links. */
  readonly labels: ReadonlySet<string>;
}

const NODES_PER_STEP = 16;

/** How to read a note that is being edited. */
interface ReadOptions {
  /** The prose before the edit; nodes that are unchanged reuse it. */
  readonly previous: Prose | undefined;
  /** Whether the result may be reused after an edit. */
  readonly keep: boolean;
}

/**
 * Reads the prose of a parsed note, a few units per step; `base` is the offset in the note where the tree's text
 * starts.
 */
export function* readProseInSteps(
  note: string,
  tree: Tree,
  base: number,
  { previous, keep }: ReadOptions,
): Steps<Prose> {
  const nodes = walkBlocks(note, tree, base);
  const labels = sameOrNew(linkLabels(note, nodes), previous?.labels);
  const known = labels === previous?.labels ? previous.units : [];
  const reader = new ProseReader(note, labels, known, keep);
  let read = 0;
  for (const node of nodes) {
    reader.read(node);
    if (++read % NODES_PER_STEP === 0) yield;
  }
  return reader.prose;
}

/** Reads the prose of a part of a note; `labels` are those of the whole. */
export function readPart(
  note: string,
  tree: Tree,
  base: number,
  labels: ReadonlySet<string>,
): Prose {
  const reader = new ProseReader(note, labels, [], false);
  for (const node of walkBlocks(note, tree, base)) reader.read(node);
  return reader.prose;
}

class ProseReader {
  private readonly blocks: ProseBlock[] = [];
  private readonly citations: Citation[] = [];
  private readonly footnotes: Footnote[] = [];
  private readonly comments: NoteComment[] = [];
  private readonly units: PlacedUnit[] = [];
  readonly labels: ReadonlySet<string>;
  private readonly note: string;
  private readonly keep: boolean;
  private readonly references: ReferenceSections;
  private readonly known: PreviousItems<Tree, PlacedUnit>;
  readonly builder = new FoldedTextBuilder();

  constructor(
    note: string,
    labels: ReadonlySet<string>,
    known: readonly PlacedUnit[],
    keep: boolean,
  ) {
    this.note = note;
    this.keep = keep;
    this.labels = labels;
    this.references = new ReferenceSections(note);
    this.known = new PreviousItems(known, (placed) => placed.tree);
  }

  /** The result; it does not reference the previous prose. */
  get prose(): Prose {
    const { blocks, citations, footnotes, comments, units, labels } = this;
    return { blocks, citations, footnotes, comments, units, labels };
  }

  read(node: WalkedNode): void {
    const { name } = node.tree.type;
    if (name === 'FootnoteDefinition') this.addFootnote(node);
    else if (name !== 'LinkReference') this.addUnit(node);
  }

  private addUnit(node: WalkedNode): void {
    const { tree, start } = node;
    const known = this.known.take(tree);
    const unit = known?.unit ?? readUnit(this.textOf(tree, start), tree, this);
    const place = { ...node.place, reference: this.isReference(node, unit) };
    const isUnmoved = known !== undefined && known.start === start && isAt(known.blocks[0], place);
    const here = isUnmoved ? known : placedUnit(tree, start, unit, place);
    this.units.push(here);
    for (let i = 0; i < here.blocks.length; i++) {
      const block = here.blocks[i];
      if (block !== undefined) this.blocks.push(block);
    }
    if (unit.citations.length > 0) this.addCitations(unit, start);
    if (unit.comments.length > 0) this.addComments(unit, start);
  }

  private isReference({ tree, start, place }: WalkedNode, unit: Unit): boolean {
    if (place.footnote) return isReference(this.note.slice(start, start + tree.length), unit);
    return this.references.has(tree.type.name, start, unit);
  }

  private addComments({ comments }: Unit, start: number): void {
    for (const { text, range } of comments) {
      this.comments.push({ text, range: moved(range, start) });
    }
  }

  private addCitations({ citations }: Unit, start: number): void {
    for (const { range, keys, ...rest } of citations) {
      const here = keys.map((key) => ({ ...key, range: moved(key.range, start) }));
      this.citations.push({ ...rest, range: moved(range, start), keys: here });
    }
  }

  private textOf(tree: Tree, start: number): string {
    const text = this.note.slice(start, start + tree.length);
    // A copy: a slice of the note would keep the whole note in memory after an edit.
    return this.keep ? ` ${text}`.slice(1) : text;
  }

  private addFootnote({ tree, start }: WalkedNode): void {
    const end = start + tree.length;
    const label = /^\[\^([^\]]+)\]/.exec(this.note.slice(start, end))?.[1];
    if (label !== undefined) this.footnotes.push({ label, range: { start, end } });
  }
}

/** What a unit is nested in, and whether it is a reference. */
interface UnitPlace extends Place {
  readonly reference: boolean;
}

function isAt(block: ProseBlock | undefined, place: UnitPlace): boolean {
  return (
    block?.blockQuote === place.blockQuote &&
    block.footnote === place.footnote &&
    block.reference === place.reference
  );
}

function placedUnit(tree: Tree, start: number, unit: Unit, place: UnitPlace): PlacedUnit {
  return {
    tree,
    start,
    unit,
    blocks: unit.contents.map((one) => new PlacedBlock(one, start, place)),
  };
}

/**
 * A run of prose in its note. An edit moves all blocks after it, and hardly any of them is read again, so the place is
 * computed on demand.
 */
class PlacedBlock implements ProseBlock {
  readonly content: BlockContent;
  readonly blockQuote: boolean;
  readonly footnote: boolean;
  readonly reference: boolean;
  private readonly start: number;
  private placedRange: Range | undefined;
  private placedProse: FoldedText | undefined;

  constructor(content: BlockContent, start: number, place: UnitPlace) {
    this.content = content;
    this.blockQuote = place.blockQuote;
    this.footnote = place.footnote;
    this.reference = place.reference;
    this.start = start;
  }

  get kind(): BlockKind {
    return this.content.kind;
  }

  get range(): Range {
    return (this.placedRange ??= moved(this.content.range, this.start));
  }

  get prose(): FoldedText {
    return (this.placedProse ??= this.content.prose.at(this.start));
  }

  get links(): readonly Range[] {
    return this.content.links;
  }

  get group(): number {
    return this.content.group + this.start;
  }
}

/** The labels that have a reference definition, normalized as CommonMark does. */
export function linkLabels(note: string, nodes: readonly WalkedNode[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { tree, start } of nodes) {
    if (tree.type.name !== 'LinkReference') continue;
    const label = tree.topNode.getChild('LinkLabel');
    if (label) labels.add(normalizeLabel(note.slice(label.from + start, label.to + start)));
  }
  return labels;
}

function sameOrNew(
  labels: ReadonlySet<string>,
  old: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const isSame = old?.size === labels.size && [...labels].every((label) => old.has(label));
  return isSame ? old : labels;
}
