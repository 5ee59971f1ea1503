/**
 * The words on which the meaning of a sentence hangs: negations, modal verbs, conditions. Of other languages than
 * English and Japanese only the commonest are known.
 */

const NEGATION =
  "not|never|no|nor|neither|none|nothing|nobody|cannot|without|\\p{L}+n't|" +
  'nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|ohne|' +
  'ne|pas|jamais|aucun|aucune|sans|nunca|jamás|sin|tampoco';
const CONDITION =
  'may|must|shall|should|if|unless|only|except|subject to|' +
  'nur|falls|sofern|muss|müssen|darf|dürfen|sauf|doit|doivent|salvo|debe|deberá';
const FURTHER_MODAL = 'will|would|can|could|might|ought|kann|können|soll|sollen|peut|peuvent|puede';

const JAPANESE =
  /なければ|なかった|ません|ない|なく|なけれ|(?<![まはい必先])ず(?![つれか])|(?<!死)ぬ|限り|場合|除[きくい]|べき/g;
/** Prefixes that turn a Chinese or Japanese word into its opposite. */
const JAPANESE_PREFIX = /[不非未無禁]/g;

const AHEAD = "(?<![\\p{L}\\p{M}\\p{N}'])";
const BEHIND = "(?![\\p{L}\\p{M}\\p{N}]|['-][\\p{L}\\p{N}])";
const HIDING = new RegExp(`${AHEAD}(?:${NEGATION}|${CONDITION})${BEHIND}`, 'giu');
const CHANGING = new RegExp(
  `${AHEAD}(?:${NEGATION}|${CONDITION}|${FURTHER_MODAL})${BEHIND}`,
  'giu',
);
const NEGATION_BEFORE = new RegExp(`${AHEAD}(${NEGATION})\\s*"?\\s*$`, 'iu');
const NEGATION_BEHIND = new RegExp(`^\\s*"?\\s*(${NEGATION})${BEHIND}`, 'iu');
const JAPANESE_BEHIND =
  /^(?:(?:(?:もの|わけ|こと|の)?(?:で|と)?(?:は|も|が|を|に|には|では|とは)?(?:いえ|言え|限ら|いけ|なら|でき|あり|あら)?)(?:ない|なかった|なく|なけれ|ません)|ず|ぬ)/u;
const MONTH_BEFORE =
  /(?:\d|\b(?:in|of|since|until|by|on|from|through|to|late|early|mid|last|next|this))[ -]$/i;

/** The markers whose absence or presence may change what a sentence says, in lower case ("not" for "don't"). */
export function hidingMarkers(folded: string): string[] {
  return [...markersOf(folded, HIDING), ...(folded.match(JAPANESE) ?? [])];
}

/** The same with all modal verbs: what a word may not be exchanged for. */
export function changingMarkers(folded: string): string[] {
  return [
    ...markersOf(folded, CHANGING),
    ...(folded.match(JAPANESE) ?? []),
    ...(folded.match(JAPANESE_PREFIX) ?? []),
  ];
}

/** The negation beside which a passage is cut, given what stands in front of it and behind it; undefined if none is. */
export function cutNegation(before: string, after: string): string | undefined {
  if (/^\s*"?\s*no\. ?\d/i.test(after)) return NEGATION_BEFORE.exec(before)?.[1];
  return (
    NEGATION_BEFORE.exec(before)?.[1] ??
    NEGATION_BEHIND.exec(after)?.[1] ??
    JAPANESE_BEHIND.exec(after)?.[0]
  );
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

function markersOf(folded: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (const match of folded.matchAll(pattern)) {
    const [word] = match;
    const before = folded.slice(Math.max(0, match.index - 12), match.index);
    const behind = folded.slice(match.index + word.length, match.index + word.length + 4);
    if (word === 'May' && (MONTH_BEFORE.test(before) || /^ \d/.test(behind))) continue;
    if (word.toLowerCase() === 'no' && /^\. ?\d/.test(behind)) continue;
    found.push(/n't$|^cannot$/i.test(word) ? 'not' : word.toLowerCase());
  }
  return found;
}
