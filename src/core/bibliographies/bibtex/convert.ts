import { parse as mapEntries } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { parseEdtf } from '../../citations/dates.ts';
import { problemOf } from '../../glossary/problem.ts';
import { message, withGuess } from '../../messages/index.ts';
import { nearest } from '../../text/distance.ts';
import { Inheritance } from './inheritance.ts';
import { DATE_FIELDS, finishItem, isImpossibleDate } from './item.ts';
import type { BibtexEntry, BibtexField, Report } from './types.ts';
import { readValues, type Values } from './values.ts';

/** An entry with its own and inherited fields, and their problems. */
export interface ConvertedEntry {
  /** The CSL item; undefined if the entry cannot be converted. */
  readonly item: Record<string, unknown> | undefined;
  readonly problems: readonly Report[];
}

/** Fields that no reference shows: often long, and rarely LaTeX. */
const NOT_CITED = new Set(['abstract', 'annotation', 'annote', 'comment', 'file', 'review']);
/** The most unknown keys in one file for which a similar key is searched: each search looks at all keys. */
const MOST_HINTS = 20;

/** Converts the entries of one file: LaTeX, names, dates, and inherited fields. */
export class BibtexConverter {
  private readonly byKey = new Map<string, BibtexEntry>();
  private readonly inheritance: Inheritance;
  private hints = 0;

  constructor(entries: readonly BibtexEntry[]) {
    for (const entry of entries) {
      if (!this.byKey.has(entry.key.value)) this.byKey.set(entry.key.value, entry);
    }
    this.inheritance = new Inheritance(this.byKey, (entry) => this.valuesOf(entry, []));
  }

  /** Converts an entry to a CSL item. Fields that cannot be read are reported, and only they are lost. */
  convert(entry: BibtexEntry): ConvertedEntry {
    const problems: Report[] = [];
    reportNoDays(entry, problems);
    this.reportCrossref(entry, problems);
    const fields = this.fieldsOf(entry, problems);
    const values = this.inheritance.inheritedBy(entry, readValues(entry, fields, problems));
    const item = mapReadable(entry, values, problems);
    return { item: item && finishItem(item, entry.type.value, fields), problems };
  }

  private valuesOf(entry: BibtexEntry, problems: Report[]): Values {
    return readValues(entry, this.fieldsOf(entry, problems), problems);
  }

  private reportCrossref(entry: BibtexEntry, problems: Report[]): void {
    const field = entry.fields.find(({ name }) => name.value === 'crossref');
    if (field === undefined) return;
    this.named(field.value.trim(), field, problems);
    if (!this.inheritance.isCircular(entry)) return;
    const said = message('bibtex-circle', { key: entry.key.value });
    problems.push(problemOf('wrong-value', said, field.range, 'warning'));
  }

  private named(key: string, { range }: BibtexField, problems: Report[]): BibtexEntry | undefined {
    const found = this.byKey.get(key);
    if (found !== undefined) return found;
    const near = this.hints++ < MOST_HINTS ? nearest(key, this.byKey.keys()) : undefined;
    const said = withGuess(message('bibtex-no-entry', { key }), near);
    problems.push(problemOf('unknown-source', said, range, 'warning'));
    return undefined;
  }

  /** The fields of an entry as written, with those of its `xdata`. */
  private fieldsOf(entry: BibtexEntry, problems: Report[]): Record<string, string> {
    const fields: Record<string, string> = {};
    for (const { name, value } of [...entry.fields, ...this.dataOf(entry, problems)]) {
      if (!NOT_CITED.has(name.value)) fields[name.value] ??= value;
    }
    return fields;
  }

  private dataOf(entry: BibtexEntry, problems: Report[]): BibtexField[] {
    const field = entry.fields.find(({ name }) => name.value === 'xdata');
    if (field === undefined) return [];
    const keys = new Set(field.value.split(',').map((key) => key.trim()));
    keys.delete('');
    return [...keys].flatMap((key) => {
      const data = this.named(key, field, problems);
      return data === undefined || data === entry ? [] : [...data.fields];
    });
  }
}

/** Reports impossible dates; they are shown as written. */
function reportNoDays({ fields }: BibtexEntry, problems: Report[]): void {
  for (const { name, value, range } of fields) {
    if (!DATE_FIELDS.has(name.value) || !isImpossibleDate(value)) continue;
    const said = message('bibtex-no-day', { value: value.trim() });
    problems.push(problemOf('wrong-value', said, range, 'warning'));
  }
}

/**
 * The CSL item of an entry, without the fields that Citation.js cannot map. To find these, each field is mapped alone;
 * inherited ones are reported where they are written.
 */
function mapReadable(
  entry: BibtexEntry,
  values: Values,
  problems: Report[],
): Record<string, unknown> | undefined {
  const whole = tryMap(entry, values);
  if (whole !== undefined) return whole;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (tryMap(entry, { [name]: value }) === undefined) reportField(entry, name, problems);
    else kept[name] = value;
  }
  const readable = tryMap(entry, kept);
  if (readable === undefined) {
    const said = message('bibtex-lost-entry', { key: entry.key.value });
    problems.push(problemOf('not-bibtex', said, entry.key.range));
  }
  return readable;
}

function tryMap({ type, key }: BibtexEntry, values: Values): Record<string, unknown> | undefined {
  try {
    return mapEntries([{ type: type.value, label: key.value, properties: values }]).at(-1);
  } catch {
    return undefined;
  }
}

function reportField({ fields }: BibtexEntry, name: string, problems: Report[]): void {
  const field = fields.find((one) => one.name.value === name);
  if (field === undefined) return;
  // Our own reading of dates (finishItem) may understand more than Citation.js.
  if (DATE_FIELDS.has(name) && parseEdtf(field.value) !== undefined) return;
  const said = DATE_FIELDS.has(name)
    ? message('bibtex-no-date', { value: field.value.trim() })
    : message('bibtex-lost-field', { field: name });
  problems.push(problemOf('wrong-value', said, field.range, 'warning'));
}
