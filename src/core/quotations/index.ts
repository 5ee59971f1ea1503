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
export { locateQuotation, readSourceText, type SourceText } from './locate.ts';
