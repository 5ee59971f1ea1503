import type { CitationKey } from './citation-keys.ts';
import type { FoldedText } from './folded-text.ts';
import type { Range } from './range.ts';

/** What kind of text a run of prose is. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'caption' | 'alt' | 'html';

/** A run of prose, wherever it is: offsets count from the beginning of its unit (see units.ts). */
export interface BlockContent {
  readonly kind: BlockKind;
  readonly range: Range;
  readonly prose: FoldedText;
  /** The link texts, as ranges of `prose.text`. */
  readonly links: readonly Range[];
  /** Where the group (a table row) begins. */
  readonly group: number;
}

/** A run of prose: a paragraph, a heading, a table cell, an image's alternative text. */
export interface ProseBlock {
  /** The same object until an edit changes the block, even if the block has moved. */
  readonly content: BlockContent;
  readonly kind: BlockKind;
  /** Its place in the note. */
  readonly range: Range;
  readonly prose: FoldedText;
  /** Inside a block quote. */
  readonly blockQuote: boolean;
  /** Inside the text of a footnote. */
  readonly footnote: boolean;
  /** Part of a list of references, or a footnote that is a reference: it contains the words of titles. */
  readonly reference: boolean;
  /** The link texts, as ranges of `prose.text`. */
  readonly links: readonly Range[];
  /** Blocks that belong together (the cells of a table row) have the same number. */
  readonly group: number;
}

/** A citation in a note: all keys of one bracket, or one bare `@key`. Ranges are in the note. */
export interface Citation {
  readonly range: Range;
  readonly bracketed: boolean;
  /** The key of a formatted reference, kept in a comment after it (see citation-comments.ts). */
  readonly commented?: true;
  readonly keys: readonly CitationKey[];
}

/** A footnote's text: `[^label]: …`. */
export interface Footnote {
  readonly label: string;
  readonly range: Range;
}

/** An HTML comment, with its text between the delimiters. */
export interface NoteComment {
  readonly text: string;
  readonly range: Range;
}
