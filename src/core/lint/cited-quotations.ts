import { message, type Message } from '../messages/index.ts';
import type { CheckedQuotation, QuotationRepairKind } from '../quotations/checked.ts';
import type { Quotation, Verification } from '../quotations/types.ts';
import type { Range } from '../text/range.ts';
import { repair } from './repair.ts';
import type { RelatedPassage, Repair, Severity } from './types.ts';

/** A cited quotation whose source is known, so that there is a verdict. */
export interface JudgedQuotation extends CheckedQuotation {
  readonly verification: Verification;
}

/** The quotations of a note with one of these verdicts. */
export function judgedAs(
  quotations: readonly CheckedQuotation[],
  ...verdicts: readonly Verification['verdict'][]
): JudgedQuotation[] {
  return quotations.filter(
    (one): one is JudgedQuotation =>
      one.verification !== undefined && verdicts.includes(one.verification.verdict),
  );
}

/** The range that a finding about a quotation concerns: without the attribution of a block quote. */
export function placeOf({ kind, range, inner }: Quotation): Range {
  return kind === 'block' ? inner : range;
}

/** The source's passage, for a finding about a quotation; undefined if there is no similar passage. */
export function relatedTo({ passage, verification }: JudgedQuotation): RelatedPassage | undefined {
  if (passage === undefined) return undefined;
  const { difference } = verification;
  return { ...passage, ...(difference ? { difference } : {}) };
}

/** The weaker severity if the whole text of the cited source is not available. */
export function severityForCoverage({ coverage }: CheckedQuotation, severity: Severity): Severity {
  return coverage === 'full' ? severity : 'info';
}

/** The repairs of a quotation, with titles for people. */
export function suggestionsFor({ repairs }: CheckedQuotation): Repair[] {
  return repairs.map(({ kind, edits }) => repair(TITLES[kind], edits));
}

const TITLES: Readonly<Record<QuotationRepairKind, Message>> = {
  'source-words': message('use-source-words'),
  sic: message('use-source-words-sic'),
  brackets: message('mark-own-words'),
  omission: message('mark-omission'),
};
