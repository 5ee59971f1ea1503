import type { Term } from '../glossary/types.ts';
import { foldForm } from '../text/fold.ts';

/** A name in lower case, and its length in its own case. */
export interface KnownName {
  readonly name: string;
  readonly length: number;
}

/** All names of a term that can introduce its acronym, folded. */
export function namesOf(term: Term): string[] {
  return [
    term.name,
    ...term.aliases,
    ...term.deprecated,
    ...Object.values(term.translations).flat(),
  ]
    .filter((name) => !term.acronyms.includes(name))
    .map(foldForm);
}

/** The names of terms as they are compared with texts; prepared on first use. */
export class KnownNames {
  private readonly byTerm = new Map<Term, readonly KnownName[]>();

  of(term: Term): readonly KnownName[] {
    const known = this.byTerm.get(term);
    if (known) return known;
    const names = namesOf(term).map((name) => ({ name: name.toLowerCase(), length: name.length }));
    this.byTerm.set(term, names);
    return names;
  }
}
