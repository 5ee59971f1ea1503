import type { GlossaryFile, Source } from '../core/index.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isList =
  (one: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(one);
const optional =
  (one: Check): Check =>
  (value) =>
    value === undefined || one(value);
const isOneOf =
  (...all: readonly unknown[]): Check =>
  (value) =>
    all.includes(value);
const isRecordOf =
  (one: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(one);
const has =
  (fields: Fields): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isRange = has({ start: isNumber, end: isNumber });
const ORIGIN = has({ range: isRange, line: isNumber });
const TEXTS = isList(isText);

/** The shape of a term, as far as other code depends on it. */
const TERM = {
  id: isText,
  acronyms: TEXTS,
  name: isText,
  aliases: TEXTS,
  deprecated: TEXTS,
  misspellings: TEXTS,
  exclude: TEXTS,
  translations: isRecordOf(TEXTS),
  kind: optional(isText),
  definition: optional(isText),
  quotes: isList(
    has({
      source: isText,
      text: isText,
      locator: optional(has({ label: isText, value: isText })),
      prefix: optional(isText),
      suffix: optional(isText),
      checked: optional(isText),
      range: isRange,
    }),
  ),
  seeAlso: TEXTS,
  valid: optional(
    has({ from: optional(isText), to: optional(isText), replacedBy: optional(isText) }),
  ),
  plural: optional((value) => value === null || isText(value)),
  expand: isOneOf('first-use', 'never'),
  case: isOneOf('auto', 'exact', 'fold'),
  url: optional(isText),
  origin: ORIGIN,
  written: optional(
    has({
      madeId: isOneOf(undefined, true),
      noName: isOneOf(undefined, true),
      explicit: optional(TEXTS),
      action: isOneOf(undefined, 'replace', 'remove'),
    }),
  ),
  // Only terms that were merged have these.
  otherIds: isOneOf(undefined),
  parts: isOneOf(undefined),
} satisfies Record<keyof GlossaryFile['terms'][number], Check>;

const SOURCE = {
  id: isText,
  csl: has({ id: isText, type: isText }),
  coverage: isOneOf('excerpts', 'full'),
  text: optional(isText),
  origin: ORIGIN,
} satisfies Record<keyof Source, Check>;

const isGlossary = has({
  file: isText,
  layer: isText,
  title: optional(isText),
  language: isText,
  terms: isList(has(TERM)),
  sources: isList(has(SOURCE)),
  references: isList(has({ to: isOneOf('source', 'term'), id: isText, range: isRange })),
  problems: isList(has({ code: isText, severity: isText, message: isText, range: isRange })),
} satisfies Record<keyof GlossaryFile, Check>);

/** Whether something is made as the parser makes a glossary: what was kept on a disk may be anything. */
export function hasGlossaryShape(value: unknown): value is GlossaryFile {
  return isGlossary(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
