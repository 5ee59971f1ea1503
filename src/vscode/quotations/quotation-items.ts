import { l10n, QuickPickItemKind, type QuickPickItem } from 'vscode';
import {
  abbreviateLocator,
  describeInLine,
  describeSource,
  fromWords,
  insertBlockQuotation,
  insertPassage,
  insertQuotation,
  type Best,
  type Fitting,
  type FoundQuotation,
  type FoundSource,
  type Insertion,
  type Source,
  type WantedWords,
} from '../../core/index.ts';
import type { FoundSentence, FoundToQuote, QuotationRequest } from './quotation-search.ts';

/** What is quoted, in both forms. */
export interface QuotationChoice {
  readonly inSentence: Insertion;
  readonly block: Insertion;
}

/** What a quick pick offers: something to quote, or a source to look into. */
export interface QuotationItem extends QuickPickItem {
  readonly choice?: QuotationChoice;
  readonly source?: Source;
  /** What was typed when it was found. */
  readonly foundFor?: string;
}

interface Section {
  readonly title: string;
  readonly found: Best<Fitting>;
  readonly items: readonly QuotationItem[];
}

/** Makes items of what was found. The same thing stays the same item, so that it can stay chosen. */
export class QuotationItems {
  private readonly request: QuotationRequest;
  private readonly made = new Map<Fitting, QuotationItem>();

  constructor(request: QuotationRequest) {
    this.request = request;
  }

  /** The items in sections; those come first in which something fits best. */
  of({ wanted, quotations, sentences, sources, isComplete }: FoundToQuote): QuotationItem[] {
    const isOverview = wanted.isNothing && this.request.only === undefined;
    const section = <T extends Fitting>(
      title: string,
      found: Best<T>,
      make: (one: T) => QuickPickItem,
    ): Section => ({ title, found, items: found.items.map((one) => this.itemOf(one, make)) });
    const inWords = [
      section(l10n.t('stored quotations'), quotations, (one) => this.ofQuotation(one, wanted)),
      section(l10n.t('in the texts of sources'), sentences, (one) => this.ofSentence(one, wanted)),
    ];
    const ofSources = section(l10n.t('sources'), sources, ofSource);
    const sections = isOverview ? [ofSources, ...inWords] : [...inWords, ofSources];
    const filled = sections.filter(({ items }) => items.length > 0);
    if (filled.length === 0 && isComplete && !wanted.isNothing) return [nothingFound()];
    return filled.toSorted((a, b) => bestFit(a) - bestFit(b)).flatMap(withHead);
  }

  private itemOf<T extends Fitting>(one: T, make: (one: T) => QuickPickItem): QuotationItem {
    const known = this.made.get(one);
    if (known !== undefined) return known;
    // What was found is not filtered once more: the search knows what makes no difference.
    const item = { ...make(one), alwaysShow: true, foundFor: this.request.typed };
    this.made.set(one, item);
    return item;
  }

  private ofQuotation(
    { term, source, quotation }: FoundQuotation,
    wanted: WantedWords,
  ): QuotationItem {
    const { locator } = quotation;
    const about = term.acronyms[0] ?? term.name;
    return {
      label: shownAsItIs(fromWords(quotation.text, wanted)),
      detail: this.detail(source, [about], locator ? abbreviateLocator(locator) : ''),
      choice: { inSentence: insertQuotation(quotation), block: insertBlockQuotation(quotation) },
    };
  }

  private ofSentence({ source, text, line }: FoundSentence, wanted: WantedWords): QuotationItem {
    return {
      label: shownAsItIs(fromWords(text, wanted)),
      detail: this.detail(source, [], l10n.t('line {0}', line + 1)),
      choice: {
        inSentence: insertPassage(source, text, 'in-sentence'),
        block: insertPassage(source, text, 'block'),
      },
    };
  }

  /** What stands below the words: what they are about, and where they are from as far as that is not known. */
  private detail(source: Source, about: readonly string[], place: string): string {
    const { authors, date, title } = describeSource(source);
    const parts = this.request.only ? [...about, place] : [...about, authors, date, place, title];
    return shownAsItIs([...new Set(parts)].filter((part) => part !== '').join(' · '));
  }
}

function ofSource({ source }: FoundSource): QuotationItem {
  const description = describeSource(source);
  return {
    label: shownAsItIs(description.title),
    description: describeInLine(description),
    detail: `@${source.id}`,
    source,
  };
}

function withHead({ title, found, items }: Section): QuotationItem[] {
  const label = found.isCut ? l10n.t('{0} (more: type further words)', title) : title;
  return [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function bestFit({ found }: Section): number {
  return found.items[0]?.fit ?? Infinity;
}

function nothingFound(): QuotationItem {
  return { label: l10n.t('Nothing holds all of these words.'), alwaysShow: true };
}

/** A text of which no part is drawn as an icon. */
function shownAsItIs(text: string): string {
  return text.replaceAll('$(', String.raw`\$(`);
}
