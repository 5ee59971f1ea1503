import type { Citation, ProseBlock } from '../text/blocks.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import type { QuotationCitation } from './types.ts';

/** The parts of a note that quotations are read from. */
export type NoteWithCitations = Pick<Note, 'text' | 'blocks' | 'citations' | 'footnotes'>;

/** A citation, or a footnote mark whose footnote cites. */
export interface CitingMark {
  readonly range: Range;
  /** A key in the sentence itself (`@key says`), which may stand before its quotation or behind it. */
  readonly bare: boolean;
  readonly citations: readonly QuotationCitation[];
}

/** In front of a citation, or first in it: what is cited is another place to read, not where the words are from. */
const COMPARED = /(?:(?<![\p{L}])(?:cf\.?|vgl\.|compare|siehe|voir)|[;—–(]\s*see(?: also)?)\s*$/iu;
const COMPARED_INSIDE = /^\[\s*(?:cf\.?|vgl\.|compare)\s/i;
/** So much is looked at in front of a citation. */
const LONGEST_SIGNAL = 16;
const FOOTNOTE_MARK = /\[\^([^\]\s[]+)\](?!:)/g;
const LOCATOR_BEHIND = /^\s?\[([^\]@[]{1,80})\](?![([:])/;

/** What a note cites, and where: looked up for every block. */
export class NoteCitations {
  readonly note: NoteWithCitations;
  private readonly citations: readonly Citation[];
  private byLabel: ReadonlyMap<string, readonly QuotationCitation[]> | undefined;

  constructor(note: NoteWithCitations) {
    this.note = note;
    this.citations = note.citations.toSorted((a, b) => a.range.start - b.range.start);
  }

  /** The citing marks in a range of the note, in order. */
  marksIn(range: Range): CitingMark[] {
    const cited = this.citationsIn(range)
      .filter((citation) => !this.isCompared(citation.range))
      .map((citation) => ({
        range: citation.range,
        bare: !citation.bracketed,
        citations: this.keysOf(citation),
      }));
    const footnotes = this.footnoteMarksIn(range);
    if (footnotes.length === 0) return cited;
    return [...cited, ...footnotes].sort((a, b) => a.range.start - b.range.start);
  }

  /** Those that quotations of a block may belong to: in a table those of its row, where its cell has none. */
  marksFor(block: ProseBlock): CitingMark[] {
    const own = this.marksIn(block.range);
    return own.length > 0 || block.kind !== 'cell' ? own : this.marksIn(this.rowOf(block));
  }

  /** The row of a cell is its line; a cell that only cites has no prose. */
  private rowOf({ range }: ProseBlock): Range {
    const { text } = this.note;
    const end = text.indexOf('\n', range.end);
    return {
      start: text.lastIndexOf('\n', range.start - 1) + 1,
      end: end < 0 ? text.length : end,
    };
  }

  private isCompared({ start }: Range): boolean {
    const { text } = this.note;
    return (
      COMPARED.test(text.slice(Math.max(0, start - LONGEST_SIGNAL), start)) ||
      COMPARED_INSIDE.test(text.slice(start, start + LONGEST_SIGNAL))
    );
  }

  /** The first citation at or behind an offset. */
  firstBehind(offset: number): CitingMark | undefined {
    const citation = this.citations[this.indexOf(offset)];
    return (
      citation && {
        range: citation.range,
        bare: !citation.bracketed,
        citations: this.keysOf(citation),
      }
    );
  }

  private footnoteMarksIn({ start, end }: Range): CitingMark[] {
    const text = this.note.text.slice(start, end);
    if (!text.includes('[^')) return [];
    return [...text.matchAll(FOOTNOTE_MARK)].flatMap((match) => {
      const citations = this.footnoteCitations.get(match[1] ?? '');
      if (citations === undefined || citations.length === 0) return [];
      const from = start + match.index;
      return [{ range: { start: from, end: from + match[0].length }, bare: false, citations }];
    });
  }

  private get footnoteCitations(): ReadonlyMap<string, readonly QuotationCitation[]> {
    this.byLabel ??= new Map(
      this.note.footnotes.map(({ label, range }) => [
        label,
        this.citationsIn(range).flatMap((citation) => this.keysOf(citation)),
      ]),
    );
    return this.byLabel;
  }

  private keysOf({ keys, bracketed, range }: Citation): QuotationCitation[] {
    return keys.map(({ key, suffix, range: place }) => ({
      key,
      locator: bracketed ? suffix : (this.locatorBehind(range.end) ?? suffix),
      range: place,
    }));
  }

  /** Of `@key [p. 4]`. */
  private locatorBehind(offset: number): string | undefined {
    return LOCATOR_BEHIND.exec(this.note.text.slice(offset, offset + 90))?.[1]?.trim();
  }

  private citationsIn({ start, end }: Range): Citation[] {
    const from = this.indexOf(start);
    let to = from;
    while ((this.citations[to]?.range.start ?? Number.POSITIVE_INFINITY) < end) to++;
    return this.citations.slice(from, to);
  }

  private indexOf(offset: number): number {
    let low = 0;
    let high = this.citations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.citations[middle]?.range.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
