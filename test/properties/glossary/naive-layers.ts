import type { Entry, List } from './random-layers.ts';

/** What a reader of docs/glossary-format.md, "Layers", expects of one thing after all layers. */
export interface Shown {
  readonly name: string;
  readonly acronym: readonly string[];
  readonly aliases: readonly string[];
  readonly deprecated: readonly string[];
  readonly misspellings: readonly string[];
  readonly exclude: readonly string[];
  readonly translations: Readonly<Record<string, readonly string[]>>;
  readonly definition: string | null;
  readonly kind: string | null;
  readonly expand: string;
  readonly plural: string | null | undefined;
  readonly 'see-also': readonly string[];
  readonly quotes: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

interface Thing extends Shown {
  /** Nobody wrote a name: the first acronym takes its place. */
  readonly nameless: boolean;
}

/** The things that are there in the end, in their order, with the ids that were written for them. */
export interface Expected {
  readonly things: readonly { readonly thing: Shown; readonly ids: readonly string[] }[];
  /** Entries (file, then place in it) that need one below and find none. */
  readonly baseless: readonly string[];
  /** Entries that replace something or take it away. */
  readonly drastic: readonly string[];
}

interface Known {
  thing: Thing;
  ids: Set<string>;
  /** The strongest entry's place: file and number. */
  place: readonly [number, number];
}

/**
 * Puts files together as the specification reads: from the weakest file to the strongest, each of its entries looks
 * for what it is about among what lies below the file.
 */
export function naiveLayers(files: readonly (readonly Entry[])[]): Expected {
  let known: Known[] = [];
  const baseless: string[] = [];
  const drastic: string[] = [];
  for (const [file, entries] of files.entries()) {
    const below = known.toSorted(strongestFirst);
    const pairs = entries.map((entry, number) => ({ entry, number, found: find(entry, below) }));
    const gone = new Set<Known>();
    for (const { entry, number, found } of pairs) {
      if (!entry.remove) continue;
      if (found === undefined) baseless.push(`${file} ${number}`);
      else {
        gone.add(found);
        drastic.push(`${file} ${number} remove`);
      }
    }
    known = known.filter((one) => !gone.has(one));
    // The first of a file is the strongest of it.
    for (const { entry, number, found } of pairs.toReversed()) {
      if (entry.remove) continue;
      const target = found !== undefined && !gone.has(found) ? found : undefined;
      if (target === undefined && nameOf(entry) === undefined) {
        baseless.push(`${file} ${number}`);
        continue;
      }
      if (target === undefined) {
        const ids = new Set(entry.id === undefined ? [] : [entry.id]);
        known.push({ thing: thingOf(entry, ''), ids, place: [file, number] });
        continue;
      }
      if (entry.replace) drastic.push(`${file} ${number} replace`);
      target.thing = entry.replace ? replaced(target.thing, entry) : added(target.thing, entry);
      if (entry.id !== undefined) target.ids.add(entry.id);
      target.place = [file, number];
    }
  }
  return {
    things: known
      .toSorted(strongestFirst)
      .map(({ thing: { nameless: _nameless, ...thing }, ids }) => ({
        thing,
        ids: [...ids].toSorted(),
      })),
    baseless: baseless.toSorted(),
    drastic: drastic.toSorted(),
  };
}

const strongestFirst = (a: Known, b: Known): number =>
  b.place[0] - a.place[0] || a.place[1] - b.place[1];

/** Full-width letters and repeated spaces are what they look like. */
const same = (form: string): string => form.normalize('NFKC').replace(/\s+/g, ' ');
const nameOf = ({ name, acronym }: Entry): string | undefined => name ?? acronym?.[0];

/** What an entry is about. */
function find(entry: Entry, below: readonly Known[]): Known | undefined {
  const withId = below.find(({ ids }) => entry.id !== undefined && ids.has(entry.id));
  if (withId !== undefined) return withId;
  const name = nameOf(entry);
  if (name === undefined) return undefined;
  const alike = below.filter(({ thing }) =>
    namesOf(thing).some((one) => same(one).toLowerCase() === same(name).toLowerCase()),
  );
  const acronyms = entry.acronym ?? [];
  for (const acronym of acronyms) {
    const sharing = alike.find(({ thing }) => has(thing.acronym, acronym));
    if (sharing !== undefined) return sharing;
  }
  const byName = alike.filter(
    ({ thing, ids }) =>
      (acronyms.length === 0 || thing.acronym.length === 0) &&
      (entry.id === undefined || ids.size === 0),
  );
  if (byName.length === 1) return byName[0];
  if (!entry.remove || entry.name !== undefined) return undefined;
  const meanings = below.filter(({ thing }) => acronyms.some((one) => has(thing.acronym, one)));
  return meanings.length === 1 ? meanings[0] : undefined;
}

function namesOf({ name, aliases, deprecated, translations }: Thing): string[] {
  return [name, ...aliases, ...deprecated, ...Object.values(translations).flat()];
}

const has = (list: readonly string[], form: string): boolean =>
  list.some((one) => same(one) === same(form));

function thingOf(entry: Entry, nameBelow: string): Thing {
  const acronym = entry.acronym ?? [];
  return {
    name: nameOf(entry) ?? nameBelow,
    nameless: entry.name === undefined,
    acronym,
    aliases: entry.aliases ?? [],
    deprecated: entry.deprecated ?? [],
    misspellings: entry.misspellings ?? [],
    exclude: entry.exclude ?? [],
    translations: filled(
      Object.entries(entry.translations ?? {}).map(([language, names]) => [language, names ?? []]),
    ),
    definition: entry.definition ?? null,
    kind: entry.kind ?? null,
    expand: entry.expand ?? 'first-use',
    plural: entry.plural,
    'see-also': entry['see-also'] ?? [],
    quotes: (entry.quotes ?? []).map(({ source, text }) => `${source}: ${text}`),
    from: entry.valid?.from ?? null,
    to: entry.valid?.to ?? null,
  };
}

/** `replace: true`: nothing is left but the name, where the entry says none. */
function replaced(below: Thing, entry: Entry): Thing {
  const thing = thingOf(entry, below.name);
  if (nameOf(entry) !== undefined) return thing;
  const others = (forms: readonly string[]): string[] =>
    forms.filter((form) => !has([below.name], form));
  return {
    ...thing,
    nameless: below.nameless,
    aliases: others(thing.aliases),
    deprecated: others(thing.deprecated),
    misspellings: others(thing.misspellings),
    exclude: others(thing.exclude),
  };
}

/** Single values replace; lists are united, own first; [] and null empty; the lower name stays an alias. */
function added(below: Thing, entry: Entry): Thing {
  const own = thingOf(entry, '');
  const said = {
    right: [...own.acronym, own.name, ...own.aliases, ...Object.values(own.translations).flat()],
    deprecated: own.deprecated,
    misspellings: own.misspellings,
    exclude: own.exclude,
  };
  /** What lies below without the forms of which the entry says something else. */
  const left = (role: keyof typeof said, forms: readonly string[]): string[] =>
    forms.filter((form) =>
      Object.entries(said).every(([other, list]) => other === role || !has(list, form)),
    );
  const lists = {
    acronym: union(entry.acronym, left('right', below.acronym)),
    aliases: union(
      entry.aliases,
      left('right', [...(own.nameless || below.nameless ? [] : [below.name]), ...below.aliases]),
    ),
    deprecated: union(entry.deprecated, left('deprecated', below.deprecated)),
    misspellings: union(entry.misspellings, left('misspellings', below.misspellings)),
    exclude: union(entry.exclude, left('exclude', below.exclude)),
  };
  const nameless = own.nameless && below.nameless;
  const name = nameless ? (lists.acronym[0] ?? below.name) : own.nameless ? below.name : own.name;
  const others = (forms: readonly string[]): string[] => forms.filter((form) => !has([name], form));
  return {
    name,
    nameless,
    acronym: lists.acronym,
    aliases: others(lists.aliases).filter((form) => !has(lists.acronym, form)),
    deprecated: others(lists.deprecated),
    misspellings: others(lists.misspellings),
    exclude: others(lists.exclude),
    translations: languages(entry, below, (forms) => left('right', forms)),
    definition: entry.definition === undefined ? below.definition : entry.definition,
    kind: entry.kind === undefined ? below.kind : entry.kind,
    expand: entry.expand ?? below.expand,
    plural: entry.plural === undefined ? below.plural : entry.plural,
    'see-also': union(entry['see-also'], below['see-also']),
    quotes: union(
      entry.quotes?.map(({ source, text }) => `${source}: ${text}`) ?? (entry.quotes as undefined),
      below.quotes,
    ),
    ...validity(entry, below),
  };
}

function languages(
  { translations }: Entry,
  below: Thing,
  left: (forms: readonly string[]) => string[],
): Thing['translations'] {
  const isEmptied =
    translations === null || (translations !== undefined && Object.keys(translations).length === 0);
  const old = isEmptied ? {} : below.translations;
  const all = new Set([...Object.keys(old), ...Object.keys(translations ?? {})]);
  return filled(
    [...all].map((language) => [
      language,
      union(translations?.[language], left(old[language] ?? [])),
    ]),
  );
}

function filled(
  languages: readonly (readonly [string, readonly string[]])[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    languages.filter(([, names]) => names.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Dates one by one; of two that contradict each other, the entry's own. */
function validity({ valid }: Entry, below: Thing): Pick<Thing, 'from' | 'to'> {
  const isEmptied = valid === null || (valid !== undefined && Object.keys(valid).length === 0);
  const old = isEmptied ? { from: null, to: null } : below;
  const from = valid?.from === undefined ? old.from : valid.from;
  const to = valid?.to === undefined ? old.to : valid.to;
  if (from === null || to === null || from <= to) return { from, to };
  return valid?.to ? { from: null, to } : { from, to: null };
}

/** Both lists, the entry's first, each form once; nothing of the lower one where the entry says [] or null. */
function union(own: List | undefined, below: readonly string[]): string[] {
  if (own !== undefined && !own?.length) return [];
  const all = [...(own ?? []), ...below];
  return all.filter((form, at) => all.findIndex((one) => same(one) === same(form)) === at);
}
