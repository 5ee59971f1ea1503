import { isRecord, parseEdtf } from '../../citations/dates.ts';
import { CSL_NAMES, CSL_TYPES } from '../../glossary/csl.ts';

type Item = Record<string, unknown>;

/** The date fields of BibLaTeX, which are EDTF, and their CSL variables. */
const DATES: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

/** Values of `entrysubtype`, and the CSL types that they mean. */
const SUBTYPES: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  blog: 'post-weblog',
  treaty: 'treaty',
};

/** Words for the terms of BibLaTeX (its manual, section 4.9.2.13). */
const GENRES: Readonly<Record<string, string>> = {
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  mathesis: "Master's thesis",
  phdthesis: 'PhD thesis',
  resreport: 'Research report',
  techreport: 'Technical report',
};

const LANGUAGES: Readonly<Record<string, string>> = {
  american: 'en-US',
  australian: 'en-AU',
  british: 'en-GB',
  chinese: 'zh',
  english: 'en-US',
  french: 'fr',
  german: 'de',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  ngerman: 'de',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
};

/**
 * Finishes what Citation.js makes of an entry: the entry's own type if CSL has it, bodies as literal names, dates with
 * seasons and qualifiers, terms in words.
 * @param fields the entry's own fields, with LaTeX unchanged
 */
export function finishItem(
  made: Item,
  type: string,
  fields: Readonly<Record<string, string>>,
): Item {
  const item: Item = {};
  for (const [variable, value] of Object.entries(made)) {
    if (variable === 'citation-key' || variable.startsWith('_')) continue;
    item[variable] =
      Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? value.join('; ')
        : value;
  }
  for (const variable of CSL_NAMES) {
    if (Array.isArray(item[variable])) item[variable] = item[variable].map(finishName);
  }
  for (const [field, variable] of Object.entries(DATES)) {
    const written = fields[field] ?? '';
    const date = parseEdtf(written);
    if (date !== undefined) item[variable] = date;
    else if (isImpossibleDate(written) || (item[variable] === undefined && /\d/.test(written)))
      item[variable] = { literal: written.trim() };
  }
  item['type'] = typeOf(item, type, fields);
  // Citation.js uses the subtype as the genre; if it is also the type, it would be stated twice.
  if (item['genre'] === fields['entrysubtype'] && item['type'] !== made['type'])
    delete item['genre'];
  for (const [variable, words] of [
    ['genre', GENRES],
    ['language', LANGUAGES],
  ] as const) {
    const value = item[variable];
    if (typeof value === 'string') item[variable] = words[value.toLowerCase()] ?? value;
  }
  return item;
}

/** The names of the fields that contain EDTF dates. */
export const DATE_FIELDS: ReadonlySet<string> = new Set(Object.keys(DATES));

/** Whether a text has the form of an EDTF date but names a day or month that does not exist: "2024-02-30". */
export function isImpossibleDate(text: string): boolean {
  return /^\s*-?\d{4}-\d\d(?:[-/T]|\s*$)/.test(text) && parseEdtf(text) === undefined;
}

function typeOf(item: Item, type: string, fields: Readonly<Record<string, string>>): unknown {
  const subtype = SUBTYPES[(fields['entrysubtype'] ?? '').toLowerCase()];
  if (subtype !== undefined) return subtype;
  // "article" and "review" mean something else in CSL.
  const isOwn = item['type'] === undefined || item['type'] === 'document';
  return isOwn && CSL_TYPES.some((one) => one === type) ? type : (item['type'] ?? 'document');
}

/** A name in one piece is a body or a person with one name, or the others of "and others". */
function finishName(name: unknown): unknown {
  if (!isRecord(name)) return name;
  const { _orcid: _, ...kept } = name;
  const { family, given } = kept;
  if (family === undefined || given !== undefined || kept['non-dropping-particle'] !== undefined)
    return kept;
  return { literal: family };
}
