import type { Term } from '../glossary/types.ts';
import type { Range } from '../text/range.ts';
import { namesOf } from './known-names.ts';
import type { NearName } from './local-definition.ts';
import { sameName } from './names.ts';
import { beginsInside, isNearName } from './near-names.ts';

/** A name begins with a capital or a digit, and not with an article. */
const NAME_START = /^(?!(?:The|An?)\s)["'‘“]?[\p{Lu}\d]/u;

/** What a name that a note gives says of the senses that its acronym has in a glossary. */
export interface MeantName {
  /** The sense that has the name. */
  readonly term?: Term;
  /** The sense that has nearly the name. */
  readonly near?: NearName;
}

/** The known sense that a name means, or nearly means; undefined where it is the name of another thing. */
export function meantBy(name: string, terms: readonly Term[]): MeantName | undefined {
  let near: NearName | undefined;
  for (const term of terms) {
    for (const known of namesOf(term)) {
      if (isNearName(name, known)) near ??= { term, name: known };
      else if (sameName(name, known)) return { term };
    }
  }
  return near && { near };
}

/** A known name that a text probably ends in, as a range of the text. */
export interface LikelyName extends Range, MeantName {}

/**
 * The name that a text ends in, where it is or nearly is one of a known sense whose letters it does not show: "Democratic
 * Republic of Korea", without the P of DPRK.
 */
export function likelyName(text: string, terms: readonly Term[]): LikelyName | undefined {
  const words = [...text.matchAll(/\S+/g)];
  let near: LikelyName | undefined;
  for (const term of terms) {
    for (const known of namesOf(term)) {
      const count = known.split(/\s+/).length;
      if (count < 2) continue;
      // As long as the name, or a word more or less.
      for (const length of [count, count + 1, count - 1]) {
        const start = words.at(-length)?.index;
        if (start === undefined || length < 2 || length > words.length) continue;
        const name = text.slice(start);
        if (!NAME_START.test(name) || !beginsInside(name, known)) continue;
        const at = { start, end: text.length };
        if (isNearName(name, known)) near ??= { ...at, near: { term, name: known } };
        else if (sameName(name, known)) return { ...at, term };
      }
    }
  }
  return near;
}
