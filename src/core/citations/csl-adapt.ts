import type { CslItem, Locator } from '../glossary/types.ts';
import { textOf, withoutRepeatedAuthor, normalizeCslItem } from './csl.ts';
import { abbreviateLocator } from './locators.ts';

/**
 * Prepares a source for a style: proper CSL-JSON, without a publisher that only repeats the author, and with its facts
 * in the variables that the style reads. Styles that are not listed here get it unchanged.
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

/** Marks a series with its volume and page, which is not a title and follows the date. A private-use character. */
const SERIES = '\u{E000}';

/** The date of a treaty, as styles write it in English and Japanese. */
const DATE = String.raw`(?:\p{L}+ \d{1,2}, |\d{1,2} \p{L}+ |\p{L}+ )?\d{4}(?:年(?:\d+月(?:\d+日)?)?)?(?!\d)`;

/** Marks a locator that includes its label: the processor would take "art. V" apart. A private-use character. */
const LABELED = '\u{E002}';

/** Moves a treaty's series after its date and out of italics; removes all marks of this file. */
export function placeSeries(html: string): string {
  return html
    .replaceAll(LABELED, '')
    .replaceAll(
      new RegExp(`(?:<i>)?${SERIES}([^<]*?)</i>(?:, (${DATE}))?`, 'gu'),
      (_, series: string, date?: string) => (date === undefined ? series : `${date}, ${series}`),
    )
    .replaceAll(SERIES, '');
}

/** Chicago states where a treaty is printed (CMOS 17, 14.290): "11 U.S.T. 1632"; the style only uses the title. */
function withVolumeOfTreaties(item: CslItem): CslItem {
  const series = textOf(item, 'container-title-short') || textOf(item, 'container-title');
  if (item.type !== 'treaty' || series === '') return item;
  const place = [textOf(item, 'volume'), series, textOf(item, 'page')].filter(Boolean).join(' ');
  return place === series ? item : { ...item, 'container-title': `${SERIES}${place}` };
}

/** Government documents have a full date (rule 18.2.2); the style gives one only to posts. */
function forBluebook(item: CslItem): CslItem {
  return item.type === 'document' ? { ...item, type: 'post-weblog' } : item;
}

/**
 * The kind of a document or report comes before its publisher and date (OSCOLA 4, 3.4.1: "additional information"); the
 * style omits the date of documents and puts the kind of a report after its date.
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

/** Labels that the Bluebook abbreviates differently from CSL (rule 3.3, table T16). */
const BLUEBOOK_LABELS: Readonly<Record<string, string>> = {
  chapter: 'ch.',
  paragraph: '¶',
  section: '§',
};

/** A locator for a style: if the style does not write labels, they become part of the value, except for pages. */
export function locatorForStyle(locator: Locator, style: string): Locator {
  const label = locator.label.trim().toLowerCase();
  if (style !== 'bluebook-law-review' || label === 'page') return locator;
  const own = Object.hasOwn(BLUEBOOK_LABELS, label) ? BLUEBOOK_LABELS[label] : undefined;
  const value = own ? `${own} ${locator.value.trim()}` : abbreviateLocator(locator);
  return { label: 'page', value: `${LABELED}${value.replaceAll(' ', '\u{A0}')}` };
}
