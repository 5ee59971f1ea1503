import { isRecord, parseEdtf } from '../../citations/dates.ts';
import { CSL_NAMES, CSL_TYPES } from '../../glossary/csl.ts';

type Item = Record<string, unknown>;

/** The dates of BibLaTeX, which are EDTF, and their CSL variables. */
const DATES: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

/** What an entry says of itself besides its type (`entrysubtype`), and the CSL type that it then is. */
const SUBTYPES: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  blog: 'post-weblog',
  treaty: 'treaty',
};

/** Terms of BibLaTeX that stand for words (its manual, section 4.9.2.13). */
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
 * Finishes what Citation.js makes of an entry: its own type where that is one of CSL, bodies as literal names, dates
 * with seasons and qualifiers, terms in words.
 * @param fields the entry's own fields, LaTeX left alone
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
    else if (isNoDay(written) || (item[variable] === undefined && /\d/.test(written)))
      item[variable] = { literal: written.trim() };
  }
  item['type'] = typeOf(item, type, fields);
  // Citation.js takes the subtype for the genre; once it is the type, that would be said twice.
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

/** The names of the fields that hold EDTF dates. */
export const DATE_FIELDS: ReadonlySet<string> = new Set(Object.keys(DATES));

/** Whether a text is written as EDTF dates are but names a day or month that no calendar has: "2024-02-30". */
export function isNoDay(text: string): boolean {
  return /^\s*-?\d{4}-\d\d(?:[-/T]|\s*$)/.test(text) && parseEdtf(text) === undefined;
}

function typeOf(item: Item, type: string, fields: Readonly<Record<string, string>>): unknown {
  const subtype = SUBTYPES[(fields['entrysubtype'] ?? '').toLowerCase()];
  if (subtype !== undefined) return subtype;
  // "article" and "review" mean something else in CSL.
  const isOwn = item['type'] === undefined || item['type'] === 'document';
  return isOwn && CSL_TYPES.some((one) => one === type) ? type : (item['type'] ?? 'document');
}

/** A name that is one piece is a body or a person of one name, or the others of "and others". */
function finishName(name: unknown): unknown {
  if (!isRecord(name)) return name;
  const { _orcid: _, ...kept } = name;
  const { family, given } = kept;
  if (family === undefined || given !== undefined || kept['non-dropping-particle'] !== undefined)
    return kept;
  return { literal: family };
}
