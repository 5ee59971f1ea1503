import { message } from '../messages/index.ts';
import type { Steps } from '../text/steps.ts';
import type { Draft, FileLocation } from './draft.ts';
import type { DraftTerm } from './parse-term.ts';
import { problemOf } from './problem.ts';
import type { GlossaryFile, Problem, Source, Term, TermEntry } from './types.ts';

const TERMS_IN_A_STEP = 500;

/** Gives the entries of a file their ids, and skips duplicates (with a problem). */
export function* assembleInSteps(draft: Draft, location: FileLocation): Steps<GlossaryFile> {
  const problems = [...draft.problems];
  const all = yield* withIds(draft.terms, problems);
  yield;
  const terms = withoutDuplicates(all, problems);
  yield;
  reportMisspellingsOfOthers(draft.terms, problems);
  yield;
  return {
    ...location,
    ...(draft.title === undefined ? {} : { title: draft.title }),
    language: draft.language ?? 'en',
    terms,
    sources: uniqueSources(draft.sources, problems),
    references: draft.references,
    problems: problems.toSorted((a, b) => a.range.start - b.range.start),
  };
}

/** A slug: lower-case letters and digits of any script, everything else a single hyphen. */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function* withIds(drafts: readonly DraftTerm[], problems: Problem[]): Steps<TermEntry[]> {
  const taken = new Set(drafts.flatMap((draft) => (draft.id ? [draft.id.value] : [])));
  const numbers = new Map<string, number>();
  const seen = new Set<string>();
  const terms: TermEntry[] = [];
  for (const [number, { term, id }] of drafts.entries()) {
    if (number % TERMS_IN_A_STEP === TERMS_IN_A_STEP - 1) yield;
    if (id !== undefined && seen.has(id.value)) {
      const said = message('id-taken', { id: id.value });
      problems.push(problemOf('duplicate-id', said, id.range));
      continue;
    }
    const given = id?.value ?? freeId(term, taken, numbers);
    seen.add(given);
    taken.add(given);
    if (id === undefined)
      terms.push({ id: given, ...term, written: { ...term.written, madeId: true } });
    else terms.push({ id: given, ...term });
  }
  return terms;
}

/**
 * An id for a term without one: from its acronym, else from its name, else numbered.
 * @param numbers by stem, the next number to try: otherwise each of many entries with one name would try all numbers
 */
export function freeId(
  term: Pick<Term, 'acronyms' | 'name'>,
  taken: { has(id: string): boolean },
  numbers = new Map<string, number>(),
): string {
  const candidates = [term.acronyms[0], term.name].filter((form) => form !== undefined).map(slug);
  const free = candidates.find((candidate) => candidate !== '' && !taken.has(candidate));
  if (free !== undefined) return free;
  const stem = candidates.find((candidate) => candidate !== '') ?? 'term';
  let number = numbers.get(stem) ?? 2;
  while (taken.has(`${stem}-${number}`)) number++;
  numbers.set(stem, number + 1);
  return `${stem}-${number}`;
}

function withoutDuplicates(terms: readonly TermEntry[], problems: Problem[]): TermEntry[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    // An entry without a name adds to the one that its id names.
    if (term.name === '') return true;
    const key = JSON.stringify([term.name, ...term.acronyms]);
    const again = seen.has(key);
    seen.add(key);
    if (again) {
      const said = message('entry-twice', { name: term.name });
      problems.push(problemOf('duplicate-entry', said, term.origin.range, 'warning'));
    }
    return !again;
  });
}

function reportMisspellingsOfOthers(drafts: readonly DraftTerm[], problems: Problem[]): void {
  const owner = new Map<string, DraftTerm['term']>();
  for (const { term } of drafts) {
    for (const form of [...term.acronyms, term.name, ...term.aliases]) owner.set(form, term);
  }
  for (const { term, misspellings } of drafts) {
    for (const { value, range } of misspellings) {
      const other = owner.get(value);
      if (other === undefined || other === term) continue;
      const said = message('misspelling-of-other', { form: value, name: other.name });
      problems.push(problemOf('misspelling-is-form', said, range, 'warning'));
    }
  }
}

function uniqueSources(sources: readonly Source[], problems: Problem[]): Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const again = seen.has(source.id);
    seen.add(source.id);
    if (again) {
      const said = message('source-id-taken', { id: source.id });
      problems.push(problemOf('duplicate-id', said, source.origin.range));
    }
    return !again;
  });
}
