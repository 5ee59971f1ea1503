import type { CslItem } from '../glossary/types.ts';
import {
  type CslName,
  dateOf,
  namesOf,
  normalizeCslItem,
  textOf,
  withoutRepeatedAuthor,
} from './csl.ts';
import { formatDate } from './dates.ts';
import { escapeHtml } from './markdown.ts';

/** Types whose title stands in italics, as a work of its own; all other titles stand in quotation marks. */
const WHOLE_WORKS = /^(book|classic|collection|motion_picture|periodical|report|thesis)$/;

/** A reference in HTML, put together without a citation style. */
export interface PlainReference {
  /** As a Chicago note: author, “Title,” Container, date, locator, address. */
  readonly note: (locator: string) => string;
  readonly inText: (locator: string) => string;
  readonly bibliography: string;
}

/**
 * Puts a reference together from what an item says of itself, much like Chicago's notes, for sources that no
 * citation processor has formatted.
 */
export function plainReference(csl: CslItem): PlainReference {
  const item = withoutRepeatedAuthor(normalizeCslItem(csl));
  const names = creatorsOf(item);
  const authors = escapeHtml(joinNames(names.map(wholeName)));
  const listed = names.map((name, i) => (i === 0 ? invertedName(name) : wholeName(name)));
  const middle = [
    containerOf(item),
    escapeHtml(textOf(item, 'publisher')),
    escapeHtml(dateInWords(item)),
  ].filter(Boolean);
  const address = escapeHtml(addressOf(item));
  return {
    note: (locator) =>
      sentence([authors, titleOf(item, ','), ...middle, escapeHtml(locator), address], ', '),
    inText: (locator) =>
      `(${[shortReference(item), escapeHtml(locator)].filter(Boolean).join(', ')})`,
    bibliography: sentence(
      [escapeHtml(joinNames(listed)), titleOf(item, '.'), middle.join(', '), address],
      '. ',
    ),
  };
}

function creatorsOf(item: CslItem): readonly CslName[] {
  const authors = namesOf(item, 'author');
  return authors.length > 0 ? authors : namesOf(item, 'editor');
}

function dateInWords(item: CslItem): string {
  const date = dateOf(item, 'issued');
  return date ? formatDate(date) : 'n.d.';
}

function addressOf(item: CslItem): string {
  const doi = textOf(item, 'DOI');
  return doi === ''
    ? textOf(item, 'URL')
    : `https://doi.org/${doi.replace(/^https?:.*?(?=10\.)/, '')}`;
}

/** "Nishimura 2024": family names, or a short title, and the year. */
function shortReference(item: CslItem): string {
  const names = creatorsOf(item).map((name) => name.literal ?? name.family ?? name.given ?? '');
  const label = joinNames(names) || textOf(item, 'title-short') || textOf(item, 'title') || item.id;
  const year = dateOf(item, 'issued')?.['date-parts']?.[0]?.[0];
  return escapeHtml(`${label} ${year ?? dateInWords(item)}`);
}

/** Joins parts and ends with a period; a separator gives way to the comma or period of a title in quotes. */
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

function titleOf(item: CslItem, mark: string): string {
  const title = textOf(item, 'title') || textOf(item, 'title-short') || item.id;
  if (WHOLE_WORKS.test(item.type)) return `<i>${escapeHtml(title)}</i>`;
  const inner = escapeHtml(title.replaceAll('“', '‘').replaceAll('”', '’'));
  return /[.,?!]$/.test(inner) ? `“${inner}”` : `“${inner}${mark}”`;
}

function containerOf(item: CslItem): string {
  const container = escapeHtml(textOf(item, 'container-title'));
  if (container === '') return '';
  return `<i>${container}</i>${item.type === 'post-weblog' ? ' (blog)' : ''}`;
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
  return [family, name.given, name['suffix']].filter(Boolean).join(', ');
}

function joinNames(names: readonly string[]): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  if (more.length === 0) return `${first} and ${second}`;
  if (more.length > 8) return `${first} et al.`;
  const last = more.pop() ?? '';
  return `${[first, second, ...more].join(', ')}, and ${last}`;
}
