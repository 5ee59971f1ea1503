import { isCjk } from '../text/fold.ts';
import type { Range } from '../text/range.ts';
import { isLetterOrDigit, SEAM } from './characters.ts';
import { cutAt, cutNegation, hyphenatedBefore } from './cut.ts';
import { withoutEdges, type Mark, type MarkedQuotation } from './editorial.ts';
import { placesOf, type Standing } from './locate.ts';
import { prefixBefore, unsharedPrefix } from './japanese-markers.ts';
import { languageOf, type Language } from './language.ts';
import { firstUnshared, hidingMarkers } from './markers.ts';
import type { Needle, Place } from './needle.ts';
import type { Reading } from './reading.ts';
import type { SourceText } from './source-text.ts';

/** How much an ellipsis may leave out, in letters: about a page. */
const LONGEST_GAP = 2000;
/** What words in brackets may stand for. */
const MOST_WORDS = 6;
const LONGEST_BRACKET = 160;
const AROUND = 80;
/** A bracket that is nothing but a prefix: [im]possible. */
const PREFIX = /^(?:un|in|im|il|ir|non|dis)$/i;
/** Ways of putting the runs together that are tried. */
const MOST_TRIALS = 400;

const SENTENCE_END =
  /(?<!(?:^|[^\p{L}])\p{L})[.!?]["')\]]*(?= ["'([]*[\p{Lu}\p{N}])|[。！？!?]["')\]]*/gu;

/** Where a source has the runs of a marked quotation, in order; the best way of putting them together. */
export function locateMarked(marked: MarkedQuotation, source: SourceText): Standing | undefined {
  let review: Standing | undefined;
  for (const reading of source.readings) {
    const search = new MarkedSearch(marked, reading);
    for (const places of search.run()) {
      if (standsBesideBracket(marked, reading, places)) continue;
      const marker = markerOf(marked, reading, places);
      const passage = source.rawRange(reading, hull(places));
      if (marker === undefined) return { verdict: 'altered', passage };
      review ??= { verdict: 'review', passage, marker };
    }
  }
  return review;
}

function hull(places: readonly Place[]): Range {
  return { start: places[0]?.range.start ?? 0, end: places.at(-1)?.range.end ?? 0 };
}

/**
 * Whether the source has a bracket of its own where the quotation begins or ends with one: then that is what is
 * quoted, with other words.
 */
function standsBesideBracket(
  { marks }: MarkedQuotation,
  { folded: { text } }: Reading,
  places: readonly Place[],
): boolean {
  const { start, end } = hull(places);
  const isBracket = (mark: Mark | undefined): boolean => mark !== undefined && !mark.gap;
  return (
    (isBracket(marks[0]) && /\][\s.,;:]*$/.test(text.slice(Math.max(0, start - 4), start))) ||
    (isBracket(marks[places.length]) && /^[\s.,;:]*\[/.test(text.slice(end, end + 4)))
  );
}

/** Puts runs together: from every place of the longest one to the right, then to the left. */
class MarkedSearch {
  private readonly marked: MarkedQuotation;
  private readonly reading: Reading;
  private trials = 0;

  constructor(marked: MarkedQuotation, reading: Reading) {
    this.marked = marked;
    this.reading = reading;
  }

  *run(): Generator<readonly Place[]> {
    const { runs } = this.marked;
    const anchor = indexOfLongest(runs);
    const needle = runs[anchor];
    if (needle === undefined) return;
    for (const place of placesOf(needle, this.reading)) {
      if (!this.fits(anchor, place)) continue;
      for (const right of this.toTheRight(anchor, place))
        for (const left of this.toTheLeft(anchor, place)) yield [...left, place, ...right];
    }
  }

  private *toTheRight(index: number, place: Place): Generator<readonly Place[]> {
    const needle = this.marked.runs[index + 1];
    const mark = this.marked.marks[index + 1];
    if (needle === undefined) return yield [];
    if (mark === undefined) return;
    const start = place.skeleton.end;
    const end = Math.min(
      this.reading.skeleton.text.length,
      start + reach(mark) + needle.skeleton.length,
    );
    for (const next of placesOf(needle, this.reading, { start, end })) {
      if (++this.trials > MOST_TRIALS) return;
      if (!this.fits(index + 1, next) || !this.mayHide(mark, place, next)) continue;
      for (const rest of this.toTheRight(index + 1, next)) yield [next, ...rest];
    }
  }

  private *toTheLeft(index: number, place: Place): Generator<readonly Place[]> {
    const needle = this.marked.runs[index - 1];
    const mark = this.marked.marks[index];
    if (needle === undefined) return yield [];
    if (mark === undefined) return;
    const end = place.skeleton.start;
    const start = Math.max(0, end - reach(mark) - needle.skeleton.length);
    // The nearest first.
    for (const before of [...placesOf(needle, this.reading, { start, end })].reverse()) {
      if (++this.trials > MOST_TRIALS) return;
      if (!this.fits(index - 1, before) || !this.mayHide(mark, before, place)) continue;
      for (const rest of this.toTheLeft(index - 1, before)) yield [...rest, before];
    }
  }

  /** A run stands as it is; the first one, and one behind an ellipsis, may begin with another case. */
  private fits(index: number, { kind }: Place): boolean {
    const mark = this.marked.marks[index];
    return kind === 'same' || (kind === 'initial-case' && (index === 0 || mark?.gap === true));
  }

