import type { Range } from '../text/range.ts';
import type { Pair } from './align.ts';
import { compareWith, widenToClause } from './comparison.ts';
import { differenceOf, suggestionOf, type FoldedQuotation } from './difference.ts';
import { locateWords } from './locate.ts';
import { nearestPassage, type NearPassage } from './nearest.ts';
import type { Place } from './needle.ts';
import { skeletonOf } from './reading.ts';
import { hasSameWords, reasonOf } from './reason.ts';
import type { SourceText } from './source-text.ts';
import type { Reason, Verification } from './types.ts';

/** A passage that differs from a quotation in more than this share of its letters is another one. */
const NEAR = 0.35;
/** The same for one that has the same words. */
const REORDERED = 0.7;
/** What is compared at once: the time grows with the square of it. */
const LONGEST_PART = 1500;
/** Letters that a bracket may stand for. */
const BRACKET = 40;
const GAP = /[[(] ?(?:…|中略|前略|後略|略) ?[\])]|…/g;

/** A part of a quotation between ellipses, with what was found for it. */
interface Part {
  readonly range: Range;
  readonly pairs: readonly Pair[];
  /** In the folded text of the source's last reading. */
  readonly near?: Range;
  readonly place?: Place;
}

/**
 * What is wrong with a quotation that a source does not hold: the nearest passage, the differences, and the gravest
 * reason. Undefined where no passage is near.
 */
export function describeMisquotation(
  quoted: FoldedQuotation,
  source: SourceText,
): Verification | undefined {
  const { text } = quoted.folded;
  const parts: Part[] = [];
  let errors = 0;
  let length = 0;
  for (const range of partsOf(text)) {
    const own = skeletonOf(withoutBrackets(text.slice(range.start, range.end))).text.length;
    const found = findPart(quoted, range, source);
    length += own;
    errors += found?.errors ?? own;
    parts.push(found?.part ?? { range, pairs: [] });
  }
  if (length === 0 || errors >= NEAR * length) return undefined;
  return describe(quoted, source, parts);
}

function describe(
  quoted: FoldedQuotation,
  source: SourceText,
  parts: readonly Part[],
): Verification {
  const reading = source.lastReading;
  const pairs = joinParts(parts);
  const difference = differenceOf(quoted, pairs, reading);
  const sameLetters = parts.every(({ place }) => place !== undefined);
  const reason =
    reasonOf(pairs, reading.folded.text, sameLetters) ??
    reasonOfPlace(parts) ??
    (inOrder(parts) ? 'word' : 'order');
  return {
    verdict: 'misquote',
    reason,
    passage: source.rawRange(reading, passageOf(parts, reading.folded.text)),
    difference,
    suggestion: suggestionOf(difference),
  };
}

/** The parts between the ellipses, long ones cut at their sentences, as ranges of the folded quotation. */
function partsOf(folded: string): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (const match of folded.matchAll(GAP)) {
    parts.push(...shortParts(folded, { start, end: match.index }));
    start = match.index + match[0].length;
  }
  parts.push(...shortParts(folded, { start, end: folded.length }));
  return parts.filter((part) => skeletonOf(folded.slice(part.start, part.end)).text !== '');
}

function shortParts(folded: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  while (end - from > LONGEST_PART) {
    const limit = from + LONGEST_PART;
    const sentence = Math.max(folded.lastIndexOf('. ', limit), folded.lastIndexOf('。', limit)) + 1;
    const space = folded.lastIndexOf(' ', limit);
    const to = sentence > from + LONGEST_PART / 2 ? sentence : space > from ? space : limit;
    parts.push({ start: from, end: to });
    from = to;
  }
  parts.push({ start: from, end });
  return parts;
}

function findPart(
  quoted: FoldedQuotation,
  range: Range,
  source: SourceText,
): { readonly part: Part; readonly errors: number } | undefined {
  const { text } = quoted.folded;
  const words = text.slice(range.start, range.end).trim();
  const place = locateWords(words, source);
  const own = withoutBrackets(words);
  const length = skeletonOf(own).text.length;
  const slack = own === words ? 0 : BRACKET * (words.split('[').length - 1);
  const near = place
    ? { range: place.range, errors: 0 }
    : (nearestPassage(own, source, Math.floor(NEAR * length) + slack) ??
      reorderedPassage(text, range, own, source, length));
  if (near === undefined) return undefined;
  const comparison = compareWith(text, range, source.lastReading, near.range, place !== undefined);
  const part = {
    range,
    pairs: comparison?.pairs ?? [],
    near: comparison?.range ?? near.range,
    ...(place ? { place } : {}),
  };
  return { part, errors: Math.max(0, near.errors - slack) };
}

/** Words that changed places are many edits, but the passage is not another one. */
function reorderedPassage(
  folded: string,
  range: Range,
  words: string,
  source: SourceText,
  length: number,
): NearPassage | undefined {
  const near = nearestPassage(words, source, Math.floor(REORDERED * length));
  if (near === undefined) return undefined;
  const comparison = compareWith(folded, range, source.lastReading, near.range, false);
  return comparison !== undefined && hasSameWords(comparison.pairs)
    ? { range: near.range, errors: 0 }
    : undefined;
}

function withoutBrackets(folded: string): string {
  return folded.replaceAll(/\[(\p{L})\](?=\p{L})/gu, '$1').replaceAll(/\[[^[\]]*\]/g, ' ');
}

/** The alignments of all parts, what lies between them standing for itself. */
function joinParts(parts: readonly Part[]): Pair[] {
  const joined: Pair[] = [];
  let end = 0;
  for (const { range, pairs } of parts) {
    if (range.start > end) joined.push(itself({ start: end, end: range.start }));
    if (pairs.length > 0) joined.push(...pairs);
    else joined.push({ ...itself(range), same: 'no' });
    end = range.end;
  }
  return joined;
}

function itself(range: Range): Pair {
  return { quoted: { kind: 'bracket', text: '', ...range }, same: 'yes' };
}

/** Where the words are all there: how they are set otherwise. */
function reasonOfPlace(parts: readonly Part[]): Reason | undefined {
  for (const { place } of parts) {
    if (place?.kind === 'cut-number') return 'meaning';
    if (place?.kind === 'mid-word' || place?.kind === 'case' || place?.kind === 'punctuation')
      return place.kind;
  }
  return undefined;
}

function inOrder(parts: readonly Part[]): boolean {
  let last = -1;
  for (const { near } of parts) {
    if (near === undefined) continue;
    if (near.start < last) return false;
    last = near.end;
  }
  return true;
}

function passageOf(parts: readonly Part[], text: string): Range {
  const found = parts.flatMap(({ near }) => near ?? []);
  const first = found[0] ?? { start: 0, end: 0 };
  const last = found.at(-1) ?? first;
  if (found.length > 1 && inOrder(parts)) return { start: first.start, end: last.end };
  const differing = parts.find(({ pairs }) => pairs.some(({ same }) => same !== 'yes'))?.near;
  return widenToClause(text, differing ?? first);
}
