import type { CslItem, Source } from '../glossary/types.ts';
import { type CslName, dateOf, namesOf, normalizeCslItem, textOf } from './csl.ts';
import { dateSortKey, formatDate } from './dates.ts';
import { isOthers } from './others.ts';

/** What a picker or a completion shows of a source; missing parts are `''`. */
export interface SourceDescription {
  /** The citation key. */
  readonly key: string;
  /** Family names or bodies: "Nishimura", "A and B", "A, B and C", "A et al.". */
  readonly authors: string;
  readonly title: string;
  /** "July 29, 2024". */
  readonly date: string;
  readonly container: string;
  /** The type in words: "blog post". */
  readonly kind: string;
}

/** CSL types that do not read well with spaces instead of hyphens and underscores. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'journal article',
  'article-magazine': 'magazine article',
  'article-newspaper': 'newspaper article',
  'entry-dictionary': 'dictionary entry',
  'entry-encyclopedia': 'encyclopedia entry',
  motion_picture: 'film',
  'paper-conference': 'conference paper',
  personal_communication: 'personal communication',
  'post-weblog': 'blog post',
  'review-book': 'book review',
  webpage: 'web page',
};

/** Describes a source in a few words, without any citation style. */
export function describeSource(source: Source): SourceDescription {
  const item = normalizeCslItem(source.csl);
  const authors = namesOf(item, 'author');
  const date = dateOf(item, 'issued');
  return {
    key: source.id,
    authors: joinAuthors(authors.length > 0 ? authors : namesOf(item, 'editor')),
    title: textOf(item, 'title') || textOf(item, 'title-short') || source.id,
    date: date ? formatDate(date) : '',
    container: textOf(item, 'container-title') || textOf(item, 'publisher'),
    kind: typeInWords(item),
  };
}

/** The type of an item in words: "newspaper article". */
export function typeInWords(item: CslItem): string {
  return TYPE_WORDS[item.type] ?? item.type.replaceAll(/[-_]/g, ' ');
}

/** One line: "Nishimura · July 29, 2024 · Asia Policy Point · blog post"; repeated parts appear once. */
export function describeInLine(description: SourceDescription): string {
  const { authors, date, container, kind } = description;
  return [...new Set([authors, date, container, kind])].filter((part) => part !== '').join(' · ');
}

function shortName(name: CslName): string {
  if (name.literal) return name.literal;
  const particle = name['non-dropping-particle'];
  return [particle, name.family ?? name.given].filter(Boolean).join(' ');
}

function joinAuthors(names: readonly CslName[]): string {
  const short = names.map(shortName);
  if (short.length > 1 && short.length < 4 && isOthers(names.at(-1)))
    return `${short.slice(0, -1).join(', ')} et al.`;
  if (short.length > 3) return `${short[0]} et al.`;
  const last = short.pop() ?? '';
  return short.length > 0 ? `${short.join(', ')} and ${last}` : last;
}

/** Orders sources for pickers: the most recent first, undated ones last, then by title and key. */
export function compareSources(a: Source, b: Source): number {
  const dateA = sourceDateKey(a);
  const dateB = sourceDateKey(b);
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return compareText(textOf(a.csl, 'title'), textOf(b.csl, 'title')) || compareText(a.id, b.id);
}

/** A number that increases with a source's date of issue; `-Infinity` if it has none. */
export function sourceDateKey(source: Source): number {
  return dateSortKey(dateOf(normalizeCslItem(source.csl), 'issued'));
}

/** By code units, so that the order does not depend on the machine's locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
