/**
 * Dates of sources: parsing what people type (EDTF strings, CSL date-parts, free text), formatting, and comparing.
 * EDTF: https://www.loc.gov/standards/datetime/ (levels 0 and 1, as in CSL).
 */

/** `[year]`, `[year, month]` or `[year, month, day]`; years before 1 CE are negative, without a year 0. */
export type DateParts = readonly number[];

/** A CSL-JSON date variable. */
export interface CslDate {
  /** One date, or the two ends of a range; an open end is `[0]`. */
  readonly 'date-parts'?: readonly DateParts[];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number;
  readonly circa?: boolean;
  /** Words to show unchanged. */
  readonly literal?: string;
  /** Words that a citation processor may try to parse. */
  readonly raw?: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** One end of an EDTF date, with the time of day and the qualifiers `?`, `~`, `%` around it. */
const EDTF = /^([?~%]?)(-?\d{4}|Y-?\d{5,})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.+Z-]+)?([?~%]?)$/;
const DECADE = /^(\d{3})X$/;

interface Moment {
  readonly parts: DateParts;
  readonly season?: number;
  readonly circa: boolean;
}

/** Reads one date (not a range); `undefined` if the text is not an EDTF date or not a day of the calendar. */
function parseMoment(text: string): Moment | undefined {
  const match = EDTF.exec(text);
  if (!match) return undefined;
  const astronomical = Number((match[2] ?? '').replace('Y', ''));
  const year = astronomical > 0 ? astronomical : astronomical - 1;
  const circa = Boolean(match[1] || match[5]);
  const [month, day] = [match[3], match[4]];
  if (month === undefined || month === 'XX') return { parts: [year], circa };
  const m = Number(month);
  if (m >= 21 && m <= 24 && day === undefined) return { parts: [year], season: m - 20, circa };
  if (m < 1 || m > 12) return undefined;
  if (day === undefined || day === 'XX') return { parts: [year, m], circa };
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(2000 + (year % 400), m, 0)).getUTCDate()) return undefined;
  return { parts: [year, m, d], circa };
}

/**
 * Reads an EDTF date or range ("2024", "2024-07-29", "2004/2006", "2004-06~", "2024-22", "199X", "2024/..").
 * @returns `undefined` if the text is not EDTF.
 */
export function parseEdtf(text: string): CslDate | undefined {
  const trimmed = text.trim();
  const decade = DECADE.exec(trimmed);
  if (decade) return { literal: `${decade[1]}0s` };
  const [first = '', second, ...more] = trimmed.split('/');
  if (more.length > 0) return undefined;
  const start = parseMoment(first);
  if (second === undefined) return start && toCsl(start, [start.parts]);
  const isOpen = (end: string) => end === '' || end === '..';
  const end = parseMoment(second);
  if (start && end) {
    return toCsl({ parts: [], circa: start.circa || end.circa }, [start.parts, end.parts]);
  }
  if (start && isOpen(second)) return toCsl(start, [start.parts, [0]]);
  if (end && isOpen(first)) return toCsl(end, [end.parts]);
  return undefined;
}

function toCsl(moment: Moment, parts: readonly DateParts[]): CslDate {
  return {
    'date-parts': parts,
    ...(moment.season === undefined ? {} : { season: moment.season }),
    ...(moment.circa ? { circa: true } : {}),
  };
}

/**
 * Reads a date variable as people write it: an EDTF string, a number (a year), free text, or a CSL-JSON or CSL-YAML
 * object whose scalars may all be strings. Anything else stays as `raw` text.
 */