  private mayHide(mark: Mark, before: Place, behind: Place): boolean {
    const hidden = hiddenBetween(this.reading, before, behind);
    if (hidden.includes(SEAM)) return false;
    if (mark.gap) return true;
    if (/[[\]]/.test(hidden)) return false;
    if (mark.insideWord)
      return /^['\p{L}\p{M}]* ?['\p{L}\p{M}]*$/u.test(hidden) && countWords(hidden) <= 1;
    return countWords(hidden) <= MOST_WORDS && hidden.search(SENTENCE_END) < 0;
  }
}

function indexOfLongest(runs: readonly Needle[]): number {
  let best = 0;
  for (const [index, { skeleton }] of runs.entries())
    if (skeleton.length > (runs[best]?.skeleton.length ?? 0)) best = index;
  return best;
}

function reach({ gap }: Mark): number {
  return gap ? LONGEST_GAP : LONGEST_BRACKET;
}

function hiddenBetween({ folded }: Reading, before: Place, behind: Place): string {
  return folded.text.slice(before.range.end, behind.range.start);
}

/** Words of a folded text; two Chinese or Japanese characters count as one. */
function countWords(text: string): number {
  let cjk = 0;
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isCjk(code)) cjk++;
    const letter = !isCjk(code) && (isLetterOrDigit(code) || code === 39);
    if (letter && !inside) words++;
    inside = letter;
  }
  return words + Math.ceil(cjk / 2);
}

/** The negation, modal verb or condition that the marks hide or add, or beside which the quotation is cut. */
function markerOf(
  { marks }: MarkedQuotation,
  reading: Reading,
  places: readonly Place[],
): string | undefined {
  const { text } = reading.folded;
  const { start, end } = hull(places);
  const language = languageOf(text.slice(Math.max(0, start - AROUND), end + AROUND));
  for (let index = 1; index < places.length; index++) {
    const mark = marks[index];
    const before = places[index - 1];
    const behind = places[index];
    if (mark === undefined || before === undefined || behind === undefined) continue;
    const marker =
      markerBetween(mark, text, before, behind, language) ??
      prefixHidden(mark, hiddenBetween(reading, before, behind), text.slice(behind.range.start));
    if (marker !== undefined) return marker;
  }
  return (
    markerAtEnd(marks[0], clauseBefore(text, start), -1, language) ??
    markerAtEnd(marks[places.length], clauseBehind(text, end), 1, language) ??
    (marks[0] && prefixHidden(marks[0], '', text.slice(start, start + 2))) ??
    cutNegation(cutAt(text, start, end))
  );
}

/** The marker that a mark inside the quotation hides or adds. */
function markerBetween(
  mark: Mark,
  text: string,
  before: Place,
  behind: Place,
  language: Language,
): string | undefined {
  const hidden = mark.gap
    ? inQuotedSentences(text, before.range.end, behind.range.start)
    : text.slice(before.range.end, behind.range.start);
  return firstUnshared(hidingMarkers(hidden, language), hidingMarkers(mark.words, language));
}

/** The prefix by which a mark turns the word behind it, or a word that it stands for, into its opposite. */
function prefixHidden(mark: Mark, hidden: string, behind: string): string | undefined {
  const { words } = mark;
  const own = addedPrefix(words, behind) ?? (mark.insideWord ? PREFIX.exec(words)?.[0] : undefined);
  const theirs =
    addedPrefix(hidden, behind) ?? (mark.insideWord ? PREFIX.exec(hidden)?.[0] : undefined);
  if (own !== theirs) return own ?? theirs;
  return mark.gap ? undefined : unsharedPrefix(words, hidden);
}

/** The prefix at the end of some words that negates the word behind them: non-nuclear, 不可能. */
function addedPrefix(words: string, behind: string): string | undefined {
  const passage = behind.slice(0, 2);
  return prefixBefore(words, passage) ?? hyphenatedBefore(words, passage);
}

/** What a bracket at an end of the quotation adds, or hides: as many words of the source as it has itself. */
function markerAtEnd(
  mark: Mark | undefined,
  clause: string,
  side: 1 | -1,
  language: Language,
): string | undefined {
  if (mark === undefined) return undefined;
  const added = withoutEdges(mark.words);
  if (added === '') return undefined;
  const words = withoutEdges(clause).split(' ');
  const count = added.split(' ').length;
  const hidden = (side > 0 ? words.slice(0, count) : words.slice(-count)).join(' ');
  return firstUnshared(hidingMarkers(hidden, language), hidingMarkers(added, language));
}

function clauseBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - AROUND), at).replace(/^.*[,;:.!?—。、]/s, '');
}

function clauseBehind(text: string, at: number): string {
  return text.slice(at, at + AROUND).replace(/[,;:.!?—。、].*$/s, '');
}

/**
 * Of what an ellipsis leaves out, the rest of the sentence in front of it and the beginning of the one behind it.
 * Whole sentences in between are not part of what is quoted.
 */
function inQuotedSentences(text: string, start: number, end: number): string {
  // A full stop that the run itself ends with counts.
  const from = Math.max(0, start - 3);
  const hidden = text.slice(from, end);
  const ends = [...`${hidden}${text.slice(end, end + 2)}`.matchAll(SENTENCE_END)].filter(
    ({ index }) => index < hidden.length,
  );
  const first = ends[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return text.slice(start, end);
  const head = text.slice(start, Math.max(start, from + first.index));
  return `${head} | ${hidden.slice(last.index + last[0].length)}`;
}
