import type { Placed } from '../../glossary/reader.ts';
import type { Problem } from '../../glossary/types.ts';
import type { Range } from '../../text/range.ts';

/** An error in an entry. */
export type Report = Problem;

/** A field as written in the file. */
export interface BibtexField {
  /** In lower case. */
  readonly name: Placed<string>;
  /** Without the outer braces or quotation marks; LaTeX and inner braces are unchanged. */
  readonly value: string;
  /** The range of the value, its braces included. */
  readonly range: Range;
}

/** An entry of a BibTeX file, not yet interpreted. */
export interface BibtexEntry {
  /** In lower case. */
  readonly type: Placed<string>;
  readonly key: Placed<string>;
  readonly fields: readonly BibtexField[];
  readonly range: Range;
}

/** A BibTeX file, cut into entries. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly Report[];
}
