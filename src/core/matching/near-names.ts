import { editDistance } from '../text/distance.ts';
import { sameName, singular, wordsOf } from './names.ts';

/** Words that say little about what a name is of. */
const SMALL = new Set('and at by for from in into of on over to with'.split(' '));
/** Shorter words differ in one letter and are other words: air, arm, art. */
const LONG_WORD = 5;
/** So few words in common say nothing about what is named: the words around them must agree in kind. */
const FEW = 2;

/** What words say that a name is of. */
const KINDS: readonly (readonly [kind: string, words: ReadonlySet<string>])[] = [
  [
    'body',
    words(`agency army association authority board bureau center command commission committee corp corporation corps
      council force fleet fund group institute ministry navy office organization party secretariat service staff
      subcommittee team union`),
  ],
  [
    'text',
    words(`accord act agreement bill charter code concept convention declaration directive framework guideline
      initiative law memorandum pact plan policy program protocol statement strategy treaty`),
  ],
  ['talk', words('conference dialogue discussion forum meeting summit talk')],
  [
    'thing',
    words(`aircraft missile munition network radar reserve satellite ship stockpile studio system vehicle vessel
      weapon`),
  ],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/**
 * Whether a name is nearly a known one: a word is lost, added, replaced or misspelt, or the words are in another order, so
 * that at least half of them are the same. Not where it is the same name, nor where the few words that two names share
 * belong to different kinds of things (the National Security Strategy and the National Security Secretariat).
 */
export function isNearName(name: string, known: string): boolean {
  if (lostPlural(name, known)) return true;
  if (sameName(name, known)) return false;
  const [one, other] = [contentWords(name), contentWords(known)];
  const same = countCommon(one, other);
  if (same < FEW || same * 2 < Math.max(one.length, other.length)) return false;
  return same > FEW || !differInKind(one, other);
}

/** Whether the first word of a name is one of a known name, slips of the pen apart. */
export function beginsInside(name: string, known: string): boolean {
  const [first] = contentWords(name);
  return first !== undefined && contentWords(known).some((word) => isLike(word, first));
}

/** "Ministry of Foreign Affair": a name that has a plural does not go without it. */
function lostPlural(name: string, known: string): boolean {
  const [one, other] = [lettersOf(name), lettersOf(known)];
  const length = Math.min(one.length, other.length);
  const pairs = one.slice(-length).map((word, at) => [word, other.at(at - length) ?? ''] as const);
  return (
    length >= FEW &&
    pairs.some(([word, right]) => word !== right) &&
    pairs.every(([word, right]) => word === right || word === singular(right))
  );
}

function lettersOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function contentWords(name: string): string[] {
  return wordsOf(name).filter((word) => !SMALL.has(word));
}

/** How many words of one name the other has too, each once, in whatever order; slips of the pen do not count. */
function countCommon(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let count = 0;
  for (const word of one) {
    const at = left.findIndex((candidate) => isLike(word, candidate));
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= LONG_WORD && editDistance(a, b, 1) <= 1;
}

function differInKind(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [kindOf(one), kindOf(other)];
  return a !== undefined && b !== undefined && a !== b;
}

/** What the last word that says so says a name is of. */
function kindOf(name: readonly string[]): string | undefined {
  const word = name.findLast((one) => KINDS.some(([, all]) => all.has(one)));
  return KINDS.find(([, all]) => word !== undefined && all.has(word))?.[0];
}
