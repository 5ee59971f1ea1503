import type { CitationKey } from './citation-keys.ts';
import type { FoldedText } from './folded-text.ts';
import type { Range } from './range.ts';

/** What a run of prose is in its note. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'caption' | 'alt' | 'html';

/** A run of prose, wherever it stands: the offsets count from the beginning of its unit (see units.ts). */
export interface BlockContent {
  readonly kind: BlockKind;
  readonly range: Range;
  readonly prose: FoldedText;
  /** The texts of links, as ranges of `prose.text`. */
  readonly links: readonly Range[];
  /** Where what belongs together (a row) begins. */
  readonly group: number;
}

/** A run of prose: a paragraph, a heading, a table cell, an image's alternative text. */
export interface ProseBlock {
  /** The same object as long as an edit left the block alone, though it may have moved. */
  readonly content: BlockContent;
  readonly kind: BlockKind;
  /** Where it stands in the note. */
  readonly range: Range;
  readonly prose: FoldedText;
  /** Inside a block quote. */
  readonly blockQuote: boolean;
  /** Inside the text of a footnote. */
  readonly footnote: boolean;
  /** A part of a list of references, or a footnote that is a reference: its words are those of titles. */
  readonly reference: boolean;
  /** The texts of links, as ranges of `prose.text`. */
  readonly links: readonly Range[];
  /** What belongs together (the cells of a table row) has the same number. */
  readonly group: number;
}

/** A citation in a note: all keys of one bracket, or one bare `@key`. Ranges are the note's. */
export interface Citation {
  readonly range: Range;
  readonly bracketed: boolean;
  /** It is the key of a formatted reference, kept in a comment behind it (see citation-comments.ts). */
  readonly commented?: true;
  readonly keys: readonly CitationKey[];
}

/** A footnote's text: `[^label]: …`. */
export interface Footnote {
  readonly label: string;
  readonly range: Range;
}

/** An HTML comment, with its text between the marks. */
export interface NoteComment {
  readonly text: string;
  readonly range: Range;
}
