import type { Range } from '../text/range.ts';
import { cutAt, cutNegation } from './cut.ts';
import { fold } from './fold.ts';
import { needleOf, placeAt, standsFree, type Needle, type Place } from './needle.ts';
import type { Reading } from './reading.ts';
import type { SourceText } from './source-text.ts';

/** A passage of a source that says what a quotation says. */
export interface Standing {
  readonly verdict: 'exact' | 'typographic' | 'initial-case' | 'altered' | 'review';
  /** In the source's raw text. */
  readonly passage: Range;
  /** Why it is for review: the word that is hidden, added or cut off. */
  readonly marker?: string;
}

/** Words around a passage that may be looked at for a negation, in UTF-16 units. */
const AROUND = 80;
/** Places that are looked at for one that is better. */
const MOST_PLACES = 300;

const RANK = { exact: 0, typographic: 1, 'initial-case': 2, altered: 3, review: 4 } as const;

/** Where a source has words to the letter; undefined where it does not. */
export function locateExactly(words: string, source: SourceText): Standing | undefined {
  const { text } = source;
  let found: Standing | undefined;
  if (words === '') return undefined;
  let places = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const range = { start: at, end: at + words.length };
    if (standsFree(text, range)) {
      const marker = cutNegation({
        before: foldedBefore(text, at),
        passage: fold(words).text,
        after: fold(text.slice(range.end, range.end + AROUND)).text,
      });
      const passage = source.toRaw(range);
      if (marker === undefined) return { verdict: 'exact', passage };
      found ??= { verdict: 'review', passage, marker };
    }
    if (++places > MOST_PLACES) break;
  }
  return found;
}

/** What stands before a passage, folded; a space at its end stays. */
function foldedBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - AROUND), at);
  return `${fold(before).text}${/\s$/.test(before) ? ' ' : ''}`;
}

/** Where a source has folded words, but for typography or the case of the first letter; the best place. */
export function locateFolded(folded: string, source: SourceText): Standing | undefined {
  const needle = needleOf(folded);
  if (needle === undefined) return undefined;
  let best: Standing | undefined;
  for (const reading of source.readings) {
    for (const place of placesOf(needle, reading)) {
      if (place.kind !== 'same' && place.kind !== 'initial-case') continue;
      const standing = standingAt(place, reading, source);
      if (best === undefined || RANK[standing.verdict] < RANK[best.verdict]) best = standing;
      if (best.verdict === 'typographic') return best;
    }
  }
  return best;
}

function standingAt(place: Place, reading: Reading, source: SourceText): Standing {
  const { text } = reading.folded;
  const { start, end } = place.range;
  const passage = source.rawRange(reading, place.range);
  const marker = cutNegation(cutAt(text, start, end));
  if (marker !== undefined) return { verdict: 'review', passage, marker };
  return { verdict: place.kind === 'same' ? 'typographic' : 'initial-case', passage };
}

/** The places of a reading where the content of a needle stands, within a range of its skeleton. */
export function* placesOf(
  needle: Needle,
  reading: Reading,
  within: Range = { start: 0, end: reading.skeleton.text.length },
): Generator<Place> {
  const whole = within.start === 0 && within.end === reading.skeleton.text.length;
  // A slice of its own: a search in the whole text would go on to its end.
  const text = whole
    ? reading.skeleton.text
    : reading.skeleton.text.slice(within.start, within.end);
  let places = 0;
  for (
    let at = text.indexOf(needle.skeleton);
    at >= 0;
    at = text.indexOf(needle.skeleton, at + 1)
  ) {
    yield placeAt(needle, reading, within.start + at);
    if (++places > MOST_PLACES) return;
  }
}

/** The place of a source's last reading that has the words, but not their case, punctuation or boundaries. */
export function locateWords(folded: string, source: SourceText): Place | undefined {
  const needle = needleOf(folded);
  if (needle === undefined) return undefined;
  let found: Place | undefined;
  for (const place of placesOf(needle, source.lastReading)) {
    // A place inside other words is nearer than none, but another one is better.
    if (found === undefined || isBoundary(found)) found = place;
  }
  return found;
}

function isBoundary({ kind }: Place): boolean {
  return kind === 'mid-word' || kind === 'cut-number';
}
