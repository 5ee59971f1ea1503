import type { Glossary, Term } from '../glossary/types.ts';
import { foldForm } from '../text/fold.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { compileInSteps } from './compile.ts';
import { isUsableInSteps, readSections, type CompiledIndex } from './compiled-index.ts';
import { KnownNames } from './known-names.ts';
import { Matcher } from './matcher.ts';
import { NeighborIndex } from './neighbors.ts';

/** Everything in a glossary that matching needs, built once and shared by all notes. */
export interface TermIndex {
  readonly glossary: Glossary;
  readonly matcher: Matcher;
  /** Terms by acronym, folded, in exact case; the stronger layer's first. */
  readonly termsByAcronym: TermsByAcronym;
  readonly names: KnownNames;
  /** The acronyms by similarity; built on first use. */
  readonly neighbors: () => NeighborIndex;
}

/** The terms that have an acronym. */
export interface TermsByAcronym {
  has(acronym: string): boolean;
  get(acronym: string): readonly Term[] | undefined;
}

/** Builds the index of a glossary. */
export function buildIndex(glossary: Glossary): TermIndex {
  return runAll(buildIndexInSteps(glossary)).index;
}

/** The same in steps, with the compiled form: {@link indexFrom} accepts it the next time. */
export function* buildIndexInSteps(
  glossary: Glossary,
): Steps<{ index: TermIndex; compiled: CompiledIndex }> {
  const compiled = yield* compileInSteps(glossary);
  yield;
  return { index: indexOver(glossary, compiled), compiled };
}

/**
 * The index of a glossary from its compiled form, which costs almost nothing. A form that is damaged, from another
 * version or of another glossary is compiled again.
 */
export function indexFrom(glossary: Glossary, compiled: CompiledIndex): TermIndex {
  return runAll(indexFromInSteps(glossary, compiled));
}

/** The same in steps. */
export function* indexFromInSteps(glossary: Glossary, compiled: CompiledIndex): Steps<TermIndex> {
  const isUsable = yield* isUsableInSteps(compiled, glossary);
  return isUsable ? indexOver(glossary, compiled) : (yield* buildIndexInSteps(glossary)).index;
}

function indexOver(glossary: Glossary, compiled: CompiledIndex): TermIndex {
  const matcher = new Matcher(glossary.terms, readSections(compiled));
  let neighbors: NeighborIndex | undefined;
  return {
    glossary,
    matcher,
    termsByAcronym: termsByAcronym(matcher),
    names: new KnownNames(),
    neighbors: () => (neighbors ??= new NeighborIndex(acronymsOf(glossary))),
  };
}

function termsByAcronym(matcher: Matcher): TermsByAcronym {
  const found = new Map<string, readonly Term[]>();
  const get = (acronym: string): readonly Term[] | undefined => {
    const known = found.get(acronym);
    if (known) return known;
    const terms = matcher
      .formsFor(acronym)
      .filter(({ kind, folded }) => kind === 'acronym' && folded === acronym)
      .map(({ term }) => term);
    // Only existing acronyms are cached: texts ask for any number of others.
    if (terms.length === 0) return undefined;
    found.set(acronym, terms);
    return terms;
  };
  return { get, has: (acronym) => get(acronym) !== undefined };
}

function* acronymsOf({ terms }: Glossary): Generator<string> {
  for (const { acronyms } of terms) for (const acronym of acronyms) yield foldForm(acronym);
}
