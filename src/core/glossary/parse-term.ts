import type { Node } from 'yaml';
import { message } from '../messages/index.ts';
import { isBefore, isDate } from './dates.ts';
import { reportContainedForms } from './contained-forms.ts';
import type { Fields, NodeReader, Placed } from './reader.ts';
import {
  TERM_KEYS,
  TERM_KINDS,
  type EntryOrigin,
  type Locator,
  type StoredQuotation,
  type TermEntry,
  type Validity,
  type Written,
} from './types.ts';

/** The values of keys that are not written. */
const DEFAULTS = { expand: 'first-use', case: 'auto' } as const;

/** The keys of a quotation. */
export const QUOTE_KEYS = ['source', 'text', 'locator', 'prefix', 'suffix', 'checked'] as const;
/** The keys of `valid:`. */
export const VALID_KEYS = ['from', 'to', 'replaced-by'] as const;

/** A term as written: without an id if the file gives none. */
export interface DraftTerm {
  readonly term: Omit<TermEntry, 'id'>;
  readonly id: Placed<string> | undefined;
  /** Its misspellings with their places, to be compared with the other entries. */
  readonly misspellings: readonly Placed<string>[];
}

/**
 * Reads one entry of `terms:`; undefined (and a problem) if it has neither name nor acronym nor id. An entry with only
 * an id adds to an entry of a lower layer.
 */
export function parseTerm(
  reader: NodeReader,
  node: Node,
  origin: EntryOrigin,
): DraftTerm | undefined {
  const fields = reader.fields(node, message('A-term'));
  if (fields === undefined) return undefined;
  reader.unknownKeys(fields, TERM_KEYS, message('a-term'));
  const id = reader.text(fields, 'id');
  const acronyms = reader.texts(fields, 'acronym');
  const name = reader.text(fields, 'name') ?? acronyms[0];
  if (name === undefined && id === undefined) {
    reader.report('missing-name', message('term-needs-name'), origin.range);
    return undefined;
  }
  if (name !== undefined && acronyms.length > 0 && isPlaceholder(reader, name, NAME_PLACEHOLDER))
    return undefined;
  const forms = {
    aliases: reader.texts(fields, 'aliases'),
    deprecated: reader.texts(fields, 'deprecated'),
    misspellings: reader.texts(fields, 'misspellings'),
    exclude: reader.texts(fields, 'exclude'),
  };
  const translations = reader.textsByKey(fields, 'translations');
  const own = [
    ...acronyms,
    ...(name === undefined || acronyms.some(({ value }) => value === name.value) ? [] : [name]),
    ...forms.aliases,
    ...forms.deprecated,
  ];
  const valid = [...own, ...[...translations.values()].flat()];
  reportDuplicateForms(reader, own);
  reportDuplicateForms(reader, forms.misspellings);
  // Languages can share a name: Chinese and Japanese use the same characters.
  for (const list of translations.values()) reportDuplicateForms(reader, list, own);
  const misspellings = forms.misspellings.filter((bad) => !isForm(reader, bad, valid));
  reportContainedForms(
    reader,
    [...(name ? [name] : []), ...acronyms, ...forms.aliases],
    [...misspellings, ...forms.deprecated],
  );
  const kind = reader.choice(fields, 'kind', TERM_KINDS);
  const definition = readDefinition(reader, fields);
  const validity = parseValidity(reader, fields);
  const plural = reader.isNull(fields, 'plural') ? null : reader.text(fields, 'plural')?.value;
  const url = parseUrl(reader, fields);
  const seeAlso = reader.texts(fields, 'see-also');
  for (const { value, range } of seeAlso) reader.references.push({ to: 'term', id: value, range });
  const written = readWritten(reader, fields);
  return {
    id,
    misspellings,
    term: {
      acronyms: values(acronyms),
      name: name?.value ?? '',
      aliases: values(forms.aliases),
      deprecated: values(forms.deprecated),
      misspellings: values(misspellings),
      exclude: values(forms.exclude),
      translations: Object.fromEntries([...translations].map(([key, list]) => [key, values(list)])),
      quotes: reader.items(fields, 'quotes').flatMap((quote) => parseQuotation(reader, quote)),
      seeAlso: values(seeAlso),
      expand: reader.choice(fields, 'expand', ['first-use', 'never'] as const) ?? DEFAULTS.expand,
      case: reader.choice(fields, 'case', ['auto', 'exact', 'fold'] as const) ?? DEFAULTS.case,
      origin,
      ...(kind === undefined ? {} : { kind }),
      ...(definition === undefined ? {} : { definition }),
      ...(validity === undefined ? {} : { valid: validity }),
      ...(plural === undefined ? {} : { plural }),
      ...(url === undefined ? {} : { url }),
      ...(written === undefined ? {} : { written }),
    },
  };
}

/** The name in a template for new entries, for the writer to replace. */
const NAME_PLACEHOLDER = /^full name$/i;
const DEFINITION_PLACEHOLDER =
  /^(?:definition in one to three sentences|one to three sentences in your own words)\.?$/i;

/** Reports a placeholder that was not replaced. */
function isPlaceholder(
  reader: NodeReader,
  { value, range }: Placed<string>,
  placeholder: RegExp,
): boolean {
  if (!placeholder.test(value)) return false;
  reader.report('placeholder', message('placeholder', { text: value }), range);
  return true;
}

function readDefinition(reader: NodeReader, fields: Fields): string | undefined {
  const given = reader.text(fields, 'definition');
  if (given === undefined || isPlaceholder(reader, given, DEFINITION_PLACEHOLDER)) return undefined;
  return given.value;
}

