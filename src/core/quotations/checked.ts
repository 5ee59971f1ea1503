import type { Source } from '../glossary/types.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Position } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { SourceText } from './source-text.ts';
import type { Quotation, QuotationCitation, Verification } from './types.ts';

/** The whole text of a source, with where it was read. */
export interface HeldText {
  readonly text: SourceText;
  /** The file, as whoever read it names it: a path or a URI. */
  readonly file: string;
}

/** Gives the texts of sources. The same object as long as a text has not changed: verdicts are kept by it. */
export interface QuotationTexts {
  /** The whole text of a source; undefined where none is held. */
  readonly textOf: (source: Source) => HeldText | undefined;
}

/** Where a passage stands in the file of a text. */
export interface PassagePlace {
  /** As in {@link HeldText}. */
  readonly file: string;
  /** UTF-16 offsets in the file's text. */
  readonly range: Range;
  readonly start: Position;
  readonly end: Position;
}

/** What a source says where a quotation was found or is nearest to, with a few words around it; all as typed there. */
export interface SourcePassage {
  /** The key of the source that says it: another one than the cited where the quotation is misattributed. */
  readonly key: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Absent where the source is known by excerpts only. */
  readonly place?: PassagePlace;
}

/** How a quotation may be mended. */
export const QUOTATION_REPAIRS = [
  /** By the source's own words. */
  'source-words',
  /** The same, with [sic] behind a word that the source spells in its own way. */
  'sic',
  /** By brackets around what the writer put in. */
  'brackets',
  /** By an ellipsis for what the writer left out. */
  'omission',
] as const;
export type QuotationRepairKind = (typeof QUOTATION_REPAIRS)[number];

/** Edits of the note after which the source holds the quotation: that was tried. */
export interface QuotationRepair {
  readonly kind: QuotationRepairKind;
  readonly edits: readonly TextEdit[];
}

/** A quotation of a note that has a citation, held against what is known of its source. */
export interface CheckedQuotation {
  readonly quotation: Quotation;
  /** The citation that the verdict is of; the first where none of them has a source. */
  readonly citation: QuotationCitation;
  /** The source of {@link CheckedQuotation.citation}; absent where no glossary and no bibliography has it. */
  readonly source?: Source;
  /** What is held of the cited sources: the least where there are several. */
  readonly coverage: 'full' | 'excerpts' | 'none';
  /** Absent where no cited source is known. */
  readonly verification?: Verification;
  /** What the source has there; absent where nothing is near. */
  readonly passage?: SourcePassage;
  /** The best first; empty where nothing is to be mended, or only a person can. */
  readonly repairs: readonly QuotationRepair[];
}
