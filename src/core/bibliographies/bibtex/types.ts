import type { Placed } from '../../glossary/reader.ts';
import type { Problem } from '../../glossary/types.ts';
import type { Range } from '../../text/range.ts';

/** Something wrong in an entry. */
export type Report = Problem;

/** A field as it stands in the file. */
export interface BibtexField {
  /** In lower case. */
  readonly name: Placed<string>;
  /** Without the outer braces or quotation marks, LaTeX and inner braces left alone. */
  readonly value: string;
  /** Where the value stands, its braces included. */
  readonly range: Range;
}

/** An entry of a BibTeX file, not yet understood. */
export interface BibtexEntry {
  /** In lower case. */
  readonly type: Placed<string>;
  readonly key: Placed<string>;
  readonly fields: readonly BibtexField[];
  readonly range: Range;
}

/** A BibTeX file, cut at its entries. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly Report[];
}
