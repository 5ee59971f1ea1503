/** Quotations: found in notes, held against the texts of their sources. */
export {
  type DifferencePiece,
  type OtherSource,
  type Quotation,
  type QuotationCitation,
  type QuotedText,
  type Reason,
  type Verdict,
  type Verification,
  REASONS,
  VERDICTS,
  isAccepted,
} from './types.ts';
export { checkQuotations, type QuotationCheck } from './check-stored.ts';
export {
  readExcerpts,
  readSourceText,
  type SourceText,
  type SourceTextOptions,
} from './source-text.ts';
export { verifyQuotation } from './verify.ts';
export { blockQuotationsIn, quotationsIn, quotationsInBlock } from './extract.ts';
export { NoteCitations, type NoteWithCitations } from './note-citations.ts';
export {
  type CheckedQuotation,
  type HeldText,
  type PassagePlace,
  type QuotationRepair,
  type QuotationRepairKind,
  type QuotationTexts,
  type SourcePassage,
  QUOTATION_REPAIRS,
} from './checked.ts';
export { NoteQuotationChecker } from './check-note.ts';
export { HeldSources, type HeldSource } from './held-sources.ts';
export { verifyCited } from './verify-cited.ts';
export { bestOf, FITS, WantedWords, type Best, type Fit, type Fitting } from './wanted-words.ts';
