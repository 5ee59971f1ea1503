import { CSL_DATES, CSL_NAMES } from '../glossary/csl.ts';
import type { CslItem } from '../glossary/types.ts';
import { type CslDate, isRecord, readDate } from './dates.ts';

/** A person or body in CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'comma-suffix'?: boolean;
  readonly 'static-ordering'?: boolean;
  readonly 'parse-names'?: boolean;
}

const NAME_FLAGS = new Set(['comma-suffix', 'static-ordering', 'parse-names']);

/** Our own keys of a source, which citation processors do not know. */
const OWN_VARIABLES = new Set(['custom']);

const dateVariables: ReadonlySet<string> = new Set(CSL_DATES);
const nameVariables: ReadonlySet<string> = new Set(CSL_NAMES);

/**
 * Turns an item as typed in YAML, where every scalar is a string, into proper CSL-JSON
 * (https://github.com/citation-style-language/schema): dates as date-parts, names as lists of name objects. Invalid
 * values are omitted; nothing throws.
 */
export function normalizeCslItem(item: CslItem): CslItem {
  const result: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(item)) {
    const normal = normalizeVariable(variable, value);
    if (normal !== undefined) result[variable] = normal;
  }
  return { ...result, id: item.id, type: item.type };
}

function normalizeVariable(variable: string, value: unknown): unknown {
  if (OWN_VARIABLES.has(variable) || variable.startsWith('x-')) return undefined;
  if (dateVariables.has(variable)) return readDate(value);
  if (nameVariables.has(variable)) return readNames(value);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return value ?? undefined;
}

function readNames(value: unknown): CslName[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = list.map(readName).filter((name) => name !== undefined);
  return names.length > 0 ? names : undefined;
}

function readName(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { literal: value.trim() };
  if (!isRecord(value)) return undefined;
  const name: CslName = Object.fromEntries(
    Object.entries(value).flatMap(([part, text]): [string, string | boolean][] => {
      if (NAME_FLAGS.has(part)) return [[part, text === true || text === 'true' || text === '1']];
      return typeof text === 'string' && text.trim() !== '' ? [[part, text.trim()]] : [];
    }),
  );
  return name.family || name.given || name.literal ? name : undefined;
}

/**
 * Removes a publisher (with its place), a container and an authority that only repeat the author, as for a government's
 * own statement: no style wants "The White House … The White House".
 * @param item a normalized item
 */
export function withoutRepeatedAuthor(item: CslItem): CslItem {
  const authors = new Set(namesOf(item, 'author').map((name) => fold(name.literal ?? '')));
  authors.delete('');
  const repeated = (variable: string) => authors.has(fold(textOf(item, variable)));
  const dropped = new Set(['publisher', 'container-title', 'authority'].filter(repeated));
  if (dropped.has('publisher')) dropped.add('publisher-place');
  const kept = Object.entries(item).filter(([variable]) => !dropped.has(variable));
  return { ...Object.fromEntries(kept), id: item.id, type: item.type };
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names under a variable of an item; none if it is missing. */
export function namesOf(item: CslItem, variable: string): readonly CslName[] {
  return readNames(item[variable]) ?? [];
}

/** The markup allowed in CSL-JSON text (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
const MARKUP = /<\/?(?:b|i|sc|sub|sup|span)(?:\s[^<>]*)?>/g;

/** The text of a variable without its markup; `''` if it is missing or not text. */
export function textOf(item: CslItem, variable: string): string {
  const value = item[variable];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(MARKUP, '').replace(/\s+/g, ' ').trim() : '';
}

/** The date under a variable of an item. */
export function dateOf(item: CslItem, variable: string): CslDate | undefined {
  return readDate(item[variable]);
}
