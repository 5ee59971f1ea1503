import type { Range } from '../text/range.ts';

/** How a quotation stands in its source. The first four are accepted. */
export const VERDICTS = [
  /** To the letter; markup is no difference. */
  'exact',
  /** But for typography: white space, the shape of quotation marks and dashes, the last full stop or comma. */
  'typographic',
  /** But for the case of its first letter. */
  'initial-case',
  /** But for what the writer marked: […], [word], [t]he, [sic]. */
  'altered',
  /** The words stand there, but what is left out or put in may change the meaning: a person decides. */
  'review',
  /** A passage of the source is near, but says something else. */
  'misquote',
  /** The source does not hold it, another one does. */
  'misattributed',
  /** The source, whose whole text is at hand, holds nothing like it. */
  'not-found',
  /** The source is known by excerpts only, and none of them holds it. */
  'unverifiable',
  /** Fewer than three words, or four Chinese or Japanese characters: not judged. */
  'too-short',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is wrong with a misquotation, the gravest first: of several the first is told. */
export const REASONS = [
  /** A number, a negation, a modal verb or a condition differs. */
  'meaning',
  /** The same words in another order. */
  'order',
  /** A word is added, left out or replaced. */
  'word',
  /** A word is spelled otherwise. */
  'spelling',
  /** A letter that is not the first one has another case. */
  'case',
  'punctuation',
  /** It begins or ends inside a word. */
  'mid-word',
] as const;
export type Reason = (typeof REASONS)[number];

/** The words of a quotation as a reader sees them: what is held against sources. */
export interface QuotedText {
  /** Without markup and without the outer quotation marks, line breaks as typed. */
  readonly text: string;
  /** The note's offset of each UTF-16 unit of `text`, and of its end; absent where there is no note. */
  readonly offsets?: Uint32Array;
}

/** A key that a note names for a quotation. */
export interface QuotationCitation {
  readonly key: string;
  /** What stands behind the key ("p. 3"); empty when there is nothing. */
  readonly locator: string;
  /** The key in the note. */
  readonly range: Range;
}

/** A quotation of a note. Ranges are the note's, in UTF-16 units, half-open. */
export interface Quotation extends QuotedText {
  readonly kind: 'marked' | 'block';
  /** With its quotation marks, or the paragraphs of the block quote. */
  readonly range: Range;
  /** Without quotation marks and attribution. */
  readonly inner: Range;
  /** How many quotations it stands in: 0 for all but those inside another one. */
  readonly depth: number;
  /** Markup, a footnote mark or a block quote's `>` stands inside, so that `inner` cannot be replaced as a whole. */
  readonly hasMarkup: boolean;
  /** The citations that belong to it (docs/quotations.md), in the note's order; one of them must hold it. */
  readonly citations: readonly QuotationCitation[];
}

/** A stretch of the comparison of a quotation with its source. */
export interface DifferencePiece {
  /** `added`: only in the quotation; `dropped`: only in the source. */
  readonly kind: 'same' | 'added' | 'dropped';
  /** The words as typed: of the quotation, or for `dropped` of the source. */
  readonly text: string;
  /** Where the quotation has it, in {@link QuotedText.text}; where it would stand, for `dropped`. */
  readonly quoted: Range;
}

/** Another text in which a quotation may stand. */
export interface OtherSource<Text> {
  readonly key: string;
  readonly text: Text;
}

/** The outcome of holding a quotation against a source. */
export interface Verification {
  readonly verdict: Verdict;
  /** Of a `misquote`. */
  readonly reason?: Reason;
  /** The passage as a range of the source's raw text, where there is one; of {@link Verification.elsewhere} if misattributed. */
  readonly passage?: Range;
  /** Of a `misquote`: word by word. */
  readonly difference?: readonly DifferencePiece[];
  /** Of a `misquote`: the quotation with the source's own words, and its own brackets and ellipses. */
  readonly suggestion?: string;
  /** Of `misattributed`: the key of the source that holds it. */
  readonly elsewhere?: string;
  /** Of `review`: the word that is hidden, added or cut off ("not"). */
  readonly marker?: string;
}

/** Whether a verdict says that the source holds the quotation. */
export function isAccepted(verdict: Verdict): boolean {
  return (
    verdict === 'exact' ||
    verdict === 'typographic' ||
    verdict === 'initial-case' ||
    verdict === 'altered'
  );
}
