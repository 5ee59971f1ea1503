import { foldForm } from '../text/fold.ts';
import { changes, mergeTerms, type KeyChanges } from './merge-terms.ts';
import type { Term, TermEntry, TermKey, TermPart } from './types.ts';

const NO_CHANGES: KeyChanges = { replaced: [], added: [], emptied: [] };
/** Keys whose values are collected from all layers. */
const LISTS: ReadonlySet<TermKey> = new Set([
  'acronym',
  'aliases',
  'deprecated',
  'misspellings',
  'exclude',
  'translations',
  'quotes',
  'see-also',
]);

/** A thing that entries of one or more layers describe. */
export class Entity {
  term: TermEntry;
  isRemoved = false;
  /** Ids written in a glossary, as opposed to derived from an acronym or a name. */
  readonly writtenIds = new Set<string>();
  private readonly otherIds = new Set<string>();
  /** What each entry contributes, the strongest first. */
  private parts: readonly TermPart[];

  constructor(entry: TermEntry) {
    this.term = entry;
    this.parts = [{ origin: entry.origin, keys: [] }];
  }

  /** Adds a stronger entry. */
  add(entry: TermEntry): KeyChanges {
    const { term, ...changed } = mergeTerms(this.term, entry);
    const keys = [...changed.replaced, ...changed.added, ...changed.emptied];
    this.term = term;
    this.parts = [{ origin: entry.origin, keys }, ...this.parts];
    return changed;
  }

  /** Replaces the term with a stronger entry; the id stays. */
  replace(entry: TermEntry): KeyChanges {
    const before = this.term;
    // An entry with only an id keeps the name, since a term needs one.
    this.term =
      entry.name === ''
        ? withNameOf(before, { ...entry, id: before.id })
        : { ...entry, id: before.id };
    this.parts = [{ origin: entry.origin, keys: [] }];
    return { ...NO_CHANGES, emptied: changes(before, this.term).emptied };
  }

  /** Removes the thing, as a stronger entry says. */
  remove(): KeyChanges {
    this.isRemoved = true;
    return NO_CHANGES;
  }

  ids(): readonly string[] {
    return [this.term.id, ...this.otherIds];
  }

  takeId(id: string, isWritten: boolean): void {
    if (isWritten) this.writtenIds.add(id);
    if (id !== this.term.id) this.otherIds.add(id);
  }

  /** Replaces one of its ids. */
  rename(from: string, to: string): void {
    if (this.term.id === from) this.term = { ...this.term, id: to };
    else this.otherIds.delete(from);
  }

  /** The finished term of the glossary; the entry itself if there is only one. */
  finished(): Term {
    if (this.parts.length < 2 && this.otherIds.size === 0) return this.term;
    return {
      ...this.term,
      ...(this.otherIds.size > 0 ? { otherIds: [...this.otherIds] } : {}),
      ...(this.parts.length > 1 ? { parts: withoutReplaced(this.parts) } : {}),
    };
  }
}

/** An entry with the name of another, written or taken from an acronym. No list of the entry may contain the name. */
function withNameOf(
  { name, written }: TermEntry,
  { written: _written, ...entry }: TermEntry,
): TermEntry {
  const key = foldForm(name);
  const others = (forms: readonly string[]): string[] =>
    forms.filter((form) => foldForm(form) !== key);
  return {
    ...entry,
    name,
    aliases: others(entry.aliases),
    deprecated: others(entry.deprecated),
    misspellings: others(entry.misspellings),
    exclude: others(entry.exclude),
    ...(written?.noName ? { written: { noName: true } } : {}),
  };
}

/** If a stronger entry replaced a value, only that entry contributes it. */
function withoutReplaced(parts: readonly TermPart[]): TermPart[] {
  const replaced = new Set<TermKey>();
  return parts.map(({ origin, keys }) => {
    const left = keys.filter((key) => !replaced.has(key));
    for (const key of keys) if (!LISTS.has(key)) replaced.add(key);
    return { origin, keys: left };
  });
}

/** Finds things by name and acronym. A thing is not found by names that it has lost since. */
export class EntityNames {
  /** By name in any case, and by name and acronym; the strongest last. */
  private readonly found = new Map<string, Entity[]>();

  /** Adds the current names of a thing. */
  add(entity: Entity): void {
    const { acronyms } = entity.term;
    for (const name of namesOf(entity.term)) {
      this.put(name, entity);
      for (const acronym of acronyms.length === 0 ? [''] : acronyms)
        this.put(pairOf(name, acronym), entity);
    }
  }

  /**
   * The thing that an entry is about: they share a name, and an acronym unless one of them has none. Two written ids
   * make them two things, and a name without an acronym must fit only one thing.
   */
  find({ name, acronyms, written }: TermEntry): Entity | undefined {
    if (name === '') return undefined;
    const key = nameKey(name);
    for (const acronym of acronyms) {
      const entity = this.withName(pairOf(key, acronym), key).find(({ term }) =>
        hasAcronym(term, acronym),
      );
      if (entity !== undefined) return entity;
    }
    const others = this.withName(acronyms.length === 0 ? key : pairOf(key, ''), key);
    return onlyOne(
      others.filter(
        ({ term, writtenIds }) =>
          (acronyms.length === 0 || term.acronyms.length === 0) &&
          (written?.madeId === true || writtenIds.size === 0),
      ),
    );
  }

  private put(key: string, entity: Entity): void {
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, [entity]);
    else if (known.at(-1) !== entity) known.push(entity);
  }

  private withName(key: string, name: string): Entity[] {
    const found = this.found.get(key) ?? [];
    return found
      .filter(({ isRemoved, term }) => !isRemoved && namesOf(term).includes(name))
      .toReversed();
  }
}

function onlyOne(entities: readonly Entity[]): Entity | undefined {
  return new Set(entities).size === 1 ? entities[0] : undefined;
}

/** Whether a term has an acronym, however its characters are encoded. */
export function hasAcronym({ acronyms }: Term, acronym: string): boolean {
  const folded = foldForm(acronym);
  return acronyms.some((one) => foldForm(one) === folded);
}

function pairOf(name: string, acronym: string): string {
  return `${name}\n${foldForm(acronym)}`;
}

function nameKey(name: string): string {
  return foldForm(name).toLowerCase();
}

/** The names of a term that are right or once were. */
function namesOf({ name, aliases, deprecated, translations }: Term): string[] {
  return [name, ...aliases, ...deprecated, ...Object.values(translations).flat()].map(nameKey);
}
