import { isLetterOrDigit } from './characters.ts';
import { needleOf, type Needle } from './needle.ts';

/** What stands between two runs of a quotation, or at one of its ends. */
export interface Mark {
  /** An ellipsis: words are left out. Without it, a bracket stands for words. */
  readonly gap: boolean;
  /** The words of the writer in brackets, folded. */
  readonly words: string;
  /** A bracket inside a word: it stands for the rest of the word only. */
  readonly insideWord: boolean;
}

/** A quotation that its writer has marked: runs of the source's words, with marks around and between them. */
export interface MarkedQuotation {
  readonly runs: readonly Needle[];
  /** One more than runs: the first stands in front of the first run. */
  readonly marks: readonly (Mark | undefined)[];
}

const SIC = / ?[[(](?:sic|ママ)[!.]?[\])]/gi;
/** […], (…), [中略], or a bare ellipsis; or words in brackets, with an 's that hangs on them. */
const MARK = /[[(] ?(?:…|中略|前略|後略|略) ?[\])]|…|\[([^[\]]{1,200})\]('s(?![\p{L}\p{N}]))?/gu;
const LETTER_CASE = /(?<![\p{L}\p{N}\]])\[(\p{L})\](?=\p{L})/gu;
/** Punctuation that a mark may have displaced. */
const EDGE = ' .,;:!?。、"—-';

/** Whether a folded quotation has marks of its writer. */
export function hasEditorialMarks(folded: string): boolean {
  return /[…[]|[(（](?:sic|ママ|中略|前略|後略|略)/i.test(folded);
}

/** Takes a folded quotation apart at its marks; undefined where nothing of the source is left. */
export function readMarks(folded: string): MarkedQuotation | undefined {
  const { text, free } = freeCases(folded.replace(SIC, ''));
  const runs: Needle[] = [];
  const marks: (Mark | undefined)[] = [undefined];
  let from = 0;
  let openStart = false;
  const add = (to: number, mark: Mark | undefined, openEnd: boolean): void => {
    const needle = runOf(text, from, to, free, openStart, openEnd);
    if (needle === undefined) marks.push(merge(marks.pop(), mark));
    else {
      runs.push(needle);
      marks.push(mark);
    }
  };
  for (const match of text.matchAll(MARK)) {
    const [whole, words, possessive = ''] = match;
    const end = match.index + whole.length;
    const bracket = words !== undefined;
    const before =
      bracket &&
      isLetterOrDigit(text.charCodeAt(match.index - 1)) &&
      !isCjkAt(text, match.index - 1);
    const behind = bracket && isLetterOrDigit(text.charCodeAt(end)) && !isCjkAt(text, end);
    const mark = {
      gap: !bracket,
      words: `${words ?? ''}${possessive}`,
      insideWord: before || behind,
    };
    add(match.index, mark, before);
    from = end;
    openStart = behind;
  }
  add(text.length, undefined, false);
  if (runs.length === 0) return undefined;
  return { runs, marks: marks.slice(0, runs.length + 1) };
}

/** [t]he becomes "the" with a letter whose case is free. */
function freeCases(folded: string): { text: string; free: ReadonlySet<number> } {
  const free = new Set<number>();
  let text = '';
  let from = 0;
  for (const match of folded.matchAll(LETTER_CASE)) {
    text += folded.slice(from, match.index);
    free.add(text.length);
    text += match[1] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + folded.slice(from), free };
}

/** The needle of a run, without the punctuation at its ends that a mark may have displaced. */
function runOf(
  text: string,
  from: number,
  to: number,
  free: ReadonlySet<number>,
  openStart: boolean,
  openEnd: boolean,
): Needle | undefined {
  let start = from;
  let end = to;
  if (from > 0) while (start < end && EDGE.includes(text.charAt(start))) start++;
  if (to < text.length) while (end > start && EDGE.includes(text.charAt(end - 1))) end--;
  if (end <= start) return undefined;
  const own = new Set([...free].filter((at) => at >= start && at < end).map((at) => at - start));
  return needleOf(text.slice(start, end), { free: own, openStart, openEnd });
}

/** Marks with nothing of the source between them are one. */
function merge(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    gap: one.gap || other.gap,
    words: `${one.words} ${other.words}`.trim(),
    insideWord: one.insideWord && other.insideWord,
  };
}

function isCjkAt(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x3000;
}

/** Words without the punctuation around them. */
export function withoutEdges(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && EDGE.includes(words.charAt(start))) start++;
  while (end > start && EDGE.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}