/** Keys that may be written as empty, which then overrides lower layers. */
const EMPTIABLE = TERM_KEYS.filter(
  (key) => !['id', 'name', 'plural', 'replace', 'remove'].includes(key),
);

/** What the values alone do not show; undefined if there is nothing. */
function readWritten(reader: NodeReader, fields: Fields): Written | undefined {
  const explicit = [
    ...EMPTIABLE.filter((key) => reader.isEmpty(fields, key)),
    ...(['expand', 'case'] as const).filter(
      (key) => reader.plainText(fields, key) === DEFAULTS[key],
    ),
    ...['translations', 'valid'].flatMap((key) =>
      reader.emptyKeys(fields, key).map((part) => `${key}.${part}`),
    ),
  ];
  const [isRemoved, isReplaced] = [reader.flag(fields, 'remove'), reader.flag(fields, 'replace')];
  const action = isRemoved ? 'remove' : isReplaced ? 'replace' : undefined;
  const noName = reader.plainText(fields, 'name') === undefined;
  if (explicit.length === 0 && !noName && action === undefined) return undefined;
  return {
    ...(noName ? { noName } : {}),
    ...(explicit.length > 0 ? { explicit } : {}),
    ...(action === undefined ? {} : { action }),
  };
}

function values(placed: readonly Placed<string>[]): string[] {
  return [...new Set(placed.map((one) => one.value))];
}

function reportDuplicateForms(
  reader: NodeReader,
  forms: readonly Placed<string>[],
  others: readonly Placed<string>[] = [],
): void {
  const seen = new Set(values(others));
  for (const { value, range } of forms) {
    if (seen.has(value)) {
      const said = message('listed-twice', { form: value });
      reader.report('duplicate-form', said, range, 'warning');
    }
    seen.add(value);
  }
}

function isForm(
  reader: NodeReader,
  bad: Placed<string>,
  valid: readonly Placed<string>[],
): boolean {
  if (!valid.some((form) => form.value === bad.value)) return false;
  reader.report(
    'misspelling-is-form',
    message('misspelling-is-form', { form: bad.value }),
    bad.range,
  );
  return true;
}

function parseValidity(reader: NodeReader, fields: Fields): Validity | undefined {
  const node = fields.get('valid')?.node;
  if (!node || reader.isNull(fields, 'valid')) return undefined;
  const inner = reader.fields(node, message('quoted', { text: 'valid' }));
  if (inner === undefined) return undefined;
  reader.unknownKeys(inner, VALID_KEYS, message('quoted', { text: 'valid' }));
  const from = date(reader, inner, 'from');
  const to = date(reader, inner, 'to');
  const replacedBy = reader.text(inner, 'replaced-by');
  if (replacedBy)
    reader.references.push({ to: 'term', id: replacedBy.value, range: replacedBy.range });
  if (from && to && isBefore(to.value, from.value)) {
    reader.report(
      'reversed-dates',
      message('reversed-dates', { to: to.value, from: from.value }),
      to.range,
    );
    return undefined;
  }
  return {
    ...(from ? { from: from.value } : {}),
    ...(to ? { to: to.value } : {}),
    ...(replacedBy ? { replacedBy: replacedBy.value } : {}),
  };
}

function date(reader: NodeReader, fields: Fields, key: string): Placed<string> | undefined {
  const given = reader.text(fields, key);
  if (given === undefined || isDate(given.value)) return given;
  reader.report('bad-date', message('not-a-date', { value: given.value }), given.range);
  return undefined;
}

function parseUrl(reader: NodeReader, fields: Fields): string | undefined {
  const given = reader.text(fields, 'url');
  if (given === undefined) return undefined;
  if (/^https?:\/\/\S+$/i.test(given.value)) return given.value;
  reader.report('wrong-value', message('not-an-address', { value: given.value }), given.range);
  return undefined;
}

function parseQuotation(reader: NodeReader, node: Node): StoredQuotation[] {
  const fields = reader.fields(node, message('A-quotation'));
  if (fields === undefined) return [];
  reader.unknownKeys(fields, QUOTE_KEYS, message('a-quotation'));
  const source = reader.text(fields, 'source');
  const text = reader.text(fields, 'text');
  if (text === undefined) {
    reader.report('empty-quote', message('quotation-needs-text'), reader.rangeOf(node));
    return [];
  }
  if (source === undefined) {
    reader.report('unknown-source', message('quotation-needs-source'), reader.rangeOf(node));
    return [];
  }
  reader.references.push({ to: 'source', id: source.value, range: source.range });
  const locator = parseLocator(reader, fields);
  const prefix = reader.text(fields, 'prefix')?.value;
  const suffix = reader.text(fields, 'suffix')?.value;
  const checked = date(reader, fields, 'checked')?.value;
  return [
    {
      source: source.value,
      text: text.value,
      range: text.range,
      ...(locator ? { locator } : {}),
      ...(prefix ? { prefix } : {}),
      ...(suffix ? { suffix } : {}),
      ...(checked ? { checked } : {}),
    },
  ];
}

function parseLocator(reader: NodeReader, fields: Fields): Locator | undefined {
  const node = fields.get('locator')?.node;
  if (!node || reader.isNull(fields, 'locator')) return undefined;
  const inner = reader.fields(node, message('quoted', { text: 'locator' }));
  if (inner === undefined) return undefined;
  reader.unknownKeys(inner, ['label', 'value'], message('quoted', { text: 'locator' }));
  const label = reader.text(inner, 'label')?.value ?? 'page';
  const value = reader.text(inner, 'value')?.value;
  if (value === undefined) {
    reader.report('wrong-value', message('locator-needs-value'), reader.rangeOf(node));
    return undefined;
  }
  return { label, value };
}
