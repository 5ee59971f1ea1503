// Generated from the files of this folder by "npm run generate".
import type { Rule } from '../types.ts';
import { ambiguousAcronym } from './ambiguous-acronym.ts';
import { deprecatedTerm } from './deprecated-term.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { misattributedQuote } from './misattributed-quote.ts';
import { misquote } from './misquote.ts';
import { misspelledTerm } from './misspelled-term.ts';
import { nearMissAcronym } from './near-miss-acronym.ts';
import { outdatedTerm } from './outdated-term.ts';
import { redefinedAcronym } from './redefined-acronym.ts';
import { redundantAcronym } from './redundant-acronym.ts';
import { uncitedQuote } from './uncited-quote.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { unexpandedFirstUse } from './unexpanded-first-use.ts';
import { unknownSource } from './unknown-source.ts';
import { unverifiedQuote } from './unverified-quote.ts';
import { wrongExpansion } from './wrong-expansion.ts';

/** Every rule, in the order of the documentation. To change the order, move a line. */
export const RULES: readonly Rule[] = [
  misspelledTerm,
  nearMissAcronym,
  wrongExpansion,
  undefinedAcronym,
  unexpandedFirstUse,
  redefinedAcronym,
  deprecatedTerm,
  outdatedTerm,
  inconsistentName,
  ambiguousAcronym,
  misquote,
  misattributedQuote,
  unverifiedQuote,
  uncitedQuote,
  redundantAcronym,
  unknownSource,
];
