import type { Term } from '../glossary/types.ts';
import type { Range } from '../text/range.ts';
import type { Form, FormKind } from './forms.ts';

/** A possible meaning of an occurrence. */
export interface Sense {
  readonly term: Term;
  readonly kind: FormKind;
  /** The matching form, as written in the glossary. */
  readonly form: string;
}

/** A place in a folded text where a term is meant. */
export interface Match extends Range {
  readonly senses: readonly Sense[];
}

/** What these forms mean: whole forms before plurals, misspellings only if nothing else matches. */
export function sensesOf(forms: readonly Form[]): Sense[] {
  const right = forms.filter((form) => form.kind !== 'misspelling');
  const whole = right.filter((form) => form.kind !== 'plural');
  const chosen = whole.length > 0 ? whole : right.length > 0 ? right : forms;
  const seen = new Set<Term>();
  const senses: Sense[] = [];
  for (const { term, kind, text } of chosen) {
    if (seen.has(term)) continue;
    seen.add(term);
    senses.push({ term, kind, form: text });
  }
  return senses;
}
