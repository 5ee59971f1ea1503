import { foldForm } from '../text/fold.ts';
import { isBefore } from './dates.ts';
import type { StoredQuotation, Term, TermEntry, TermKey, Validity, Written } from './types.ts';

/** The keys whose values differ. */
export interface KeyChanges {
  /** Keys with a different value. */
  readonly replaced: readonly TermKey[];
  /** Lists with more items. */
  readonly added: readonly TermKey[];
  /** Keys that are now empty. */
  readonly emptied: readonly TermKey[];
}

/** An entry merged with a stronger one. */
export interface MergedTerm extends KeyChanges {
  readonly term: TermEntry;
}

/**
 * Merges a stronger entry into the one below it: single values replace, lists are united with the items of the stronger
 * entry first, and what it writes as empty becomes empty. If both list a form, the stronger one decides what it is. The
 * id of the weaker entry stays.
 */
export function mergeTerms(lower: TermEntry, upper: TermEntry): MergedTerm {
  const merged = withRightName(mergeForms(lower, upper), lower, upper);
  const term: TermEntry = {
    id: lower.id,
    ...merged,
    quotes: united(upper, 'quotes', upper.quotes, lower.quotes, keyOfQuotation),
    seeAlso: united(upper, 'see-also', upper.seeAlso, lower.seeAlso, (id) => id),
    expand: isWritten(upper, 'expand', 'first-use') ? upper.expand : lower.expand,
    case: isWritten(upper, 'case', 'auto') ? upper.case : lower.case,
    origin: upper.origin,
    ...optional('kind', upper.kind ?? unlessEmptied(upper, 'kind', lower.kind)),
    ...optional(
      'definition',
      upper.definition ?? unlessEmptied(upper, 'definition', lower.definition),
    ),
    ...optional('url', upper.url ?? unlessEmptied(upper, 'url', lower.url)),
    ...optional('valid', mergeValidity(lower.valid, upper)),
    ...optional('plural', upper.plural === undefined ? lower.plural : upper.plural),
  };
  return { term, ...changes(lower, term) };
}

type Forms = Pick<
  Term,
  'acronyms' | 'aliases' | 'deprecated' | 'misspellings' | 'exclude' | 'translations'
>;

function mergeForms(lower: TermEntry, upper: TermEntry): Forms {
  const said = {
    right: keysOf([
      ...upper.acronyms,
      upper.name,
      ...upper.aliases,
      ...Object.values(upper.translations).flat(),
    ]),
    deprecated: keysOf(upper.deprecated),
    misspellings: keysOf(upper.misspellings),
    exclude: keysOf(upper.exclude),
  };
  /** Forms of the weaker entry without those that the stronger one lists as something else. */
  const left = (role: keyof typeof said, forms: readonly string[]): string[] => {
    const others = Object.entries(said).flatMap(([other, keys]) => (other === role ? [] : [keys]));
    return forms.filter((form) => !others.some((keys) => keys.has(foldForm(form))));
  };
  // A name becomes an alias of the name that replaces it.
  const names = lower.written?.noName || upper.written?.noName ? [] : [lower.name];
  return {
    acronyms: forms(upper, 'acronym', upper.acronyms, left('right', lower.acronyms)),
    aliases: forms(upper, 'aliases', upper.aliases, left('right', [...names, ...lower.aliases])),
    deprecated: forms(upper, 'deprecated', upper.deprecated, left('deprecated', lower.deprecated)),
    misspellings: forms(
      upper,
      'misspellings',
      upper.misspellings,
      left('misspellings', lower.misspellings),
    ),
    exclude: forms(upper, 'exclude', upper.exclude, left('exclude', lower.exclude)),
    translations: mergeTranslations(lower, upper, (names) => left('right', names)),
  };
}

function mergeTranslations(
  lower: TermEntry,
  upper: TermEntry,
  left: (forms: readonly string[]) => string[],
): Term['translations'] {
  const below = isEmptied(upper, 'translations') ? {} : lower.translations;
  const languages = new Set([...Object.keys(below), ...Object.keys(upper.translations)]);
  const merged = [...languages].map((language) => {
    const [own = [], old = []] = [upper.translations[language], below[language]];
    const key = `translations.${language}`;
    return [language, forms(upper, key, own, left(old))] as const;
  });
  return Object.fromEntries(merged.filter(([, names]) => names.length > 0));
}

