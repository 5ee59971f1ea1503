import { message, type Message } from '../messages/index.ts';
import type { CheckedQuotation, QuotationRepairKind } from '../quotations/checked.ts';
import type { DifferencePiece, Quotation, Verification } from '../quotations/types.ts';
import type { Range } from '../text/range.ts';
import { repair } from './repair.ts';
import type { RelatedPassage, Repair, Severity } from './types.ts';

/** Differences that are told one by one; of more only how many there are. */
const MOST_TOLD = 2;
const LONGEST_WORDS = 60;

/** A cited quotation whose source is known, so that there is a verdict. */
export interface JudgedQuotation extends CheckedQuotation {
  readonly verification: Verification;
}

/** The quotations of a note about which there is one of these verdicts. */
export function judgedAs(
  quotations: readonly CheckedQuotation[],
  ...verdicts: readonly Verification['verdict'][]
): JudgedQuotation[] {
  return quotations.filter(
    (one): one is JudgedQuotation =>
      one.verification !== undefined && verdicts.includes(one.verification.verdict),
  );
}

/** Where a finding about a quotation is shown: without the attribution of a block quote. */
export function placeOf({ kind, range, inner }: Quotation): Range {
  return kind === 'block' ? inner : range;
}

/** What the source says, for the finding about a quotation; undefined where nothing is near. */
export function relatedTo({ passage, verification }: JudgedQuotation): RelatedPassage | undefined {
  if (passage === undefined) return undefined;
  const { difference } = verification;
  return { ...passage, ...(difference ? { difference } : {}) };
}

/** The weaker severity where the cited source is not held as a whole. */
export function bySureness({ coverage }: CheckedQuotation, severity: Severity): Severity {
  return coverage === 'full' ? severity : 'info';
}

/** The repairs of a quotation, as a person reads them. */
export function suggestionsFor({ repairs }: CheckedQuotation): Repair[] {
  return repairs.map(({ kind, edits }) => repair(TITLES[kind], edits));
}

const TITLES: Readonly<Record<QuotationRepairKind, Message>> = {
  'source-words': message('use-source-words'),
  sic: message('use-source-words-sic'),
  brackets: message('mark-own-words'),
  omission: message('mark-omission'),
};

/** What is not as in the source, in words: “capability” for “credibility”; undefined where that is nothing. */
export function differencesInWords(difference: readonly DifferencePiece[]): Message | undefined {
  const told: Message[] = [];
  let ours = '';
  let theirs = '';
  const tell = (): void => {
    const one = changeInWords(ours.trim(), theirs.trim());
    if (one !== undefined) told.push(one);
    ours = '';
    theirs = '';
  };
  for (const { kind, text, quoted } of difference) {
    // The case of the first letter is the writer's.
    if (kind === 'added' && quoted.start === 0 && isSameBut(text, theirs)) theirs = text;
    if (kind === 'same') tell();
    else if (kind === 'added') ours += text;
    else theirs += text;
  }
  tell();
  const [one, two] = told;
  if (one === undefined || two === undefined) return one;
  const first = message('and-then', { first: one, rest: two });
  const count = told.length - MOST_TOLD;
  return count > 0 ? message('and-more', { first, count }) : first;
}

/** Whether words are the same but for the case of their first letter. */
function isSameBut(ours: string, theirs: string): boolean {
  return ours.slice(1) === theirs.slice(1) && ours.toLowerCase() === theirs.toLowerCase();
}

function changeInWords(ours: string, theirs: string): Message | undefined {
  if (ours === theirs) return undefined;
  if (ours === '') return message('words-left-out', { words: short(theirs) });
  if (theirs === '') return message('words-put-in', { words: short(ours) });
  return message('words-changed', { ours: short(ours), theirs: short(theirs) });
}

function short(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}
