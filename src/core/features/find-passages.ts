import { fold } from '../quotations/fold.ts';
import { skeletonOf } from '../quotations/reading.ts';
import type { SourceText } from '../quotations/source-text.ts';
import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';

/** A sentence of a source's text. */
export interface FoundPassage {
  /** Its words as they are quoted: without markup, on one line. */
  readonly text: string;
  /** Its place in the raw text. */
  readonly range: Range;
}

interface Sentence {
  /** In what a reader of the source sees. */
  readonly range: Range;
  /** Its letters and digits in lower case. */
  readonly content: string;
}

/** Behind these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Adm|Col|Lt|Sen|Rep|Gov|Sgt|St|No|Art|art|para|vol|cf|vs|e\.g|i\.e)$/u;
const SENTENCE_END =
  /[.!?]+[)\]”’"']*(?=\s+[\p{Lu}\p{Lo}\p{N}“‘"'([])|[。！？]+[」』）]*|\n[^\S\n]*\n|\f/gu;

/** About how much of a text, in UTF-16 units, is cut into sentences in a step: a millisecond. */
const CUT_IN_A_STEP = 8000;
/** So many sentences are looked at in a step. */
const SENTENCES_IN_A_STEP = 1000;

/** Finds sentences of a source by words of them, as somebody types these. */
export class PassageFinder {
  private readonly source: SourceText;
  private found: readonly Sentence[] | undefined;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** Makes, in steps, what would otherwise be made at once when the first sentence is asked for. */
  *prepareInSteps(): Steps<void> {
    if (this.found !== undefined) return;
    yield* this.source.showInSteps();
    this.found = yield* sentencesInSteps(this.source.text);
  }

  /**
   * The sentences that hold all words of a query, those first where the words follow each other. Case, spaces,
   * punctuation, widths and line breaks make no difference.
   */
  find(query: string, limit: number): FoundPassage[] {
    return runAll(this.findInSteps(query, limit));
  }

  /** The same in steps. */
  *findInSteps(query: string, limit: number): Steps<FoundPassage[]> {
    const words = query
      .trim()
      .split(/\s+/)
      .map(contentOf)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const phrase = words.join('');
    const together: Sentence[] = [];
    const apart: Sentence[] = [];
    for (const [number, sentence] of this.sentences.entries()) {
      if (number % SENTENCES_IN_A_STEP === SENTENCES_IN_A_STEP - 1) yield;
      if (sentence.content.includes(phrase)) together.push(sentence);
      else if (words.every((word) => sentence.content.includes(word))) apart.push(sentence);
      if (together.length >= limit) break;
    }
    return [...together, ...apart].slice(0, limit).map((sentence) => this.passageOf(sentence));
  }

  /** The first sentences of the text. */
  first(limit: number): FoundPassage[] {
    return this.sentences.slice(0, limit).map((sentence) => this.passageOf(sentence));
  }

  private get sentences(): readonly Sentence[] {
    this.found ??= runAll(sentencesInSteps(this.source.text));
    return this.found;
  }

  private passageOf({ range }: Sentence): FoundPassage {
    const words = this.source.text.slice(range.start, range.end);
    return { text: onOneLine(words), range: this.source.toRaw(range) };
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

function contentOf(text: string): string {
  return skeletonOf(fold(text).text).text;
}

const CJK = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const CJK_BREAK = new RegExp(`(?<=${CJK})\\s*\\n\\s*(?=${CJK})`, 'gu');

/** Joins lines: a word that was divided at a line end is one again, Japanese characters have no space between. */
function onOneLine(text: string): string {
  return text
    .replaceAll(/(?<=\p{Ll})[-‐\u00AD][ \t]*\r?\n\s*(?=\p{Ll})/gu, '')
    .replaceAll(CJK_BREAK, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
