import { type Form, formsOf, type Term } from '../core/index.ts';
import { groupBy } from './grammar-groups.ts';
import type { GrammarBucket } from './grammar-scopes.ts';

/** A form to be colored: its scope, and its turn among those that begin at the same place. */
export interface RankedForm {
  readonly form: Form;
  readonly bucket: GrammarBucket;
  /** The strings that contain the form and in which its term is not meant. */
  readonly exclusions: readonly Form[];
  /** 0 is tried first. A form comes after all longer ones that begin with it, and after preferred equals. */
  readonly level: number;
}

/** In the matcher's order of preference: right forms, then plurals, then misspellings; else the glossary's order. */
function preference({ kind }: Form): number {
  if (kind === 'misspelling') return 2;
  return kind === 'plural' ? 1 : 0;
}

const keyOf = (form: Form): string => form.folded.toLowerCase();

/**
 * All forms of the terms with their turns. TextMate uses the leftmost match and, if several begin together, the first
 * in the list, never the longest: so the longest must come first.
 */
export function rankForms(terms: readonly Term[]): RankedForm[] {
  const all = terms.flatMap(formsOf);
  const exclusions = groupBy(
    all.filter(({ kind }) => kind === 'exclude'),
    ({ term }) => term.id,
  );
  const levels = new Map<string, number>();
  return all
    .filter(({ kind }) => kind !== 'exclude')
    .toSorted((a, b) => b.folded.length - a.folded.length || preference(a) - preference(b))
    .map((form) => ({
      form,
      bucket: form.kind === 'misspelling' ? 'misspelling' : (form.term.kind ?? 'term'),
      exclusions: (exclusions.get(form.term.id) ?? []).filter((longer) =>
        keyOf(longer).includes(keyOf(form)),
      ),
      level: nextLevel(levels, keyOf(form)),
    }));
}

/** The level after every form so far that begins with `key`; records it for later forms. */
function nextLevel(levels: Map<string, number>, key: string): number {
  const level = levels.get(key) ?? 0;
  for (let length = 1; length <= key.length; length++) {
    const prefix = key.slice(0, length);
    levels.set(prefix, Math.max(levels.get(prefix) ?? 0, level + 1));
  }
  return level;
}
