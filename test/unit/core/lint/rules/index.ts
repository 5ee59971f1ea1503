// Generated from the files of this folder by "npm run generate".
import type { RuleCase, RuleDefaults } from './case.ts';
import * as ambiguousAcronym from './ambiguous-acronym.ts';
import * as deprecatedTerm from './deprecated-term.ts';
import * as inconsistentName from './inconsistent-name.ts';
import * as misattributedQuote from './misattributed-quote.ts';
import * as misquote from './misquote.ts';
import * as misspelledTerm from './misspelled-term.ts';
import * as nearMissAcronym from './near-miss-acronym.ts';
import * as outdatedTerm from './outdated-term.ts';
import * as redefinedAcronym from './redefined-acronym.ts';
import * as redundantAcronym from './redundant-acronym.ts';
import * as uncitedQuote from './uncited-quote.ts';
import * as undefinedAcronym from './undefined-acronym.ts';
import * as unexpandedFirstUse from './unexpanded-first-use.ts';
import * as unknownSource from './unknown-source.ts';
import * as unverifiedQuote from './unverified-quote.ts';
import * as wrongExpansion from './wrong-expansion.ts';

/** The cases of each rule. */
export const CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  'misspelled-term': misspelledTerm.cases,
  'near-miss-acronym': nearMissAcronym.cases,
  'wrong-expansion': wrongExpansion.cases,
  'undefined-acronym': undefinedAcronym.cases,
  'unexpanded-first-use': unexpandedFirstUse.cases,
  'redefined-acronym': redefinedAcronym.cases,
  'deprecated-term': deprecatedTerm.cases,
  'outdated-term': outdatedTerm.cases,
  'inconsistent-name': inconsistentName.cases,
  'ambiguous-acronym': ambiguousAcronym.cases,
  misquote: misquote.cases,
  'misattributed-quote': misattributedQuote.cases,
  'unverified-quote': unverifiedQuote.cases,
  'uncited-quote': uncitedQuote.cases,
  'redundant-acronym': redundantAcronym.cases,
  'unknown-source': unknownSource.cases,
};

/** The default settings of each rule. */
export const DEFAULTS: Readonly<Record<string, RuleDefaults>> = {
  'misspelled-term': misspelledTerm.defaults,
  'near-miss-acronym': nearMissAcronym.defaults,
  'wrong-expansion': wrongExpansion.defaults,
  'undefined-acronym': undefinedAcronym.defaults,
  'unexpanded-first-use': unexpandedFirstUse.defaults,
  'redefined-acronym': redefinedAcronym.defaults,
  'deprecated-term': deprecatedTerm.defaults,
  'outdated-term': outdatedTerm.defaults,
  'inconsistent-name': inconsistentName.defaults,
  'ambiguous-acronym': ambiguousAcronym.defaults,
  misquote: misquote.defaults,
  'misattributed-quote': misattributedQuote.defaults,
  'unverified-quote': unverifiedQuote.defaults,
  'uncited-quote': uncitedQuote.defaults,
  'redundant-acronym': redundantAcronym.defaults,
  'unknown-source': unknownSource.defaults,
};
