import type { SourceText } from '../quotations/source-text.ts';
import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';
import {
  bestOf,
  contentOf,
  FITS,
  SearchedText,
  WantedWords,
  type Fit,
} from '../quotations/wanted-words.ts';

/** A sentence of a source's text. */
export interface FoundPassage {
  /** Its words as quoted: without markup, on one line. */
  readonly text: string;
  /** Its place in the raw text. */
  readonly range: Range;
  /** How well it matches the query. */
  readonly fit: Fit;
}

interface Sentence {
  /** In the text as a reader of the source sees it. */
  readonly range: Range;
  /** Its letters and digits in lower case. */
  readonly content: string;
}

/** After these a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Adm|Col|Lt|Sen|Rep|Gov|Sgt|St|No|Art|art|para|vol|cf|vs|e\.g|i\.e)$/u;
const SENTENCE_END =
  /[.!?]+[)\]”’"']*(?=\s+[\p{Lu}\p{Lo}\p{N}“‘"'([])|[。！？]+[」』）]*|\n[^\S\n]*\n|\f/gu;

/** About how much of a text, in UTF-16 units, is cut into sentences per step: a millisecond. */
const CUT_IN_A_STEP = 8000;
/** How many sentences are searched per step; one that contains the words costs as much as many that do not. */
const SENTENCES_IN_A_STEP = 1000;
const COST_OF_A_FIT = 20;
/** Longer sentences, in UTF-16 units, are tables or data that nobody quotes. */
const LONGEST_SENTENCE = 10_000;

/** Finds sentences of a source by some of their words, as the user types them. */
export class PassageFinder {
  private readonly source: SourceText;
  private found: readonly Sentence[] | undefined;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** Prepares, in steps, what would otherwise be built at once on the first search. */
  *prepareInSteps(): Steps<void> {
    if (this.found !== undefined) return;
    yield* this.source.showInSteps();
    this.found = yield* sentencesInSteps(this.source.text);
  }

  /**
   * The sentences that contain all words of a query; those with the words in sequence come first. Case, spaces,
   * punctuation, widths and line breaks make no difference.
   */
  find(query: string, limit: number): FoundPassage[] {
    return runAll(this.findInSteps(new WantedWords(query), limit));
  }

  /**
   * The same in steps.
   * @param names names of the source: a sentence may lack words that they contain, unless they contain all
   */
  *findInSteps(
    wanted: WantedWords,
    limit: number,
    names: readonly SearchedText[] = [],
  ): Steps<FoundPassage[]> {
    const others = wanted.besides(names);
    const found: { sentence: Sentence; fit: Fit }[] = [];
    let best = 0;
    let cost = 0;
    for (const sentence of this.sentences) {
      if (++cost >= SENTENCES_IN_A_STEP) {
        yield;
        cost = 0;
      }
      if (!wanted.mayFit(sentence.content, others)) continue;
      cost += COST_OF_A_FIT;
      const { start, end } = sentence.range;
      const fit = wanted.fitOf(new SearchedText(this.source.text.slice(start, end)), others);
      if (fit === undefined) continue;
      found.push({ sentence, fit });
      if (fit === FITS.inARow && ++best >= limit) break;
    }
    return bestOf(found, limit).items.map(({ sentence, fit }) => this.passageOf(sentence, fit));
  }

  /** The first sentences of the text. */
  first(limit: number): FoundPassage[] {
    return this.sentences.slice(0, limit).map((sentence) => this.passageOf(sentence, FITS.inARow));
  }

  private get sentences(): readonly Sentence[] {
    this.found ??= runAll(sentencesInSteps(this.source.text));
    return this.found;
  }

  private passageOf({ range }: Sentence, fit: Fit): FoundPassage {
    const words = this.source.text.slice(range.start, range.end);
    return { text: onOneLine(words), range: this.source.toRaw(range), fit };
  }
}

function* sentencesInSteps(text: string): Steps<Sentence[]> {
  const sentences: Sentence[] = [];
  let start = 0;
  let pause = CUT_IN_A_STEP;
  const cut = (end: number): void => {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    const range = { start: from, end: start + words.trimEnd().length };
    start = end;
    if (range.end - range.start > LONGEST_SENTENCE) return;
    const content = contentOf(words);
    if (content !== '') sentences.push({ range, content });
  };
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    const isStop =
      mark.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, index - 8), index));
    if (!isStop) cut(index + mark.length);
    if (index < pause) continue;
    yield;
    pause = index + CUT_IN_A_STEP;
  }
  cut(text.length);
  return sentences;
}

const CJK = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const CJK_BREAK = new RegExp(`(?<=${CJK})\\s*\\n\\s*(?=${CJK})`, 'gu');

/** Joins lines: a word divided at a line end becomes one again, Japanese characters get no space between them. */
function onOneLine(text: string): string {
  return text
    .replaceAll(/(?<=\p{Ll})[-‐\u00AD][ \t]*\r?\n\s*(?=\p{Ll})/gu, '')
    .replaceAll(CJK_BREAK, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
