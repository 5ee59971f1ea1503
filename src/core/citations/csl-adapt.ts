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

/** Stands in a title of a series behind its name: what follows is not part of the name. For private use. */
const NAME_ENDS = '\u{E000}';

/** Takes what `itemForStyle` put behind the name of a series out of its italics. */
export function endNames(html: string): string {
  return html
    .replaceAll(new RegExp(`${NAME_ENDS}([^<]*)</i>`, 'g'), '</i>$1')
    .replaceAll(NAME_ENDS, '');
}

/** Chicago says where a treaty is printed (CMOS 17, 14.290): the style takes the name of the series only. */
function withVolumeOfTreaties(item: CslItem): CslItem {
  const series = textOf(item, 'container-title');
  if (item.type !== 'treaty' || series === '') return item;
  const place = [textOf(item, 'volume'), textOf(item, 'page')].filter((part) => part !== '');
  if (place.length === 0) return item;
  return { ...item, 'container-title': `${series}${NAME_ENDS} ${place.join(', ')}` };
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

/** Signs that the Bluebook has for labels (rule 3.3). */
const BLUEBOOK_SIGNS: Readonly<Record<string, string>> = { paragraph: '¶', section: '§' };

/** A locator for a style: one that writes no labels gets them as part of the value, except for pages. */
export function locatorForStyle(locator: Locator, style: string): Locator {
  const label = locator.label.trim().toLowerCase();
  if (style !== 'bluebook-law-review' || label === 'page') return locator;
  const sign = Object.hasOwn(BLUEBOOK_SIGNS, label) ? BLUEBOOK_SIGNS[label] : undefined;
  const value = sign ? `${sign} ${locator.value.trim()}` : abbreviateLocator(locator);
  // The processor would take "art. V" apart; a no-break space keeps it together.
  return { label: 'page', value: value.replaceAll(' ', '\u{A0}') };
}
