import type { Term } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import type { Occurrence, Sense } from '../matching/occurrences.ts';

/** The senses that an occurrence has as an acronym. */
export function acronymSensesOf({ senses }: Occurrence): Sense[] {
  return senses.filter(({ kind }) => kind === 'acronym' || kind === 'plural');
}

/**
 * Whether a note leaves open which of several senses an acronym has: it neither introduces the acronym nor calls
 * one of the senses by a name of its own.
 */
export function isAmbiguous({ definitions, facts }: Analysis, senses: readonly Sense[]): boolean {
  if (senses.length < 2) return false;
  const terms = new Set(senses.map(({ term }) => term));
  const acronyms = new Set(senses.flatMap(({ term }) => term.acronyms));
  return (
    !definitions.some(({ acronym }) => acronyms.has(acronym)) &&
    !facts.some(
      ({ isJudged, occurrences }) =>
        isJudged &&
        occurrences.some(({ senses: found }) => found.length === 1 && isNamed(found[0], terms)),
    )
  );
}

function isNamed(sense: Sense | undefined, terms: ReadonlySet<Term>): boolean {
  return sense !== undefined && sense.kind !== 'misspelling' && terms.has(sense.term);
}
