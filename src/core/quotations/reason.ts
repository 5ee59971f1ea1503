import type { Pair } from './align.ts';
import { japaneseMarkers, japanesePrefixes } from './japanese-markers.ts';
import { languageOf, type Language } from './language.ts';
import { changingMarkers, firstUnshared, negatesByPrefix } from './markers.ts';
import { areRomanNumerals, isSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';
import { REASONS, type Reason } from './types.ts';

const NUMBER_WORDS = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen ' +
    'half twice third quarter zwei drei vier fünf zehn zwanzig hundert tausend deux trois quatre cinq dix vingt cent ' +
    'mille dos tres cuatro cinco diez veinte cien ciento mil'
  ).split(' '),
);
const KANJI_NUMBER = /[〇一二三四五六七八九十百千万億兆]/;
const CURRENCY = /[¥$€£₩%‰°§+±<>=½¼¾]/;
const HIRAGANA = /[\u3041-\u309f]/;
/** So much on either side tells the language. */
const TELLING = 150;
/** Hiragana behind a change that may belong to its ending. */
const LONGEST_ENDING = 5;

/**
 * The gravest reason of a comparison's differences; undefined where there is none.
 * @param sameLetters the content is the same letter by letter, so that no word is another one
 */
export function reasonOf(
  pairs: readonly Pair[],
  text: string,
  sameLetters: boolean,
): Reason | undefined {
  const found = new Set<Reason>();
  const changed = pairs.filter(({ same }) => same === 'no');
  if (changesQuantity(pairs) || (!sameLetters && changesMeaning(pairs, text))) found.add('meaning');
  if (sameLetters && !found.has('meaning')) return reasonOfSetting(pairs);
  const words = changed.filter((pair) => !isMark(pair));
  if (words.length > 0) found.add(isReordered(words) ? 'order' : 'word');
  if (found.has('word') && areSpellings(pairs, words)) {
    found.delete('word');
    found.add('spelling');
  }
  if (words.length > 0 && words.every((pair) => isCutWord(pairs, pair))) {
    found.delete('word');
    found.delete('spelling');
    found.add('mid-word');
  }
  if (pairs.some(({ same }) => same === 'but-case')) found.add('case');
  if (changed.some(isMark)) found.add('punctuation');
  return REASONS.find((reason) => found.has(reason));
}

function isMark({ quoted, source }: Pair): boolean {
  return (quoted ?? source)?.kind === 'mark' && (source ?? quoted)?.kind === 'mark';
}

/** Where every letter is the same: how the words are set otherwise, or cut. */
function reasonOfSetting(pairs: readonly Pair[]): Reason | undefined {
  if (pairs.some(({ same }) => same === 'but-case')) return 'case';
  const changed = pairs.filter(({ same }) => same === 'no');
  const whole = changed.filter((pair) => !isCutWord(pairs, pair));
  if (whole.length === 0) return changed.length === 0 ? undefined : 'mid-word';
  // One word for two, without a hyphen or a full stop between them.
  return whole.some(isMark) ? 'punctuation' : 'spelling';
}

function changesQuantity(pairs: readonly Pair[]): boolean {
  return pairs.some(
    (pair, at) =>
      pair.same === 'no' &&
      (isQuantity(pair.quoted) ||
        isQuantity(pair.source) ||
        areRomanNumerals(pair.quoted?.text ?? '', pair.source?.text ?? '') ||
        isSign(pair, pairs[at - 1], pairs[at + 1])),
  );
}

function changesMeaning(pairs: readonly Pair[], text: string): boolean {
  const language = languageAround(pairs, text);
  const negated = pairs.some(
    ({ quoted, source, same }) =>
      same === 'no' &&
      quoted !== undefined &&
      source !== undefined &&
      negatesByPrefix(quoted.text.toLowerCase(), source.text.toLowerCase()),
  );
  return (
    negated ||
    firstUnshared(
      wordMarkers(pairs, 'quoted', language),
      wordMarkers(pairs, 'source', language),
    ) !== undefined ||
    changesJapanese(pairs, text)
  );
}

function isQuantity(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'word') return NUMBER_WORDS.has(token.text.toLowerCase());
  if (token.kind === 'cjk') return KANJI_NUMBER.test(token.text);
  return token.kind === 'symbol' && CURRENCY.test(token.text);
}

/** A minus sign that is added or left out: a hyphen in front of a number, with nothing joined to it (PAC-3). */
function isSign(
  { quoted, source }: Pair,
  before: Pair | undefined,
  behind: Pair | undefined,
): boolean {
  const side = quoted === undefined ? 'source' : 'quoted';
  const sign = quoted ?? source;
  if (sign?.text !== '-' || (quoted !== undefined && source !== undefined)) return false;
  const next = behind?.[side];
  return next?.kind === 'number' && next.start === sign.end && before?.[side]?.end !== sign.start;
}

