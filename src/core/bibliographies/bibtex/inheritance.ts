import { crossref } from '@citation-js/plugin-bibtex/lib/mapping/crossref.js';
import type { BibtexEntry } from './types.ts';
import type { Values } from './values.ts';

/**
 * What entries inherit through `crossref`, by the rules of BibLaTeX (its manual, appendix B) as Citation.js has them.
 * What an entry passes on is computed once, however many entries inherit it and however long the chain is.
 */
export class Inheritance {
  private readonly byKey: ReadonlyMap<string, BibtexEntry>;
  private readonly valuesOf: (entry: BibtexEntry) => Values;
  private readonly known = new Map<BibtexEntry, Values>();
  private readonly inCircles = new Map<BibtexEntry, boolean>();

  /** @param valuesOf the values of an entry's own fields */
  constructor(byKey: ReadonlyMap<string, BibtexEntry>, valuesOf: (entry: BibtexEntry) => Values) {
    this.byKey = byKey;
    this.valuesOf = valuesOf;
  }

  /** An entry's own values, followed by those that it inherits. */
  inheritedBy(entry: BibtexEntry, own: Values): Values {
    const parent = this.parentOf(entry);
    return parent === undefined
      ? without(own, 'crossref')
      : merge(entry, own, parent, this.of(parent));
  }

  /** Whether following `crossref` from an entry leads back to it. */
  isCircular(entry: BibtexEntry): boolean {
    const known = this.inCircles.get(entry);
    if (known !== undefined) return known;
    const path = new Set<BibtexEntry>();
    let one: BibtexEntry | undefined = entry;
    while (one !== undefined && !path.has(one) && !this.inCircles.has(one)) {
      path.add(one);
      one = this.named(one);
    }
    let isInside = false;
    for (const passed of path) {
      isInside ||= passed === one;
      this.inCircles.set(passed, isInside);
    }
    return this.inCircles.get(entry) ?? false;
  }

  /** The own and inherited values of an entry. */
  private of(entry: BibtexEntry): Values {
    const path = [entry];
    for (let parent = this.parentOf(entry); parent !== undefined; parent = this.parentOf(parent)) {
      path.push(parent);
      if (this.known.has(parent)) break;
    }
    // From the farthest to the entry itself, so that the parent's values are ready.
    for (const one of path.toReversed()) {
      if (!this.known.has(one)) this.known.set(one, this.inheritedBy(one, this.valuesOf(one)));
    }
    return this.known.get(entry) ?? {};
  }

  /** The entry that another one inherits from; none if they form a circle, which would never end. */
  private parentOf(entry: BibtexEntry): BibtexEntry | undefined {
    return this.isCircular(entry) ? undefined : this.named(entry);
  }

  private named({ fields }: BibtexEntry): BibtexEntry | undefined {
    const key = fields.find(({ name }) => name.value === 'crossref')?.value.trim();
    return key === undefined ? undefined : this.byKey.get(key);
  }
}

function merge(entry: BibtexEntry, own: Values, parent: BibtexEntry, inherited: Values): Values {
  const key = parent.key.value;
  const registry = { [key]: { type: parent.type.value, properties: inherited } };
  const merged = crossref(entry.type.value, { ...own, crossref: key }, registry);
  // Citation.js passes on a missing author or subtitle of a parent as undefined, and cannot map that.
  const present = Object.entries(merged).filter(([, value]) => value !== undefined);
  return without(Object.fromEntries(present), 'crossref');
}

function without(values: Values, name: string): Values {
  const { [name]: _, ...rest } = values;
  return rest;
}
