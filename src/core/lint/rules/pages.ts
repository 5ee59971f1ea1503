// Generated from the files of this folder by "npm run generate".
import type { Rule, RulePage } from '../types.ts';
import { ambiguousAcronymPage } from './ambiguous-acronym.ts';
import { deprecatedTermPage } from './deprecated-term.ts';
import { inconsistentNamePage } from './inconsistent-name.ts';
import { misattributedQuotePage } from './misattributed-quote.ts';
import { misquotePage } from './misquote.ts';
import { misspelledTermPage } from './misspelled-term.ts';
import { nearMissAcronymPage } from './near-miss-acronym.ts';
import { outdatedTermPage } from './outdated-term.ts';
import { redefinedAcronymPage } from './redefined-acronym.ts';
import { redundantAcronymPage } from './redundant-acronym.ts';
import { uncitedQuotePage } from './uncited-quote.ts';
import { undefinedAcronymPage } from './undefined-acronym.ts';
import { unexpandedFirstUsePage } from './unexpanded-first-use.ts';
import { unknownSourcePage } from './unknown-source.ts';
import { unverifiedQuotePage } from './unverified-quote.ts';
import { wrongExpansionPage } from './wrong-expansion.ts';

/** The pages of the rules, separate from the rules so that an editor need not load them. */
const PAGES: Readonly<Record<string, RulePage>> = {
  'misspelled-term': misspelledTermPage,
  'near-miss-acronym': nearMissAcronymPage,
  'wrong-expansion': wrongExpansionPage,
  'undefined-acronym': undefinedAcronymPage,
  'unexpanded-first-use': unexpandedFirstUsePage,
  'redefined-acronym': redefinedAcronymPage,
  'deprecated-term': deprecatedTermPage,
  'outdated-term': outdatedTermPage,
  'inconsistent-name': inconsistentNamePage,
  'ambiguous-acronym': ambiguousAcronymPage,
  misquote: misquotePage,
  'misattributed-quote': misattributedQuotePage,
  'unverified-quote': unverifiedQuotePage,
  'uncited-quote': uncitedQuotePage,
  'redundant-acronym': redundantAcronymPage,
  'unknown-source': unknownSourcePage,
};

/** The page of a rule. Throws if it has none. */
export function pageOf({ id }: Pick<Rule, 'id'>): RulePage {
  const page = PAGES[id];
  if (page === undefined) throw new Error(`The rule "${id}" has no page.`);
  return page;
}
