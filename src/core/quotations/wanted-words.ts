import { fold } from './fold.ts';
import { isCjkText, isLetterOrDigit } from './characters.ts';
import { skeletonOf } from './reading.ts';
import type { Folded } from './unit-buffer.ts';

/** How well a text answers to words that somebody looks for, the best first. */
export const FITS = {
  /** The words follow each other. */
  inARow: 0,
  /** So they do, and the last may be the beginning of a longer one. */
  begun: 1,
  /** All words are there, in any order. */
  apart: 2,
  /** Some are not there, but in the names of the source or the term. */
  byName: 3,
  /** Some are there only inside of other words, or in parts. */
  inside: 4,
} as const;
export type Fit = (typeof FITS)[keyof typeof FITS];

/** Something that was found, with how well it fits. */
export interface Fitting {
  readonly fit: Fit;
}

/** The best of what was found, and whether there was more. */
export interface Best<T> {
  readonly items: readonly T[];
  readonly isCut: boolean;
}

/** Puts what fits best first, of what fits equally well what came first, and takes no more than a number of them. */
export function bestOf<T extends Fitting>(found: readonly T[], limit: number): Best<T> {
  const items = found.toSorted((a, b) => a.fit - b.fit).slice(0, limit);
  return { items, isCut: found.length > limit };
}

/** The letters and digits of a text in lower case, as words are looked for in it. */
export function contentOf(text: string): string {
  return skeletonOf(fold(text).text).text;
}

/** A text in which words are looked for. Case, spaces, punctuation, widths and line breaks make no difference. */
export class SearchedText {
  /** Its letters and digits in lower case. */
  readonly content: string;
  private readonly folded: Folded;
  private readonly skeleton: Folded;

  constructor(text: string) {
    this.folded = fold(text);
    this.skeleton = skeletonOf(this.folded.text);
    this.content = this.skeleton.text;
  }

  /** Whether content stands there, beginning where a word begins. */
  hasWord(content: string): boolean {
    return this.findWord(content) >= 0;
  }

  /** Whether content stands there, beginning where a word begins and ending where one ends. */
  hasWholeWords(content: string): boolean {
    let at = this.findWord(content);
    while (at >= 0 && !this.isBetweenWords(at + content.length))
      at = this.findWord(content, at + 1);
    return at >= 0;
  }

  /** The offset in the text where content stands, at the beginning of a word if it can be; -1 where it does not. */
  offsetOf(content: string): number {
    const atWord = this.findWord(content);
    const at = atWord >= 0 ? atWord : this.content.indexOf(content);
    return at < 0 ? -1 : (this.folded.starts[this.skeleton.starts[at] ?? 0] ?? -1);
  }

  private findWord(content: string, from = 0): number {
    let at = this.content.indexOf(content, from);
    while (at >= 0 && !this.isBetweenWords(at)) at = this.content.indexOf(content, at + 1);
    return at;
  }

  /** Whether one word ends and another one begins at an offset of the content. In Japanese, that may be anywhere. */
  private isBetweenWords(at: number): boolean {
    const place = this.skeleton.starts[at] ?? 0;
    if (at === 0 || at >= this.content.length) return true;
    const before = this.folded.text.charCodeAt(place - 1);
    const code = this.folded.text.charCodeAt(place);
    return !isLetterOrDigit(before) || isCjkText(before) || isCjkText(code);
  }
}

const SEGMENTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Words that somebody looks for, as they were typed. */
export class WantedWords {
  private readonly words: readonly string[];
  /** The words of Japanese, which are typed without spaces; elsewhere the same. */
  private readonly parts: readonly string[];
  private readonly inARow: string;

  constructor(typed: string) {
    const words = typed.trim().split(/\s+/);
    this.words = contentsOf(words);
    this.parts = SEGMENTED.test(typed) ? contentsOf(words.flatMap(segmentsOf)) : this.words;
    this.inARow = this.words.join('');
  }

  /** Whether there is nothing to look for. */
  get isNothing(): boolean {
    return this.words.length === 0;
  }

  /**
   * How well a text fits; undefined where it does not hold all words.
   * @param names names that go with the text: words that they hold may be missing from it
   */
  fitOf(text: SearchedText, names: readonly SearchedText[] = []): Fit | undefined {
    if (this.isNothing) return undefined;
    if (text.hasWord(this.inARow))
      return text.hasWholeWords(this.inARow) ? FITS.inARow : FITS.begun;
    if (this.words.every((word) => text.hasWord(word))) return FITS.apart;
    const isNamed = (word: string): boolean => names.some((name) => name.hasWord(word));
    if (this.words.every((word) => isNamed(word) || text.hasWord(word))) return FITS.byName;
    return this.mayFit(text.content, names) ? FITS.inside : undefined;
  }

  /** Whether content holds all words, one way or another. */
  mayFit(content: string, names: readonly SearchedText[] = []): boolean {
    const isHeld = (word: string): boolean =>
      content.includes(word) || names.some((name) => name.content.includes(word));
    return this.words.every(isHeld) || (this.parts !== this.words && this.parts.every(isHeld));
  }

  /**
   * Those names in which a text is looked for by the words that they lack: none where they hold all of them, as then
   * whatever goes with these names would be found.
   */
  besides(names: readonly SearchedText[]): readonly SearchedText[] {
    const isNamed = (word: string): boolean => names.some((name) => name.content.includes(word));
    return this.parts.every(isNamed) ? [] : names;
  }

  /** The offset in a text where the words begin, in a row if they are; -1 where there are none. */
  offsetIn(text: SearchedText): number {
    const whole = this.isNothing ? -1 : text.offsetOf(this.inARow);
    if (whole >= 0) return whole;
    const places = this.parts.map((part) => text.offsetOf(part)).filter((offset) => offset >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  }
}

function contentsOf(words: readonly string[]): string[] {
  return words.map(contentOf).filter((word) => word !== '');
}

let segmenter: Intl.Segmenter | undefined;

/** The words of Japanese text. */
function segmentsOf(text: string): string[] {
  if (!SEGMENTED.test(text)) return [text];
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
