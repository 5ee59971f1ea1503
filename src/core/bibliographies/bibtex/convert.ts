import { parse as parseEntries } from '@citation-js/plugin-bibtex/lib/input/entries.js';
import { parse as parseValue } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { nearest } from '../../text/distance.ts';
import { finishItem } from './item.ts';
import type { BibtexEntry, BibtexField, Report } from './types.ts';

/** An entry with the fields that it has and inherits, and what is wrong with them. */
interface Understood {
  readonly item: Record<string, unknown>;
  readonly problems: readonly Report[];
}

type Fields = Record<string, string>;

/** Understands the entries of one file: LaTeX, names, dates, and what an entry has from others. */
export class BibtexConverter {
  private readonly byKey = new Map<string, BibtexEntry>();

  constructor(entries: readonly BibtexEntry[]) {
    for (const entry of entries) {
      if (!this.byKey.has(entry.key.value)) this.byKey.set(entry.key.value, entry);
    }
  }

  /** Turns an entry into a CSL item. Fields that cannot be understood are reported and read as plain text. */
  convert(entry: BibtexEntry): Understood {
    const problems: Report[] = [];
    const parents = this.parentsOf(entry, problems);
    const fields = this.readable(entry, problems);
    // A parent's own problems are told where it is converted itself.
    const family = [
      ...parents.map((one) => labeled(one, this.readable(one, []))),
      labeled(entry, fields),
    ];
    const item = parseEntries(family).at(-1) ?? {};
    return { item: finishItem(item, entry.type.value, fields), problems };
  }

  /** The entries that `crossref` names, the farthest first. */
  private parentsOf(entry: BibtexEntry, problems: Report[]): BibtexEntry[] {
    const family = [entry];
    for (let child = entry; ;) {
      const field = child.fields.find(({ name }) => name.value === 'crossref');
      if (field === undefined) break;
      const parent = this.named(field.value.trim(), field, child === entry ? problems : []);
      if (parent === undefined || family.includes(parent)) break;
      family.push(parent);
      child = parent;
    }
    return family.slice(1).toReversed();
  }

  private named(key: string, { range }: BibtexField, problems: Report[]): BibtexEntry | undefined {
    const found = this.byKey.get(key);
    if (found === undefined) {
      const near = nearest(key, this.byKey.keys());
      const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
      const message = `There is no entry "${key}" in this file.${hint}`;
      problems.push({ code: 'unknown-source', severity: 'warning', message, range });
    }
    return found;
  }

  /** The fields of an entry, with those of its `xdata`, all of which can be understood. */
  private readable(entry: BibtexEntry, problems: Report[]): Fields {
    const fields: Fields = {};
    for (const field of [...entry.fields, ...this.dataOf(entry, problems)]) {
      fields[field.name.value] ??= readable(field, problems);
    }
    // What names other entries has been followed; a circle would never end.
    if (!this.byKey.has(fields['crossref'] ?? '') || this.isCircular(entry))
      delete fields['crossref'];
    return fields;
  }

  private dataOf(entry: BibtexEntry, problems: Report[]): BibtexField[] {
    const field = entry.fields.find(({ name }) => name.value === 'xdata');
    if (field === undefined) return [];
    return field.value.split(',').flatMap((key) => {
      const data = this.named(key.trim(), field, problems);
      return data === undefined || data === entry ? [] : [...data.fields];
    });
  }

  private isCircular(entry: BibtexEntry): boolean {
    const seen = new Set<BibtexEntry>();
    for (let one: BibtexEntry | undefined = entry; one !== undefined;) {
      if (seen.has(one)) return true;
      seen.add(one);
      const next: string | undefined = one.fields.find(
        ({ name }) => name.value === 'crossref',
      )?.value;
      one = next === undefined ? undefined : this.byKey.get(next.trim());
    }
    return false;
  }
}

function labeled(
  entry: BibtexEntry,
  properties: Fields,
): { type: string; label: string; properties: Fields } {
  return { type: entry.type.value, label: entry.key.value, properties };
}

/** The value of a field, if need be without what keeps it from being read as LaTeX. */
function readable({ name, value, range }: BibtexField, problems: Report[]): string {
  const field = name.value;
  if (isReadable(value, field)) return value;
  const escaped = value.replace(/(?<!\\)\$/g, String.raw`\$`);
  const isMoney = escaped !== value && isReadable(escaped, field);
  const message = isMoney
    ? String.raw`"$" begins a formula that does not end here. Write "\$" for the sign.`
    : `This is not LaTeX that can be read; "${field}" is taken without its commands.`;
  problems.push({ code: 'not-bibtex', severity: 'warning', message, range });
  if (isMoney) return escaped;
  const plain = value.replace(/\\[A-Za-z]*|[{}$]/g, '').trim();
  return isReadable(plain, field) ? plain : '';
}

function isReadable(value: string, field: string): boolean {
  if (value.trim() === '') return true;
  try {
    parseValue(value, field);
    return true;
  } catch {
    return false;
  }
}