/** The preferred name, which no list may contain. */
function withRightName(
  merged: Forms,
  lower: TermEntry,
  upper: TermEntry,
): Forms & Pick<TermEntry, 'name' | 'written'> {
  const noName = upper.written?.noName && lower.written?.noName;
  const name = noName
    ? (merged.acronyms[0] ?? lower.name)
    : upper.written?.noName
      ? lower.name
      : upper.name;
  const key = foldForm(name);
  const others = (forms: readonly string[]): string[] =>
    forms.filter((form) => foldForm(form) !== key);
  const short = keysOf(merged.acronyms);
  const written: Written = noName ? { noName } : {};
  return {
    ...merged,
    name,
    aliases: others(merged.aliases).filter((form) => !short.has(foldForm(form))),
    deprecated: others(merged.deprecated),
    misspellings: others(merged.misspellings),
    exclude: others(merged.exclude),
    ...(noName ? { written } : {}),
  };
}

function mergeValidity(lower: Validity | undefined, upper: TermEntry): Validity | undefined {
  const own = upper.valid;
  const below = unlessEmptied(upper, 'valid', lower);
  let from = own?.from ?? unlessEmptied(upper, 'valid.from', below?.from);
  let to = own?.to ?? unlessEmptied(upper, 'valid.to', below?.to);
  const replacedBy =
    own?.replacedBy ?? unlessEmptied(upper, 'valid.replaced-by', below?.replacedBy);
  // If the end is before the beginning, the stronger entry's date counts.
  if (from !== undefined && to !== undefined && isBefore(to, from)) {
    if (own?.to === undefined) to = undefined;
    else from = own.from;
  }
  const valid = {
    ...optional('from', from),
    ...optional('to', to),
    ...optional('replacedBy', replacedBy),
  };
  return Object.keys(valid).length > 0 ? valid : undefined;
}

/** The values of both, those of the stronger entry first; only these if it empties the list. */
function united<T>(
  upper: TermEntry,
  key: string,
  own: readonly T[],
  below: readonly T[],
  keyOf: (value: T) => string,
): readonly T[] {
  if (isEmptied(upper, key)) return [];
  const seen = new Set<string>();
  return [...own, ...below].filter((value) => {
    const one = keyOf(value);
    return !seen.has(one) && seen.add(one);
  });
}

function forms(
  upper: TermEntry,
  key: string,
  own: readonly string[],
  below: readonly string[],
): readonly string[] {
  return united(upper, key, own, below, foldForm);
}

/** Two quotations are the same if source and words are. */
function keyOfQuotation({ source, text }: StoredQuotation): string {
  return `${source}\n${foldForm(text)}`;
}

function keysOf(forms: readonly string[]): ReadonlySet<string> {
  return new Set(forms.map(foldForm).filter((key) => key !== ''));
}

function isEmptied({ written }: TermEntry, key: string): boolean {
  return written?.explicit?.includes(key) === true;
}

function unlessEmptied<T>(upper: TermEntry, key: string, value: T): T | undefined {
  return isEmptied(upper, key) ? undefined : value;
}

function isWritten<Key extends 'expand' | 'case'>(
  entry: TermEntry,
  key: Key,
  usual: TermEntry[Key],
): boolean {
  return entry[key] !== usual || isEmptied(entry, key);
}

function optional<Key extends string, T>(key: Key, value: T | undefined): Partial<Record<Key, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}

/** The value of each key, for comparison. */
const VALUES: readonly (readonly [key: TermKey, value: (term: Term) => unknown])[] = [
  ['acronym', (term) => term.acronyms],
  ['name', (term) => term.name],
  ['aliases', (term) => term.aliases],
  ['deprecated', (term) => term.deprecated],
  ['misspellings', (term) => term.misspellings],
  ['exclude', (term) => term.exclude],
  ['translations', (term) => Object.values(term.translations).flat()],
  ['kind', (term) => term.kind],
  ['definition', (term) => term.definition],
  ['quotes', (term) => term.quotes.map(keyOfQuotation)],
  ['see-also', (term) => term.seeAlso],
  ['valid', (term) => term.valid && [term.valid.from, term.valid.to, term.valid.replacedBy]],
  ['plural', (term) => term.plural],
  ['expand', (term) => term.expand],
  ['case', (term) => term.case],
  ['url', (term) => term.url],
];
/** Keys with a single value, though it may have several parts. */
const SINGLE: ReadonlySet<TermKey> = new Set(['valid']);

/** The keys whose values differ. */
export function changes(before: Term, after: Term): KeyChanges {
  const found = { replaced: [] as TermKey[], added: [] as TermKey[], emptied: [] as TermKey[] };
  for (const [key, valueOf] of VALUES) {
    const [old, now] = [valueOf(before), valueOf(after)];
    if (Array.isArray(now) && !SINGLE.has(key)) {
      const had = new Set<unknown>(old as readonly unknown[]);
      if (now.some((value) => !had.has(value))) found.added.push(key);
      else if (now.length === 0 && had.size > 0) found.emptied.push(key);
    } else if (JSON.stringify(old) !== JSON.stringify(now)) {
      found[now === undefined ? 'emptied' : 'replaced'].push(key);
    }
  }
  return found;
}
