import type { Glossary, Term } from '../glossary/types.ts';
import { foldForm } from '../text/fold.ts';
import { formsOf, type Form } from './forms.ts';
import { NeighborIndex } from './neighbors.ts';
import { Trie } from './trie.ts';

/** Everything of a glossary that matching needs, built once and shared by all notes. */
export interface TermIndex {
  readonly glossary: Glossary;
  readonly forms: readonly Form[];
  readonly trie: Trie;
  readonly hasExclusions: boolean;
  /** Terms by acronym, folded, in exact case; the stronger layer's first. */
  readonly termsByAcronym: ReadonlyMap<string, readonly Term[]>;
  /** The acronyms by likeness; built when it is first asked for. */
  readonly neighbors: () => NeighborIndex;
}

/** Builds the index of a glossary. */
export function buildIndex(glossary: Glossary): TermIndex {
  const forms = glossary.terms.flatMap(formsOf);
  const trie = new Trie(forms.length * 12);
  const termsByAcronym = new Map<string, Term[]>();
  forms.forEach((form, number) => trie.add(lowerCased(form.folded), number));
  for (const term of glossary.terms) {
    for (const acronym of new Set(term.acronyms.map(foldForm))) {
      const senses = termsByAcronym.get(acronym);
      if (senses) senses.push(term);
      else termsByAcronym.set(acronym, [term]);
    }
  }
  const hasExclusions = forms.some((form) => form.kind === 'exclude');
  let neighbors: NeighborIndex | undefined;
  return {
    glossary,
    forms,
    trie,
    hasExclusions,
    termsByAcronym,
    neighbors: () => (neighbors ??= new NeighborIndex(termsByAcronym.keys())),
  };
}

/** Lower case unit by unit, so that lengths and offsets stay. */
function lowerCased(text: string): string {
  let lower = '';
  for (let i = 0; i < text.length; i++) lower += String.fromCharCode(lowerCode(text.charCodeAt(i)));
  return lower;
}

/** The lower-case unit of a unit; itself where lower case has another length. */
export function lowerCode(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code >= 0x2e80) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
