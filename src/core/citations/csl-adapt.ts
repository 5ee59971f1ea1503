import type { CslItem, Locator } from '../glossary/types.ts';
import { textOf, withoutRepeatedAuthor, normalizeCslItem } from './csl.ts';
import { abbreviateLocator } from './locators.ts';

/**
 * Makes a source ready for a style: proper CSL-JSON, without a publisher that only repeats the author, and with
 * its facts in the variables in which that style looks for them. Styles that were not looked at take it as it is.
 */
export function itemForStyle(item: CslItem, style: string): CslItem {
  const normal = withoutRepeatedAuthor(normalizeCslItem(item));
  const adapt = Object.hasOwn(ADAPTATIONS, style) ? ADAPTATIONS[style] : undefined;
  return adapt ? adapt(normal) : normal;
}

const ADAPTATIONS: Readonly<Record<string, (item: CslItem) => CslItem>> = {
  'chicago-fullnote-bibliography': withVolumeOfTreaties,
  'chicago-author-date': withVolumeOfTreaties,
  'bluebook-law-review': forBluebook,
  oscola: forOscola,
};

/** Stands before a series with its volume and page, which is no title and follows the date. For private use. */
const SERIES = '\u{E000}';

/** The date of a treaty, as styles write it in English and Japanese. */
const DATE = String.raw`(?:\p{L}+ \d{1,2}, |\d{1,2} \p{L}+ |\p{L}+ )?\d{4}(?:年(?:\d+月(?:\d+日)?)?)?(?!\d)`;

/** Stands before a locator that has its label in it: the processor would take "art. V" apart. For private use. */
const LABELED = '\u{E002}';

/** Puts a treaty's series behind its date and out of italics; leaves no sign of this file's. */
export function endNames(html: string): string {
  return html
    .replaceAll(LABELED, '')
    .replaceAll(
      new RegExp(`(?:<i>)?${SERIES}([^<]*?)</i>(?:, (${DATE}))?`, 'gu'),
      (_, series: string, date?: string) => (date === undefined ? series : `${date}, ${series}`),
    )
    .replaceAll(SERIES, '');
}

/** Chicago says where a treaty is printed (CMOS 17, 14.290): "11 U.S.T. 1632"; the style takes a title only. */
function withVolumeOfTreaties(item: CslItem): CslItem {
  const series = textOf(item, 'container-title-short') || textOf(item, 'container-title');
  if (item.type !== 'treaty' || series === '') return item;
  const place = [textOf(item, 'volume'), series, textOf(item, 'page')].filter(Boolean).join(' ');
  return place === series ? item : { ...item, 'container-title': `${SERIES}${place}` };
}

/** Documents of governments have a day (rule 18.2.2); the style gives one to posts only. */
function forBluebook(item: CslItem): CslItem {
  return item.type === 'document' ? { ...item, type: 'post-weblog' } : item;
}

/**
 * What a document or report is stands in front of its publisher and date (OSCOLA 4, 3.4.1: "additional
 * information"); the style leaves out the date of documents, and the kind of a report follows its date.
 */
function forOscola(item: CslItem): CslItem {
  if (item.type !== 'document' && item.type !== 'report') return item;
  const { genre: _genre, ...rest } = item;
  const publisher = [textOf(item, 'genre'), textOf(item, 'publisher')].filter(
    (part) => part !== '',
  );
  return {
    ...rest,
    id: item.id,
    type: item.type === 'document' ? 'article' : item.type,
    ...(publisher.length > 0 ? { publisher: publisher.join(', ') } : {}),
  };
}

/** How the Bluebook writes labels that it does not abbreviate as CSL does (rule 3.3, table T16). */
const BLUEBOOK_LABELS: Readonly<Record<string, string>> = {
  chapter: 'ch.',
  paragraph: '¶',
  section: '§',
};

/** A locator for a style: one that writes no labels gets them as part of the value, except for pages. */
export function locatorForStyle(locator: Locator, style: string): Locator {
  const label = locator.label.trim().toLowerCase();
  if (style !== 'bluebook-law-review' || label === 'page') return locator;
  const own = Object.hasOwn(BLUEBOOK_LABELS, label) ? BLUEBOOK_LABELS[label] : undefined;
  const value = own ? `${own} ${locator.value.trim()}` : abbreviateLocator(locator);
  return { label: 'page', value: `${LABELED}${value.replaceAll(' ', '\u{A0}')}` };
}
