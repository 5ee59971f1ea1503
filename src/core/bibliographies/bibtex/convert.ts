import { parse as parseEntries } from '@citation-js/plugin-bibtex/lib/input/entries.js';
import { parse as parseValue } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { problemOf } from '../../glossary/problem.ts';
import { message, withGuess } from '../../messages/index.ts';
import { nearest } from '../../text/distance.ts';
import type { Range } from '../../text/range.ts';
import { DATE_FIELDS, finishItem, isNoDay } from './item.ts';
import type { BibtexEntry, BibtexField, Report } from './types.ts';

/** An entry with the fields that it has and inherits, and what is wrong with them. */
interface Understood {
  readonly item: Record<string, unknown>;
  readonly problems: readonly Report[];
}

type Fields = Record<string, string>;

/** What no reference shows: often long, and rarely LaTeX. */
const NOT_CITED = new Set(['abstract', 'annotation', 'annote', 'comment', 'file', 'review']);

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
    reportNoDays(entry, problems);
    const family = [...this.parentsOf(entry, problems), entry];
    let fields = family.map((one) => this.fieldsOf(one, one === entry ? problems : []));
    let item: Record<string, unknown> | undefined;
    try {
      item = parseFamily(family, fields);
    } catch {
      // Which field it is shows only when each is tried; a parent's own are told where it is converted itself.
      fields = family.map((one, i) =>
        readableFields(one, fields[i] ?? {}, problems, one === entry),
      );
      item = parseFamily(family, fields);
    }
    return { item: finishItem(item, entry.type.value, fields.at(-1) ?? {}), problems };
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
      const said = withGuess(message('bibtex-no-entry', { key }), nearest(key, this.byKey.keys()));
      problems.push(problemOf('unknown-source', said, range, 'warning'));
    }
    return found;
  }

  /** The fields of an entry, with those of its `xdata`. */
  private fieldsOf(entry: BibtexEntry, problems: Report[]): Fields {
    const fields: Fields = {};
    for (const { name, value } of [...entry.fields, ...this.dataOf(entry, problems)]) {
      if (!NOT_CITED.has(name.value)) fields[name.value] ??= value;
    }
    // A parent that is not there has been reported; a circle would never end.
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

/** A date that cannot be is shown as it is written. */
function reportNoDays({ fields }: BibtexEntry, problems: Report[]): void {
  for (const { name, value, range } of fields) {
    if (!DATE_FIELDS.has(name.value) || !isNoDay(value)) continue;
    const said = message('bibtex-no-day', { value: value.trim() });
    problems.push(problemOf('wrong-value', said, range, 'warning'));
  }
}

function parseFamily(
  family: readonly BibtexEntry[],
  fields: readonly Fields[],
): Record<string, unknown> {
  const labeled = family.map(({ type, key }, i) => ({
    type: type.value,
    label: key.value,
    properties: fields[i] ?? {},
  }));
  return parseEntries(labeled).at(-1) ?? {};
}

/** Fields all of which can be understood. */
function readableFields(
  { fields: written, key }: BibtexEntry,
  fields: Fields,
  problems: Report[],
  isTold: boolean,
): Fields {
  const placeOf = new Map(written.map(({ name, range }) => [name.value, range]));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const range = placeOf.get(name) ?? key.range;
      return [name, readable({ name, value, range }, isTold ? problems : [])];
    }),
  );
}

/** The value of a field, if need be without what keeps it from being read as LaTeX. */
function readable(
  { name: field, value, range }: { name: string; value: string; range: Range },
  problems: Report[],
): string {
  if (isReadable(value, field)) return value;
  const escaped = value.replace(/(?<!\\)\$/g, String.raw`\$`);
  const isMoney = escaped !== value && isReadable(escaped, field);
  const said = isMoney ? message('bibtex-open-formula') : message('bibtex-not-latex', { field });
  problems.push(problemOf('not-bibtex', said, range, 'warning'));
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
