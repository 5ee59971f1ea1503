import type { Term } from '../glossary/types.ts';
import { foldForm } from '../text/fold.ts';
import { caseRuleOf, type CaseRule } from './casing.ts';

/** How a string stands for a term. */
export type FormKind =
  | 'acronym'
  | 'plural'
  | 'name'
  | 'alias'
  | 'deprecated'
  | 'translation'
  | 'misspelling'
  | 'exclude';

/** A string that stands for a term (or, as `exclude`, hides it). */
export interface Form {
  readonly term: Term;
  readonly kind: FormKind;
  /** As written in the glossary. */
  readonly text: string;
  /** The form used to compare it with folded prose. */
  readonly folded: string;
  readonly caseRule: CaseRule;
}

/** Every string that stands for a term, plurals of its acronyms included; one entry for each folded string and kind. */
export function formsOf(term: Term): Form[] {
  const forms: Form[] = [];
  const seen = new Set<string>();
  const add = (kind: FormKind, text: string, isAcronym = kind === 'plural'): void => {
    const folded = foldForm(text);
    const key = kind === 'misspelling' || kind === 'exclude' ? `${kind}\n${folded}` : folded;
    if (folded === '' || seen.has(key)) return;
    seen.add(key);
    forms.push({ term, kind, text, folded, caseRule: caseRuleOf(term, folded, isAcronym) });
  };
  for (const acronym of term.acronyms) add('acronym', acronym, true);
  add('name', term.name, term.acronyms.includes(term.name));
  for (const alias of term.aliases) add('alias', alias);
  for (const old of term.deprecated) add('deprecated', old);
  for (const names of Object.values(term.translations)) {
    for (const name of names) add('translation', name);
  }
  addPlurals(term, add);
  for (const bad of term.misspellings) add('misspelling', bad, !bad.includes(' '));
  for (const longer of term.exclude) add('exclude', longer);
  return forms;
}

/** Acronyms with a regular plural: they begin and end with a capital or a digit. */
const PLURALIZED = /^[\p{Lu}\d][\p{L}\d&./-]*[\p{Lu}\d]$/u;

/** Plurals of a term's acronyms: with `s` and `es`, those in `plural:`, or none if it is null. */
function addPlurals({ acronyms, plural }: Term, add: (kind: 'plural', text: string) => void): void {
  if (plural === null) return;
  if (plural !== undefined) {
    add('plural', plural);
    return;
  }
  for (const acronym of acronyms) {
    if (!PLURALIZED.test(acronym)) continue;
    add('plural', `${acronym}s`);
    add('plural', `${acronym}es`);
  }
}
