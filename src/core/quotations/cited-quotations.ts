import type { BlockContent, ProseBlock } from '../text/blocks.ts';
import { moved } from '../text/range.ts';
import { blockQuotationsIn, quotationsInBlock } from './extract.ts';
import { NoteCitations, type CitingMark, type NoteWithCitations } from './note-citations.ts';
import type { Quotation } from './types.ts';

/** The cited quotations of a block, where it stood first. */
interface Kept {
  readonly start: number;
  readonly marks: string;
  readonly quotations: readonly Quotation[];
}

/** Finds the quotations of notes that have a citation; a block that an edit left alone is not read again. */
export class CitedQuotations {
  private readonly kept = new WeakMap<BlockContent, Kept>();

  /** The outermost quotations with a citation, in the note's order. */
  in(note: NoteWithCitations): Quotation[] {
    const citations = new NoteCitations(note);
    const marked = note.blocks.flatMap((block) => this.inBlock(block, citations));
    const quoted = blockQuotationsIn(citations).filter(isCitedOutermost);
    if (quoted.length === 0) return marked;
    return [...marked, ...quoted].sort((a, b) => a.range.start - b.range.start);
  }

  private inBlock(block: ProseBlock, citations: NoteCitations): readonly Quotation[] {
    // A block quote is one quotation, and those in it belong to it; what a reference has in marks is a title.
    if (block.blockQuote || block.reference) return [];
    const marks = citations.marksFor(block);
    if (marks.length === 0) return [];
    const key = signatureOf(marks, block.range.start);
    const kept = this.kept.get(block.content);
    if (kept?.marks === key) {
      const by = block.range.start - kept.start;
      return by === 0 ? kept.quotations : kept.quotations.map((one) => movedBy(one, by));
    }
    const quotations = quotationsInBlock(block, citations).filter(isCitedOutermost);
    this.kept.set(block.content, { start: block.range.start, marks: key, quotations });
    return quotations;
  }
}

function isCitedOutermost({ depth, citations }: Quotation): boolean {
  return depth === 0 && citations.length > 0;
}

/**
 * All that is to be known of the citing marks of a block, wherever it stands. The keys of a footnote, or of another
 * cell, stand elsewhere, and move on their own: then it is another one.
 */
function signatureOf(marks: readonly CitingMark[], start: number): string {
  return JSON.stringify(
    marks.map(({ range, bare, citations }) => [
      range.start - start,
      range.end - start,
      bare,
      ...citations.map((one) => [one.key, one.locator, one.range.start - start]),
    ]),
  );
}

function movedBy(quotation: Quotation, by: number): Quotation {
  const { range, inner, offsets, citations } = quotation;
  return {
    ...quotation,
    range: moved(range, by),
    inner: moved(inner, by),
    ...(offsets ? { offsets: offsets.map((offset) => offset + by) } : {}),
    citations: citations.map((one) => ({ ...one, range: moved(one.range, by) })),
  };
}