export function readDate(value: unknown): CslDate | undefined {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? { 'date-parts': [[value]] } : undefined;
  }
  if (typeof value === 'string') {
    return value.trim() === '' ? undefined : (parseEdtf(value) ?? { raw: value.trim() });
  }
  if (Array.isArray(value)) return readDate({ 'date-parts': value });
  return isRecord(value) ? readDateObject(value) : undefined;
}

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readDateObject(value: Record<string, unknown>): CslDate | undefined {
  const parts = readParts(value['date-parts']);
  const circa = isTrue(value['circa']);
  if (parts) {
    const season = numberOf(value['season']);
    return toCsl({ parts: [], circa, ...(season >= 1 && season <= 4 ? { season } : {}) }, parts);
  }
  const words = value['raw'] ?? value['edtf'];
  if (typeof words === 'string') {
    const read = readDate(words);
    return read && circa ? { ...read, circa } : read;
  }
  const literal = value['literal'];
  return typeof literal === 'string' && literal !== '' ? { literal } : undefined;
}

/** CSL-JSON allows a boolean, a number or a word here. */
function isTrue(value: unknown): boolean {
  return typeof value === 'string' ? !/^(?:false|0|)$/.test(value.trim()) : Boolean(value);
}

/** Reads `date-parts`: a list of lists of numbers, or (a frequent slip) one list of numbers. */
function readParts(value: unknown): DateParts[] | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  const lists = value.every(isList) ? value : [value];
  const parts = lists.map((list) => list.slice(0, 3).map(numberOf));
  return parts.every((list) => list.length > 0 && list.every(Number.isInteger)) ? parts : undefined;
}

/** The value as a number; mappings from YAML have no prototype, and `Number` would throw on them. */
function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Formats a date in American English: "July 29, 2024", "July 28–29, 2024", "Summer 2024", "ca. 1960". */
export function formatDate(date: CslDate): string {
  const [start, end] = date['date-parts'] ?? [];
  if (!start) return date.literal ?? date.raw ?? '';
  const words = end ? formatRange(start, end) : formatDay(start, date.season);
  return date.circa ? `ca. ${words}` : words;
}

function formatYear(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}

function formatDay([year = 0, month, day]: DateParts, season?: number): string {
  const name = month === undefined ? season && SEASONS[season - 1] : MONTHS[month - 1];
  if (!name) return formatYear(year);
  return day === undefined ? `${name} ${formatYear(year)}` : `${name} ${day}, ${formatYear(year)}`;
}

function formatRange(start: DateParts, end: DateParts): string {
  if (end[0] === 0) return `${formatDay(start)}–`;
  const sameYear = start[0] === end[0];
  const sameMonth = sameYear && start[1] === end[1];
  if (start.length === 1 && end.length === 1) {
    return `${formatYear(start[0] ?? 0)}–${formatYear(end[0] ?? 0)}`;
  }
  if (sameMonth && start.length === 3 && end.length === 3) {
    return formatDay(start).replace(/ (\d+),/, ` $1–${end[2]},`);
  }
  if (sameYear && start.length === end.length && start.length > 1) {
    return `${formatDay(start).replace(/,? -?\d+$/, '')}–${formatDay(end)}`;
  }
  return `${formatDay(start)} – ${formatDay(end)}`;
}

const JAPANESE_SEASONS = ['春季', '夏季', '秋季', '冬季'];

/** Formats a date in Japanese: 「2024年7月29日」, 「2024年7月28日–2024年7月29日」, 「2024年夏季」, 「およそ1960年」. */
export function formatJapaneseDate(date: CslDate): string {
  const [start, end] = date['date-parts'] ?? [];
  if (!start) return date.literal ?? date.raw ?? '';
  const day = ([year = 0, month, day]: DateParts): string =>
    [
      year < 0 ? `紀元前${-year}年` : `${year}年`,
      month === undefined ? (JAPANESE_SEASONS[(date.season ?? 0) - 1] ?? '') : `${month}月`,
      day === undefined ? '' : `${day}日`,
    ].join('');
  const last = end === undefined || end[0] === 0 ? '' : day(end);
  const words = end === undefined ? day(start) : `${day(start)}–${last}`;
  return date.circa ? `およそ${words}` : words;
}

/** A number that increases with the (first) day of a date; `-Infinity` for no date or free text. */
export function dateSortKey(date: CslDate | undefined): number {
  const [year, month = 0, day = 0] = date?.['date-parts']?.[0] ?? [];
  return year === undefined ? -Infinity : year * 10_000 + month * 100 + day;
}
