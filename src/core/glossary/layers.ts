import { freeId } from './assemble.ts';
import { Entity, EntityNames, hasAcronym } from './entity.ts';
import type { GlossaryFile, Override, Term, TermEntry } from './types.ts';

/** The combined terms of several files. */
export interface LayeredTerms {
  /** The strongest file's first, in its order. */
  readonly terms: readonly Term[];
  readonly termById: ReadonlyMap<string, Term>;
  readonly removed: ReadonlySet<string>;
  readonly baseless: ReadonlySet<TermEntry>;
  readonly overrides: readonly Override[];
}

/** Combines the terms of files, the strongest file first. Entries of one file are never merged with each other. */
export function layerTerms(files: readonly Pick<GlossaryFile, 'terms'>[]): LayeredTerms {
  const layers = new Layers();
  for (let at = files.length - 1; at >= 0; at--) layers.addFile(files[at]?.terms ?? [], at === 0);
  return layers.result(files);
}

/** An entry with what it is about in the weaker files; undefined if there is nothing. */
type EntryAndTarget = readonly [entry: TermEntry, below: Entity | undefined];

/** Combines files, the weakest first. */
class Layers {
  private readonly entities = new Map<TermEntry, Entity>();
  private readonly byId = new Map<string, Entity>();
  private readonly byName = new EntityNames();
  private readonly removed = new Set<string>();
  private readonly baseless = new Set<TermEntry>();
  private readonly overrides: Override[] = [];

  /**
   * Adds a file on top of the weaker ones.
   * @param isLast whether no other file will be compared with this one
   */
  addFile(entries: readonly TermEntry[], isLast: boolean): void {
    // Compare all entries with the weaker files before any of them changes these.
    const found = entries.map((entry): EntryAndTarget => [entry, this.find(entry)]);
    for (const [entry, entity] of found) if (isRemoval(entry)) this.put(entry, entity, entry);
    // A file removes entries of weaker files, never its own: these then have nothing to add to.
    const below = found
      .filter(([entry]) => !isRemoval(entry))
      .map(([entry, entity]): EntryAndTarget => [entry, entity?.isRemoved ? undefined : entity]);
    const ids = this.clashingIds(below);
    // If two entries of a file add to the same one, the first is the stronger.
    for (const [original, target] of below.toReversed()) {
      const entry = ids === undefined ? original : withIds(original, ids);
      const entity = this.put(entry, target, original);
      if (entity !== undefined && !isLast) this.byName.add(entity);
    }
  }

  /** Applies an entry to what it is about; undefined if that is missing. */
  private put(
    entry: TermEntry,
    below: Entity | undefined,
    original: TermEntry,
  ): Entity | undefined {
    const entity = below === undefined ? this.addNew(entry, original) : this.addTo(below, entry);
    if (entity === undefined) return undefined;
    this.entities.set(original, entity);
    this.takeId(entity, entry);
    return entity;
  }

  result(files: readonly Pick<GlossaryFile, 'terms'>[]): LayeredTerms {
    const finished = new Map<Entity, Term>();
    for (const { terms } of files) {
      for (const entry of terms) {
        const entity = this.entities.get(entry);
        if (entity === undefined || entity.isRemoved || finished.has(entity)) continue;
        finished.set(entity, entity.finished());
      }
    }
    const termById = new Map<string, Term>();
    for (const [id, entity] of this.byId) {
      const term = finished.get(entity);
      if (term !== undefined) termById.set(id, term);
    }
    return {
      terms: [...finished.values()],
      termById,
      removed: new Set([...this.removed].filter((id) => !termById.has(id))),
      baseless: this.baseless,
      overrides: this.overrides,
    };
  }

  /** The thing in the weaker files that an entry is about; undefined if there is none. */
  private find(entry: TermEntry): Entity | undefined {
    return this.withId(entry) ?? this.byName.find(entry) ?? this.onlyOneToRemove(entry);
  }

  /** By a written id; by a derived one only if the entry says nothing else about what it means. */
  private withId({ id, name, written }: TermEntry): Entity | undefined {
    if (written?.madeId) return undefined;
    const entity = this.byId.get(id);
    if (entity === undefined || entity.isRemoved) return undefined;
    return entity.writtenIds.has(id) || name === '' ? entity : undefined;
  }

  /** The only thing with the acronym of an entry that removes it and has no name; undefined if there are several. */
  private onlyOneToRemove(entry: TermEntry): Entity | undefined {
    const { acronyms, written } = entry;
    if (!written?.noName || !isRemoval(entry) || acronyms.length === 0) return undefined;
    const found = new Set(
      [...this.entities.values()].filter(
        ({ isRemoved, term }) =>
          !isRemoved && acronyms.some((acronym) => hasAcronym(term, acronym)),
      ),
    );
    const [one] = found;
    return found.size === 1 ? one : undefined;
  }

  /** New ids for entries of a file whose derived ids other entries already have; undefined if there are none. */
  private clashingIds(below: readonly EntryAndTarget[]): ReadonlyMap<string, string> | undefined {
    const ids = new Map<string, string>();
    const own = new Set(below.map(([{ id }]) => id));
    const taken = { has: (id: string): boolean => this.byId.has(id) || own.has(id) };
    for (const [entry, entity] of below) {
      const holder = this.byId.get(entry.id);
      const isClash = holder !== undefined && holder !== entity && !holder.isRemoved;
      if (!entry.written?.madeId || !isClash) continue;
      const given = entity?.term.id ?? freeId(entry, taken);
      own.add(given);
      ids.set(entry.id, given);
    }
    return ids.size === 0 ? undefined : ids;
  }

  private addNew(entry: TermEntry, original: TermEntry): Entity | undefined {
    if (!isRemoval(entry) && entry.name !== '') return new Entity(entry);
    this.baseless.add(original);
    return undefined;
  }

  private addTo(entity: Entity, entry: TermEntry): Entity {
    const does = entry.written?.action ?? 'add';
    const { name, origin } = entity.term;
    const changed = entity[does](entry);
    if (does !== 'add' || Object.values(changed).some((keys) => keys.length > 0))
      this.overrides.push({ at: entry.origin, over: origin, name, does, ...changed });
    if (does === 'remove') for (const id of entity.ids()) this.removed.add(id);
    return entity;
  }

  /** Registers a thing under the id of one of its entries. */
  private takeId(entity: Entity, { id, written }: TermEntry): void {
    const holder = this.byId.get(id);
    const isFree = holder === undefined || holder.isRemoved || holder === entity;
    if (!isFree) {
      if (written?.madeId || holder.writtenIds.has(id)) return;
      this.renameMade(holder, id);
    }
    this.byId.set(id, entity);
    entity.takeId(id, !written?.madeId);
  }

  /** Replaces the derived id of a thing. */
  private renameMade(entity: Entity, id: string): void {
    entity.rename(id, freeId(entity.term, this.byId));
    if (!this.byId.has(entity.term.id)) this.byId.set(entity.term.id, entity);
  }
}

function isRemoval({ written }: TermEntry): boolean {
  return written?.action === 'remove';
}

/** An entry with new ids, its own and those of the entries of the same file that it refers to. */
function withIds(entry: TermEntry, ids: ReadonlyMap<string, string>): TermEntry {
  const other = (id: string): string => ids.get(id) ?? id;
  const { valid } = entry;
  return {
    ...entry,
    id: entry.written?.madeId ? other(entry.id) : entry.id,
    seeAlso: entry.seeAlso.map(other),
    ...(valid?.replacedBy === undefined
      ? {}
      : { valid: { ...valid, replacedBy: other(valid.replacedBy) } }),
  };
}
