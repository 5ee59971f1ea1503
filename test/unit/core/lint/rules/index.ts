import type { RuleCase } from './case.ts';
import { cases as ambiguousAcronym } from './ambiguous-acronym.ts';
import { cases as deprecatedTerm } from './deprecated-term.ts';
import { cases as inconsistentName } from './inconsistent-name.ts';
import { cases as misattributedQuote } from './misattributed-quote.ts';
import { cases as misquote } from './misquote.ts';
import { cases as misspelledTerm } from './misspelled-term.ts';
import { cases as nearMissAcronym } from './near-miss-acronym.ts';
import { cases as outdatedTerm } from './outdated-term.ts';
import { cases as redefinedAcronym } from './redefined-acronym.ts';
import { cases as redundantAcronym } from './redundant-acronym.ts';
import { cases as uncitedQuote } from './uncited-quote.ts';
import { cases as undefinedAcronym } from './undefined-acronym.ts';
import { cases as unexpandedFirstUse } from './unexpanded-first-use.ts';
import { cases as unknownSource } from './unknown-source.ts';
import { cases as unverifiedQuote } from './unverified-quote.ts';
import { cases as wrongExpansion } from './wrong-expansion.ts';

/** The cases of each rule. */
export const CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  'ambiguous-acronym': ambiguousAcronym,
  'deprecated-term': deprecatedTerm,
  'inconsistent-name': inconsistentName,
  'misattributed-quote': misattributedQuote,
  misquote,
  'misspelled-term': misspelledTerm,
  'near-miss-acronym': nearMissAcronym,
  'outdated-term': outdatedTerm,
  'redefined-acronym': redefinedAcronym,
  'redundant-acronym': redundantAcronym,
  'uncited-quote': uncitedQuote,
  'undefined-acronym': undefinedAcronym,
  'unexpanded-first-use': unexpandedFirstUse,
  'unknown-source': unknownSource,
  'unverified-quote': unverifiedQuote,
  'wrong-expansion': wrongExpansion,
};
