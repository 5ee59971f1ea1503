import type { Term } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Occurrence, Sense } from '../matching/occurrences.ts';
import { isQuoted, isQuotedInNote } from './quoted.ts';

/** The senses that an occurrence has as an acronym. */
export function acronymSensesOf({ senses }: Occurrence): Sense[] {
  return senses.filter(({ kind }) => kind === 'acronym' || kind === 'plural');
}

/**
 * Whether a note leaves open which of several senses an acronym has: it neither introduces the acronym nor uses a name
 * of one of the senses. Text inside quotations is another's and does not count.
 */
export function isAmbiguous({ facts }: Analysis, senses: readonly Sense[]): boolean {
  if (senses.length < 2) return false;
  const terms = new Set(senses.map(({ term }) => term));
  const acronyms = new Set(senses.flatMap(({ term }) => term.acronyms));
  return !facts.some((one) => introducesAny(one, acronyms) || namesAny(one, terms));
}

function introducesAny(facts: BlockFacts, acronyms: ReadonlySet<string>): boolean {
  return facts.definitions.some(
    ({ acronym, acronymRange }) => acronyms.has(acronym) && !isQuotedInNote(facts, acronymRange),
  );
}

function namesAny(facts: BlockFacts, terms: ReadonlySet<Term>): boolean {
  if (!facts.isJudged) return false;
  return facts.occurrences.some(
    ({ senses, prose }) =>
      senses.length === 1 && isNamed(senses[0], terms) && !isQuoted(facts, prose),
  );
}

function isNamed(sense: Sense | undefined, terms: ReadonlySet<Term>): boolean {
  return sense !== undefined && sense.kind !== 'misspelling' && terms.has(sense.term);
}
