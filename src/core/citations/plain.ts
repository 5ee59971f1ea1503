import type { CslItem } from '../glossary/types.ts';
import {
  type CslName,
  dateOf,
  namesOf,
  normalizeCslItem,
  textOf,
  withoutRepeatedAuthor,
} from './csl.ts';
import { type CslDate, formatDate, formatJapaneseDate } from './dates.ts';
import { escapeHtml } from './markdown.ts';
import { isOthers } from './others.ts';
import type { CitationLocale } from './style-names.ts';

/** Types whose title is in italics, as an independent work; all other titles are in quotation marks. */
const WHOLE_WORKS = /^(book|classic|collection|motion_picture|periodical|report|thesis)$/;

/** A reference in HTML, formatted without a citation style. */
export interface PlainReference {
  /** Like a Chicago note: author, “Title,” Container, date, locator, address. */
  readonly note: (locator: string) => string;
  readonly inText: (locator: string) => string;
  readonly bibliography: string;
}

/** The language-dependent parts of a reference. */
interface Wording {
  readonly date: (date: CslDate) => string;
  readonly noDate: string;
  readonly names: (names: readonly string[], andOthers: boolean) => string;
  /** @param mark what separates the title from the rest, if that goes inside the marks */
  readonly title: (title: string, isWhole: boolean, mark: string) => string;
  readonly container: (title: string) => string;
}

const ENGLISH: Wording = {
  date: formatDate,
  noDate: 'n.d.',
  names: joinNames,
  title: titleInEnglish,
  container: (title) => `<i>${title}</i>`,
};

/** Japanese has no italics: a work is in 『』, a part of one in 「」. */
const JAPANESE: Wording = {
  date: formatJapaneseDate,
  noDate: '日付なし',
  names: (names, andOthers) =>
    `${names.length === 2 && !andOthers ? names.join('と') : names.join('、')}${andOthers ? 'ほか' : ''}`,
  title: (title, isWhole) => (isWhole ? `『${escapeHtml(title)}』` : `「${escapeHtml(title)}」`),
  container: (title) => `『${title}』`,
};

/**
 * Formats a reference from the variables of an item, much like Chicago's notes, for sources that no citation processor
 * has formatted.
 * @param locale the language of the reference; absent: American English
 */
export function plainReference(csl: CslItem, locale?: CitationLocale): PlainReference {
  const words = locale === 'ja-JP' ? JAPANESE : ENGLISH;
  const item = withoutRepeatedAuthor(normalizeCslItem(csl));
  const { names, andOthers } = creatorsOf(item);
  const join = (listed: readonly string[]): string => escapeHtml(words.names(listed, andOthers));
  const listed = names.map((name, i) => (i === 0 ? invertedName(name) : wholeName(name)));
  const middle = [
    containerOf(item, words),
    escapeHtml(textOf(item, 'publisher')),
    escapeHtml(dateInWords(item, words)),
  ].filter(Boolean);
  const address = escapeHtml(addressOf(item));
  return {
    note: (locator) =>
      sentence(
        [
          join(names.map(wholeName)),
          titleOf(item, ',', words),
          ...middle,
          escapeHtml(locator),
          address,
        ],
        ', ',
      ),
    inText: (locator) =>
      `(${[shortReference(item, words), escapeHtml(locator)].filter(Boolean).join(', ')})`,
    bibliography: sentence(
      [join(listed), titleOf(item, '.', words), middle.join(', '), address],
      '. ',
    ),
  };
}

interface Creators {
  readonly names: readonly CslName[];
  /** Whether there are more names that the source does not list. */
  readonly andOthers: boolean;
}

function creatorsOf(item: CslItem): Creators {
  const authors = namesOf(item, 'author');
  const all = authors.length > 0 ? authors : namesOf(item, 'editor');
  const andOthers = all.length > 1 && isOthers(all.at(-1));
  return { names: andOthers ? all.slice(0, -1) : all, andOthers };
}

function dateInWords(item: CslItem, words: Wording): string {
  const date = dateOf(item, 'issued');
  return date ? words.date(date) : words.noDate;
}

function addressOf(item: CslItem): string {
  const doi = textOf(item, 'DOI');
  return doi === ''
    ? textOf(item, 'URL')
    : `https://doi.org/${doi.replace(/^https?:.*?(?=10\.)/, '')}`;
}

/** "Nishimura 2024": family names, or a short title, and the year. */
function shortReference(item: CslItem, words: Wording): string {
  const { names, andOthers } = creatorsOf(item);
  const short = names.map((name) => name.literal ?? name.family ?? name.given ?? '');
  const label =
    words.names(short, andOthers) ||
    textOf(item, 'title-short') ||
    textOf(item, 'title') ||
    item.id;
  const year = dateOf(item, 'issued')?.['date-parts']?.[0]?.[0];
  return escapeHtml(`${label} ${year ?? dateInWords(item, words)}`);
}

/** Joins parts and ends with a period; separators are dropped after the comma or period of a quoted title. */
function sentence(parts: readonly string[], separator: string): string {
  const joined = parts.filter(Boolean).reduce((text, part) => {
    if (text === '') return part;
    if (/[.,?!]”$/.test(text)) return `${text} ${part}`;
    return text.endsWith('.') && separator.startsWith('.')
      ? `${text} ${part}`
      : text + separator + part;
  }, '');
  return /[.?!]”?$/.test(joined) ? joined : `${joined.replace(/,”$/, '”')}.`;
}

function titleOf(item: CslItem, mark: string, words: Wording): string {
  const title = textOf(item, 'title') || textOf(item, 'title-short') || item.id;
  return words.title(title, WHOLE_WORKS.test(item.type), mark);
}

function titleInEnglish(title: string, isWhole: boolean, mark: string): string {
  if (isWhole) return `<i>${escapeHtml(title)}</i>`;
  const inner = escapeHtml(title.replaceAll('“', '‘').replaceAll('”', '’'));
  return /[.,?!]$/.test(inner) ? `“${inner}”` : `“${inner}${mark}”`;
}

function containerOf(item: CslItem, words: Wording): string {
  const container = escapeHtml(textOf(item, 'container-title'));
  if (container === '') return '';
  return `${words.container(container)}${item.type === 'post-weblog' ? ' (blog)' : ''}`;
}

const isCjk = (text: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);

function wholeName(name: CslName): string {
  if (name.literal) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  if (isCjk(family)) return `${family}${name.given ?? ''}`;
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [[given, family].filter(Boolean).join(' '), name['suffix']].filter(Boolean).join(', ');
}

function invertedName(name: CslName): string {
  if (name.literal || !name.family || !name.given || isCjk(name.family)) return wholeName(name);
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name['suffix']].filter(Boolean).join(', ');
}

function joinNames(names: readonly string[], andOthers: boolean): string {
  const [first = '', second, ...more] = names;
  if (andOthers) return `${names.join(', ')}${first.includes(', ') || second ? ',' : ''} et al.`;
  if (second === undefined) return first;
  if (more.length === 0) return `${first} and ${second}`;
  if (more.length > 8) return `${first} et al.`;
  const last = more.pop() ?? '';
  return `${[first, second, ...more].join(', ')}, and ${last}`;
}