function languageAround(pairs: readonly Pair[], text: string): Language {
  const start = pairs.find(({ source }) => source !== undefined)?.source?.start ?? 0;
  return languageOf(text.slice(Math.max(0, start - TELLING), start + TELLING));
}

/** The markers among the tokens of one side that differ. */
function wordMarkers(
  pairs: readonly Pair[],
  side: 'quoted' | 'source',
  language: Language,
): string[] {
  const words: string[] = [];
  for (const [at, pair] of pairs.entries()) {
    const token = pair[side];
    if (pair.same !== 'no' || token === undefined || token.kind === 'cjk') continue;
    const next = pairs[at + 1]?.[side]?.text;
    // "subject to" is one condition, though only one of its words may differ.
    words.push(/^subject$/i.test(token.text) && next === 'to' ? 'subject to' : token.text);
  }
  return changingMarkers(words.join(' '), language);
}

/** Whether a change in a Japanese text touches a negation or a condition: seen with the ending that it stands in. */
function changesJapanese(pairs: readonly Pair[], text: string): boolean {
  for (let at = 0; at < pairs.length; at++) {
    if (pairs[at]?.same !== 'no' || !isCjkPair(pairs[at])) continue;
    const from = Math.max(0, at - 1);
    while (pairs[at + 1]?.same === 'no') at++;
    let to = at + 1;
    while (to - at <= LONGEST_ENDING && isHiragana(pairs[to])) to++;
    const run = pairs.slice(from, to);
    const behind = to === pairs.length ? endingBehind(run, text) : '';
    const quoted = run.map((pair) => pair.quoted?.text ?? '').join('');
    const source = run.map((pair) => pair.source?.text ?? '').join('');
    const own = [...japaneseMarkers(quoted), ...japanesePrefixes(quoted)];
    const their = [...japaneseMarkers(source + behind), ...japanesePrefixes(source + behind)];
    if (firstUnshared(own, their) !== undefined) return true;
  }
  return false;
}

function isCjkPair(pair: Pair | undefined): boolean {
  return pair?.quoted?.kind === 'cjk' || pair?.source?.kind === 'cjk';
}

function isHiragana(pair: Pair | undefined): boolean {
  return HIRAGANA.test(pair?.quoted?.text ?? pair?.source?.text ?? '');
}

/** The hiragana that go on in the source behind the last token. */
function endingBehind(run: readonly Pair[], text: string): string {
  const last = run.findLast(({ source }) => source !== undefined)?.source;
  if (last === undefined) return '';
  let end = last.end;
  while (end - last.end < LONGEST_ENDING && HIRAGANA.test(text.charAt(end))) end++;
  return text.slice(last.end, end);
}

/** Whether two texts have the same words, only not in the same places. */
export function hasSameWords(pairs: readonly Pair[]): boolean {
  return isReordered(pairs.filter((pair) => pair.same === 'no' && !isMark(pair)));
}

function isReordered(words: readonly Pair[]): boolean {
  const side = (which: 'quoted' | 'source'): string[] =>
    words.flatMap((pair) => pair[which]?.text.toLowerCase() ?? []).sort();
  const quoted = side('quoted');
  const source = side('source');
  return (
    quoted.length > 0 &&
    quoted.length === source.length &&
    quoted.every((word, at) => word === source[at])
  );
}

/** Whether every word that differs is one word spelled in another way, or written as two. */
function areSpellings(pairs: readonly Pair[], words: readonly Pair[]): boolean {
  return groupsOf(pairs, words).every((group) => {
    const quoted = group.flatMap(({ quoted: token }) => token?.text.toLowerCase() ?? []);
    const source = group.flatMap(({ source: token }) => token?.text.toLowerCase() ?? []);
    if (group.some((pair) => isCjkPair(pair))) return false;
    if (quoted.join('') === source.join('')) return true;
    return group.every(({ quoted: one, source: other }) =>
      one !== undefined && other !== undefined ? isSpelling(one.text, other.text) : false,
    );
  });
}

function groupsOf(pairs: readonly Pair[], words: readonly Pair[]): Pair[][] {
  const groups: Pair[][] = [];
  let last = -2;
  for (const pair of words) {
    const at = pairs.indexOf(pair);
    if (at === last + 1) groups.at(-1)?.push(pair);
    else groups.push([pair]);
    last = at;
  }
  return groups;
}

/** The first or last word of a quotation, of which a part is missing. */
function isCutWord(pairs: readonly Pair[], { quoted, source }: Pair): boolean {
  if (quoted === undefined || source === undefined) return false;
  const first = pairs.find((pair) => pair.quoted !== undefined)?.quoted;
  const last = pairs.findLast((pair) => pair.quoted !== undefined)?.quoted;
  return (
    (quoted === last && source.text.startsWith(quoted.text)) ||
    (quoted === first && source.text.endsWith(quoted.text))
  );
}
