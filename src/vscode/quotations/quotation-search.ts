import {
  bestOf,
  FITS,
  LineIndex,
  PassageFinder,
  QuotationFinder,
  WantedWords,
  withoutStored,
  type Best,
  type Fitting,
  type FoundInGlossary,
  type Glossary,
  type Source,
  type SourceText,
} from '../../core/index.ts';
import { runInSlices } from '../slices.ts';
import type { SourceTexts } from '../../workspace/source-texts.ts';

/** So much is shown at once, where words are looked for in everything. */
const MOST = { quotations: 50, sources: 10, sentences: 50 };
/** The same of everything while nothing is typed: the sources to choose from. */
const MOST_AT_FIRST = { quotations: 50, sources: Infinity, sentences: 0 };
/** The same of a single source. */
const MOST_OF_SOURCE = { quotations: Infinity, sources: 0, sentences: 100 };
/** Texts may take a while to read: what is found is shown every so many milliseconds. */
const PATIENCE = 150;

/** A sentence of a source's text. */
export interface FoundSentence extends Fitting {
  readonly source: Source;
  /** Its words, on one line. */
  readonly text: string;
  /** The line of the text where it begins, from 0. */
  readonly line: number;
}

/** What was found so far. */
export interface FoundToQuote extends FoundInGlossary {
  readonly wanted: WantedWords;
  readonly sentences: Best<FoundSentence>;
  readonly isComplete: boolean;
}

/** What is looked for. */
export interface QuotationRequest {
  readonly typed: string;
  /** A source, where its words alone are wanted. */
  readonly only?: Source | undefined;
}

/** The sentences of a text, cut once for as long as the text is kept. */
const finders = new WeakMap<SourceText, PassageFinder>();

/** Finds what can be quoted, in the glossaries and in the texts of sources, without holding up others. */
export class QuotationSearch {
  private readonly finder: QuotationFinder;
  private readonly texts: SourceTexts;
  private readonly read = new Map<Source, Promise<SearchedSource | undefined>>();
  private isOpen = true;

  constructor(glossary: Glossary, texts: SourceTexts) {
    this.finder = new QuotationFinder(glossary, (source) => texts.hasFile(source));
    this.texts = texts;
    void this.readAll();
  }

  /** Whether texts of sources are searched, too. */
  hasTexts(only?: Source): boolean {
    return this.sourcesWithTexts(only).length > 0;
  }

  /** Ends what is under way. */
  close(): void {
    this.isOpen = false;
  }

  /**
   * Finds what holds the words of a request.
   * @param isWanted whether it still matters
   * @param show takes what was found, as long as it matters: at the end, and before where texts take long
   */
  async find(
    { typed, only }: QuotationRequest,
    isWanted: () => boolean,
    show: (found: FoundToQuote) => void,
  ): Promise<void> {
    const wanted = new WantedWords(typed);
    const most = only ? MOST_OF_SOURCE : wanted.isNothing ? MOST_AT_FIRST : MOST;
    const goesOn = (): boolean => this.isOpen && isWanted();
    const stored = await runInSlices(this.finder.findInSteps(wanted, most, only), goesOn);
    if (stored === undefined || !goesOn()) return;
    let sentences: readonly FoundSentence[] = [];
    const showFound = (isComplete: boolean): void => {
      if (!goesOn()) return;
      const fresh = withoutStored(sentences, stored.quotations.items);
      show({ wanted, ...stored, sentences: bestOf(fresh, most.sentences), isComplete });
    };
    const waiting = setInterval(() => showFound(false), PATIENCE);
    for (const source of most.sentences > 0 ? this.sourcesWithTexts(only) : []) {
      const more = await this.sentencesOf(source, wanted, most.sentences + 1, goesOn);
      if (more === undefined) break;
      sentences = bestOf([...sentences, ...more], 2 * most.sentences).items;
      if (sentences[most.sentences]?.fit === FITS.inARow) break;
    }
    clearInterval(waiting);
    showFound(true);
  }

  /** Undefined when it does not matter any more. */
  private async sentencesOf(
    source: Source,
    wanted: WantedWords,
    limit: number,
    isWanted: () => boolean,
  ): Promise<FoundSentence[] | undefined> {
    const searched = await this.reading(source);
    if (!isWanted()) return undefined;
    if (searched === undefined) return [];
    const names = wanted.isNothing ? [] : [this.finder.namesOf(source)];
    const found = wanted.isNothing
      ? searched.finder.first(limit)
      : await runInSlices(searched.finder.findInSteps(wanted, limit, names), isWanted);
    return found?.map(({ text, range, fit }) => {
      return { source, text, fit, line: searched.lineOf(range.start) };
    });
  }

  private sourcesWithTexts(only?: Source): readonly Source[] {
    const sources = only ? [only] : this.finder.sources;
    return sources.filter((source) => this.texts.hasFile(source));
  }

  /** While the writer reads and types, the texts are read one after the other. */
  private async readAll(): Promise<void> {
    for (const source of this.sourcesWithTexts()) {
      await this.reading(source);
      if (!this.isOpen) return;
    }
  }

  private reading(source: Source): Promise<SearchedSource | undefined> {
    const reading = this.read.get(source) ?? this.prepare(source);
    this.read.set(source, reading);
    return reading;
  }

  private async prepare(source: Source): Promise<SearchedSource | undefined> {
    await this.texts.prepare([source]);
    const text = this.texts.textOf(source)?.text;
    if (text === undefined) return undefined;
    const finder = finders.get(text) ?? new PassageFinder(text);
    finders.set(text, finder);
    await runInSlices(finder.prepareInSteps(), () => this.isOpen);
    return new SearchedSource(text, finder);
  }
}

/** A source whose text can be searched. */
class SearchedSource {
  readonly finder: PassageFinder;
  private readonly text: SourceText;
  private lines: LineIndex | undefined;

  constructor(text: SourceText, finder: PassageFinder) {
    this.text = text;
    this.finder = finder;
  }

  lineOf(offset: number): number {
    this.lines ??= new LineIndex(this.text.raw);
    return this.lines.position(offset).line;
  }
}
