import type { Steps } from '../text/steps.ts';
import type { SourceText } from './source-text.ts';
import type { QuotedText } from './types.ts';
import { verifyQuotation } from './verify.ts';

/** A text below this length (UTF-16 units) takes some milliseconds: no steps are worth while. */
const LONG = 100_000;

/**
 * Prepares, in steps, the texts that a quotation is going to be held against: those of its sources where it does not
 * stand there to the letter, and all others only where its sources do not hold it.
 */
export function* prepareTexts(
  quotation: QuotedText,
  own: readonly SourceText[],
  others: readonly SourceText[],
): Steps<void> {
  const words = quotation.text.trim();
  for (const text of own.filter(isUnprepared)) {
    if (!text.raw.includes(words)) yield* text.prepareInSteps();
  }
  const unprepared = others.filter(isUnprepared);
  if (unprepared.length === 0) return;
  const verdicts = own.map((text) => verifyQuotation({ text: words }, text).verdict);
  const mayStandElsewhere = verdicts.every(
    (verdict) => verdict === 'misquote' || verdict === 'not-found' || verdict === 'unverifiable',
  );
  if (!mayStandElsewhere) return;
  for (const text of unprepared) yield* text.prepareInSteps();
}

function isUnprepared(text: SourceText): boolean {
  return text.raw.length > LONG && !text.isPrepared;
}
