import type { Range } from '../text/range.ts';
import { align, type Pair } from './align.ts';
import { isContent, SEAM } from './characters.ts';
import { japaneseCut } from './japanese-markers.ts';
import { snap } from './nearest.ts';
import type { Reading } from './reading.ts';
import { settleHyphens, tokensOf, tokensWithBrackets, type Token } from './tokens.ts';

/** A part of a quotation held against a passage of a source, token by token. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  /** The passage in the reading's folded text. */
  readonly range: Range;
}

/** Characters on either side of a passage that may belong to it. */
const AROUND = 80;
/** The pauses of a writer. */
const PAUSES = '.,;:。、';
const CLAUSE_END = /[、。，！？!?,;:"()「」\n]/;
const LONGEST_CLAUSE = 60;
/** Characters that a Japanese ending has. */
const LONGEST_ENDING = 8;

/**
 * Compares a part of a folded quotation with the passage of a source near which it was found.
 * @param part the range of the part in the folded quotation
 * @param near the passage in the reading's folded text
 * @param whole the passage has the same letters as the part: nothing around it can belong to it
 */
export function compareWith(
  quotation: string,
  part: Range,
  reading: Reading,
  near: Range,
  whole: boolean,
): Comparison | undefined {
  const { text } = reading.folded;
  const quoted = withoutPause(tokensWithBrackets(quotation, part.start, part.end), text, near);
  const around = whole ? withPunctuation(text, near, quoted) : stretchAround(text, near);
  const source = settleHyphens(tokensOf(text, around.start, around.end), quotation);
  const aligned = align(quoted, source, whole);
  if (aligned === undefined) return undefined;
  const pairs = [...aligned, ...restOfEnding(aligned, source, text)];
  const places = pairs.flatMap(({ source: token }) => (token ? [token] : []));
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return { pairs, range: near };
  return { pairs, range: { start: first.start, end: last.end } };
}

/** Where a Japanese ending was changed, what negates behind the last character that both have is a part of it. */
function restOfEnding(pairs: readonly Pair[], source: readonly Token[], text: string): Pair[] {
  const last = pairs.at(-1);
  if (last?.same !== 'no' || last.source?.kind !== 'cjk') return [];
  const rest: Pair[] = [];
  let { end } = last.source;
  for (const token of source.slice(source.indexOf(last.source) + 1)) {
    if (rest.length === LONGEST_ENDING || token.kind !== 'cjk') break;
    if (
      japaneseCut('', text.slice(Math.max(0, end - AROUND), end), text.slice(end, end + AROUND)) ===
      undefined
    )
      break;
    rest.push({ source: token, same: 'no' });
    ({ end } = token);
  }
  return rest;
}

/** A last pause (. , ; :) is the writer's own, unless it stands for a question or an exclamation. */
function withoutPause(tokens: Token[], text: string, near: Range): Token[] {
  const last = tokens.at(-1);
  if (last === undefined || !PAUSES.includes(last.text)) return tokens;
  return /^["')\]]*[?!？！]/.test(text.slice(near.end, near.end + 4))
    ? tokens
    : tokens.slice(0, -1);
}

/** The passage in whole words, with the punctuation beside it where the quotation has some. */
function withPunctuation(text: string, near: Range, quoted: Token[]): Range {
  let { start, end } = snap(text, near);
  const isMark = (at: number): boolean =>
    /[^\s\uFFFF]/.test(text.charAt(at)) && !isContent(text.charCodeAt(at));
  if (quoted[0]?.kind === 'mark') while (start > 0 && isMark(start - 1)) start--;
  if (quoted.at(-1)?.kind === 'mark') while (end < text.length && isMark(end)) end++;
  return { start, end };
}

/** The passage with a few words around it, within an excerpt, from word to word. */
function stretchAround(text: string, near: Range): Range {
  let start = Math.max(0, near.start - AROUND);
  let end = Math.min(text.length, near.end + AROUND);
  const seam = text.lastIndexOf(SEAM, near.start);
  if (seam >= start) start = seam + 1;
  const next = text.indexOf(SEAM, near.end);
  if (next >= 0 && next < end) end = next;
  while (start > 0 && start < near.start && !/[\s\uFFFF]/.test(text.charAt(start - 1))) start++;
  while (end < text.length && end > near.end && !/[\s\uFFFF]/.test(text.charAt(end))) end--;
  return { start, end };
}

/** A passage of a Chinese or Japanese text, widened to its clause; others stay as they are. */
export function widenToClause(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  const isCjk = (at: number): boolean => text.charCodeAt(at) >= 0x3000;
  while (
    isCjk(start) &&
    from > 0 &&
    start - from < LONGEST_CLAUSE &&
    !CLAUSE_END.test(text.charAt(from - 1))
  )
    from--;
  while (
    isCjk(end - 1) &&
    to < text.length &&
    to - end < LONGEST_CLAUSE &&
    !CLAUSE_END.test(text.charAt(to))
  )
    to++;
  return { start: from, end: to };
}
