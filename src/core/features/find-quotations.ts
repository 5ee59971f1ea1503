import { namesOf, normalizeCslItem, textOf, type CslName } from '../citations/csl.ts';
import { compareSources, describeSource } from '../citations/describe.ts';
import type { Glossary, Source, StoredQuotation, Term } from '../glossary/types.ts';
import { runAll, type Steps } from '../text/steps.ts';
import {
  bestOf,
  contentOf,
  FITS,
  SearchedText,
  WantedWords,
  type Best,
  type Fit,
  type Fitting,
} from '../quotations/wanted-words.ts';

/** A quotation stored in a glossary, with its term and its source. */
export interface FoundQuotation extends Fitting {
  readonly term: Term;
  readonly source: Source;
  readonly quotation: StoredQuotation;
}

/** A source that can be quoted. */
export interface FoundSource extends Fitting {
  readonly source: Source;
}

/** What a glossary has for a query. */
export interface FoundInGlossary {
  readonly quotations: Best<FoundQuotation>;
  readonly sources: Best<FoundSource>;
}

/** The most results to show. */
export interface Limits {
  readonly quotations: number;
  readonly sources: number;
}

interface Stored {
  readonly term: Term;
  readonly source: Source;
  readonly quotation: StoredQuotation;
  /** Built on first use. */
  text?: SearchedText;
}

/** How many quotations or sources are searched per step. */
const IN_A_STEP = 50;

/** Finds what can be quoted by its words, or by names of its source or its term. */
export class QuotationFinder {
  /** The sources with stored quotations or with a text, the most recent first. */
  readonly sources: readonly Source[];
  private readonly stored: readonly Stored[];
  private readonly names = new Map<Source | Term, SearchedText>();

  /**
   * @param glossary what is searched
   * @param hasText whether the text of a source may be available
   */
  constructor({ terms, sources }: Glossary, hasText: (source: Source) => boolean) {
    const all = terms.flatMap((term) => term.quotes.map((quotation) => ({ term, quotation })));
    const quoted = new Set(all.map(({ quotation }) => quotation.source));
    this.sources = sources
      .filter((source) => quoted.has(source.id) || hasText(source))
      .toSorted(compareSources);
    const ranked = new Map(this.sources.map((source, rank) => [source.id, { source, rank }]));
    this.stored = all
      .flatMap((one) => {
        const known = ranked.get(one.quotation.source);
        return known ? [{ ...one, ...known }] : [];
      })
      .toSorted((a, b) => a.rank - b.rank);
  }

  /** The quotations and sources that contain all query words; all of them if the query is empty. */
  find(typed: string, limits: Limits): FoundInGlossary {
    return runAll(this.findInSteps(new WantedWords(typed), limits));
  }

  /**
   * The same in steps.
   * @param only a source, if only its quotations are wanted
   */
  *findInSteps(wanted: WantedWords, limits: Limits, only?: Source): Steps<FoundInGlossary> {
    const sources: FoundSource[] = [];
    const quotations: FoundQuotation[] = [];
    for (const [number, source] of this.sources.entries()) {
      if (number % IN_A_STEP === IN_A_STEP - 1) yield;
      if (only !== undefined && source !== only) continue;
      const fit = wanted.isNothing ? FITS.inARow : fitOfNames(wanted, this.namesOf(source));
      if (fit !== undefined) sources.push({ source, fit });
    }
    for (const [number, stored] of this.stored.entries()) {
      if (number % IN_A_STEP === IN_A_STEP - 1) yield;
      if (only !== undefined && stored.source !== only) continue;
      const { term, source, quotation } = stored;
      const fit = wanted.isNothing ? FITS.inARow : this.fitOf(wanted, stored);
      if (fit !== undefined) quotations.push({ term, source, quotation, fit });
    }
    return {
      quotations: bestOf(quotations, limits.quotations),
      sources: bestOf(sources, limits.sources),
    };
  }

  /** The names of a source: its key, authors, title, container and date. */
  namesOf(source: Source): SearchedText {
    return this.remember(source, () => namesOfSource(source));
  }

  private fitOf(wanted: WantedWords, stored: Stored): Fit | undefined {
    stored.text ??= new SearchedText(stored.quotation.text);
    return wanted.fitOf(stored.text, [this.namesOf(stored.source), this.namesOfTerm(stored.term)]);
  }

  private namesOfTerm(term: Term): SearchedText {
    return this.remember(term, () => [
      ...term.acronyms,
      term.name,
      ...term.aliases,
      ...Object.values(term.translations).flat(),
    ]);
  }

  private remember(named: Source | Term, make: () => readonly string[]): SearchedText {
    const known = this.names.get(named);
    if (known !== undefined) return known;
    const made = new SearchedText(make().join('\n'));
    this.names.set(named, made);
    return made;
  }
}

/** Passages without those that a stored quotation from the same source already contains, with a locator. */
export function withoutStored<T extends { readonly source: Source; readonly text: string }>(
  passages: readonly T[],
  stored: readonly Pick<FoundQuotation, 'source' | 'quotation'>[],
): T[] {
  const said = stored.map(({ source, quotation }) => ({
    source,
    content: contentOf(quotation.text),
  }));
  return passages.filter(({ source, text }) => {
    const content = contentOf(text);
    return !said.some((one) => one.source === source && one.content.includes(content));
  });
}

/** How much of a text, in UTF-16 units, is shown before the query words. */
const MOST_BEFORE = 40;

/** A text on one line, beginning near the query words, so that they are visible if the line is cut off. */
export function fromWords(text: string, wanted: WantedWords): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const offset = wanted.offsetIn(new SearchedText(line));
  if (offset <= MOST_BEFORE) return line;
  const before = line.slice(offset - MOST_BEFORE / 2, offset);
  // From the beginning of a word, or anywhere if there are no spaces between words.
  const start = before.search(/(?<=\s)\S/u);
  return `…${(start < 0 ? before : before.slice(start)) + line.slice(offset)}`;
}

/** How well names match; whether the words are in sequence makes no difference for names. */
function fitOfNames(wanted: WantedWords, names: SearchedText): Fit | undefined {
  const fit = wanted.fitOf(names);
  return fit === FITS.inARow || fit === FITS.begun ? FITS.apart : fit;
}

function namesOfSource(source: Source): string[] {
  const item = normalizeCslItem(source.csl);
  const people = [...namesOf(item, 'author'), ...namesOf(item, 'editor')];
  const { title, date } = describeSource(source);
  const others = ['title-short', 'container-title', 'publisher'].map((field) =>
    textOf(item, field),
  );
  return [`@${source.id}`, ...people.map(fullName), title, ...others, date];
}

function fullName({ literal, given, 'non-dropping-particle': particle, family }: CslName): string {
  return literal ?? [given, particle, family].filter(Boolean).join(' ');
}
