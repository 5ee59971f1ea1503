import { japaneseCut } from './japanese-markers.ts';
import { languageOf } from './language.ts';
import { AHEAD, BEHIND, isMarkerIn, NEGATION } from './markers.ts';

/** Words around a passage that are looked at, in UTF-16 units. */
const AROUND = 80;
/** So much tells the language. */
const TELLING = 300;
/** Words between a negation and a passage that it still denies. */
const MOST_BETWEEN = 3;

/** Words in -ly that a sentence is about, not how it is said. */
const ADVERB =
  '(?!(?:ally|apply|assembly|comply|family|fly|imply|italy|july|only|rely|reply|supply)(?!\\p{L}))\\p{L}{2,}ly|' +
  '\\p{L}{4,}lich|\\p{L}{3,}(?:ellement|blement|quement|usement|ivement|amment|emment|ément)|\\p{L}{3,}mente|' +
  'yet|ever|even|longer|again|also|so|far|always|mehr|noch|auch|länger|plus|encore|más|aún';
const AUXILIARY = 'be|been|being|have|had|has|sein|werden|worden|été|sido';
const DETERMINER =
  'a|an|the|any|its|their|our|his|her|this|these|such|other|further|ein|eine|einen|der|die|das|le|la|les|un|une|el|los|las';
/** What an adjective looks like; and the commonest that look like nothing. */
const ADJECTIVE =
  '\\p{L}{2,}(?:al|ive|ic|ous|able|ible|ful|less|ary|ant|(?<!m)ent)|' +
  'new|clear|direct|major|single|good|real|strong|prior|joint|such|other|further|large|big|long|short';
const BETWEEN = `(?:${ADVERB}|${AUXILIARY}|${DETERMINER})`;
const GAP = `(?: ${BETWEEN}(?!\\p{L})){0,${MOST_BETWEEN}}`;
/** Behind what denies a noun its adjectives come too. */
const NOUN_GAP = `(?: (?:${DETERMINER}|${ADVERB}|${ADJECTIVE})(?!\\p{L})){0,${MOST_BETWEEN}}`;

const BEFORE = new RegExp(`${AHEAD}(${NEGATION})\\s*"?\\s*$`, 'iu');
const FARTHER_BEFORE = new RegExp(
  `(?<!\\b(?:or|if|why) )${AHEAD}(?:(no|without|kein|keine|aucun|aucune)${NOUN_GAP}|(${NEGATION})${GAP}) ?"?$`,
  'iu',
);
/** A prefix that a hyphen sets apart, and a French negation before a vowel. */
const JOINED_BEFORE = /(?<![\p{L}'])((?:no|non|not|anti)[-–\u00AD]|n['"])"?$/iu;
const BEHIND_CUT = new RegExp(
  `^\\s*"?(?:\\s*(?:${ADVERB})(?!\\p{L})){0,2}\\s*"?\\s*(${NEGATION})${BEHIND}`,
  'iu',
);

/** Where a passage was found in a folded text, to be looked at for what it is cut off from. */
export interface Cut {
  /** The folded text in front of the passage, and behind it; more than a sentence of it tells no more. */
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** The cut at both ends of a passage of a folded text. */
export function cutAt(text: string, start: number, end: number): Cut {
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    passage: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  };
}

/**
 * The negation from which a passage is cut off: right beside it, or with nothing between but words that hang on it
 * (no formal agreement, not yet agreed); undefined if none is.
 */
export function cutNegation({ before, passage, after }: Cut): string | undefined {
  const japanese = japaneseCut(before, passage, after);
  if (japanese !== undefined) return japanese;
  const found = negationBefore(before, passage) ?? negationBehind(after);
  if (found === undefined) return undefined;
  const language = languageOf(`${before}${passage.slice(0, TELLING)}${after}`);
  return isMarkerIn(language, found) ? found : undefined;
}

/** The negation that a hyphen or an apostrophe joins to the first word of a passage (non-nuclear, n'accepte). */
export function hyphenatedBefore(before: string, passage: string): string | undefined {
  return /^\p{L}/u.test(passage) ? JOINED_BEFORE.exec(before)?.[1]?.replace('"', "'") : undefined;
}

function negationBefore(before: string, passage: string): string | undefined {
  const joined = hyphenatedBefore(before, passage);
  if (joined !== undefined) return joined;
  const near = BEFORE.exec(before)?.[1];
  if (near !== undefined) return near;
  const farther = FARTHER_BEFORE.exec(before);
  return farther?.[1] ?? farther?.[2];
}

function negationBehind(after: string): string | undefined {
  if (/^\s*"?\s*no\. ?\d/i.test(after)) return undefined;
  return BEHIND_CUT.exec(after)?.[1];
}
