import { japaneseMarkers, japanesePrefixes } from './japanese-markers.ts';
import type { Language } from './language.ts';

/**
 * The words on which the meaning of a sentence hangs: negations, modal verbs, conditions. Of other languages than
 * English and Japanese only the commonest are known.
 */

/** Negations of one word. Some are words of other languages too: {@link AMBIGUOUS}. */
export const NEGATION =
  "not|never|no|nor|neither|none|nothing|nobody|cannot|without|hardly|barely|scarcely|\\p{L}*n't|" +
  '(?<!(?:a|the|these|those|next|last|first|past) )few|' +
  '(?:fail|refus|declin)(?:e|es|s|ed|ing)? to|' +
  'nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|ohne|' +
  'ne|pas|jamais|aucun|aucune|sans|nunca|jamás|sin|tampoco';
const CONDITION =
  'may|must|shall|should|if|unless|only|except|subject to|provided that|' +
  'nur|falls|sofern|muss|müssen|darf|dürfen|sauf|doit|doivent|salvo|debe|deberá';
const FURTHER_MODAL = 'will|would|can|could|might|ought|kann|können|soll|sollen|peut|peuvent|puede';
/** What is a marker in its own language only: an offensive that falls within, a sin, sans serif. */
const AMBIGUOUS: Readonly<Record<string, Language>> = {
  falls: 'de',
  ne: 'fr',
  pas: 'fr',
  sans: 'fr',
  sin: 'es',
  salvo: 'es',
};

/** Around a word: an apostrophe or a hyphen makes it a part of another one. */
export const AHEAD = "(?<![\\p{L}\\p{M}\\p{N}'])";
export const BEHIND = "(?![\\p{L}\\p{M}\\p{N}]|['-][\\p{L}\\p{N}])";
const HIDING = new RegExp(`${AHEAD}(?:n'(?=\\p{L})|(?:${NEGATION}|${CONDITION})${BEHIND})`, 'giu');
const CHANGING = new RegExp(
  `${AHEAD}(?:n'(?=\\p{L})|(?:${NEGATION}|${CONDITION}|${FURTHER_MODAL})${BEHIND})`,
  'giu',
);
const MONTH_BEFORE =
  /(?:\d|\b(?:in|of|since|until|by|on|from|through|to|late|early|mid|last|next|this))[ -]$/i;

/**
 * The markers whose absence or presence may change what a sentence says, in lower case ("not" for "don't").
 * @param language that of the sentence
 */
export function hidingMarkers(folded: string, language: Language): string[] {
  return [...markersOf(folded, HIDING, language), ...japaneseMarkers(folded)];
}

/** The same with all modal verbs: what a word may not be exchanged for. */
export function changingMarkers(folded: string, language: Language): string[] {
  return [
    ...markersOf(folded, CHANGING, language),
    ...japaneseMarkers(folded),
    ...japanesePrefixes(folded),
  ];
}

/** Whether a word is a marker in a language. */
export function isMarkerIn(language: Language, word: string): boolean {
  return (AMBIGUOUS[word.toLowerCase()] ?? language) === language;
}

/** Whether two words differ by a prefix that negates (possible, impossible). */
export function negatesByPrefix(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 2 &&
    long.endsWith(short) &&
    /^(?:un|in|im|il|ir|non|dis|mis|a)$/.test(long.slice(0, long.length - short.length))
  );
}

/** What the markers of two texts do not share; the first one of it, undefined where they are the same. */
export function firstUnshared(
  one: readonly string[],
  other: readonly string[],
): string | undefined {
  const left = [...other];
  for (const marker of one) {
    const at = left.indexOf(marker);
    if (at < 0) return marker;
    left.splice(at, 1);
  }
  return left[0];
}

function markersOf(folded: string, pattern: RegExp, language: Language): string[] {
  const found: string[] = [];
  for (const match of folded.matchAll(pattern)) {
    const [word] = match;
    const before = folded.slice(Math.max(0, match.index - 12), match.index);
    const behind = folded.slice(match.index + word.length, match.index + word.length + 4);
    if (!isMarkerIn(language, word)) continue;
    if (word === 'May' && (MONTH_BEFORE.test(before) || /^ \d/.test(behind))) continue;
    if (word.toLowerCase() === 'no' && /^\. ?\d/.test(behind)) continue;
    found.push(/n't$|^cannot$/i.test(word) ? 'not' : word.toLowerCase());
  }
  return found;
}
