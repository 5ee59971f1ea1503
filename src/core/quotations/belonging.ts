import type { FoldedText } from '../text/folded-text.ts';
import type { Range } from '../text/range.ts';
import type { CitingMark } from './note-citations.ts';
import type { QuotationCitation } from './types.ts';

/** What stands in a sentence, in its order. */
type Item =
  | { readonly kind: 'quotation'; readonly at: number; readonly index: number }
  | {
      readonly kind: 'behind' | 'bare';
      readonly at: number;
      readonly citations: readonly QuotationCitation[];
    };

const ABBREVIATION =
  /(?:^|[\s("'[])(?:\p{L}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|Adm|Gen|Lt|Col|Capt|Sen|Rep|Gov|St|No|Nos|Art|Arts|Sec|Secs|Fig|Vol|pp?|paras?|cf|al|eds?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs?|approx|ca)\.$/u;
const SENTENCE_END =
  /[.!?]["')\]»›]*(?= +["'([«‹]*[\p{Lu}\p{Lo}\p{N}\uFFFC])|[。！？]["')\]」』]*/gu;

/**
 * The citations that belong to each of the quotations of a block (docs/quotations.md): behind it in its sentence;
 * else a key in the sentence; else a bracket before it in the sentence; else a bracket behind the last sentence.
 * @param quotations outermost quotations, as ranges of the prose
 */
export function citationsFor(
  quotations: readonly Range[],
  prose: FoldedText,
  marks: readonly CitingMark[],
): (readonly QuotationCitation[])[] {
  const found = quotations.map((): readonly QuotationCitation[] => []);
  if (marks.length === 0) return found;
  const ends = sentenceEnds(prose.text, quotations);
  const sentences = new Map<number, Item[]>();
  const add = (sentence: number, item: Item): void => {
    const items = sentences.get(sentence);
    if (items) items.push(item);
    else sentences.set(sentence, [item]);
  };
  for (const [index, { start, end }] of quotations.entries())
    add(countUpTo(ends, start), { kind: 'quotation', at: end, index });
  for (const mark of marks) {
    const at = placeOf(mark, prose);
    const sentence = mark.bare ? countUpTo(ends, at) : countBefore(ends, at);
    add(sentence, { kind: mark.bare ? 'bare' : 'behind', at, citations: mark.citations });
  }
  for (const items of sentences.values()) {
    items.sort(
      (a, b) => a.at - b.at || Number(a.kind !== 'quotation') - Number(b.kind !== 'quotation'),
    );
    assignInSentence(items, found);
  }
  assignFromEnd(sentences, found, prose.text, marks);
  return found;
}

/** Where a mark stands in the prose: a bracket hangs on to what is in front of it. */
function placeOf({ range, bare }: CitingMark, prose: FoldedText): number {
  const first = prose.rawStart(0);
  const at = range.start < first ? 0 : (prose.indexOf(range.start) ?? prose.text.length);
  return bare ? at : prose.text.slice(0, at).trimEnd().length;
}

function assignInSentence(items: readonly Item[], found: (readonly QuotationCitation[])[]): void {
  let waiting: number[] = [];
  let ahead: readonly QuotationCitation[] = [];
  for (const item of items) {
    if (item.kind === 'quotation') waiting.push(item.index);
    else if (item.kind === 'bare') ahead = item.citations;
    else {
      const nearest = waiting.at(-1);
      // With a key in front (as @a says “A”, but “B” [@b]) the first one may belong to either.
      for (const index of waiting)
        found[index] = index === nearest ? item.citations : [...ahead, ...item.citations];
      waiting = [];
      ahead = [];
    }
  }
  if (waiting.length === 0) return;
  const open = new Set(waiting);
  const rest = items.filter(
    (item) => item.kind === 'bare' || (item.kind === 'quotation' && open.has(item.index)),
  );
  assignBare(rest, found);
  let before: Item | undefined;
  for (const item of items) {
    if (item.kind === 'behind') before = item;
    else if (
      item.kind === 'quotation' &&
      before?.kind === 'behind' &&
      found[item.index]?.length === 0
    )
      found[item.index] = before.citations;
  }
}

/** A key before the first quotation speaks for those behind it; else each speaks for those in front of it. */
function assignBare(items: readonly Item[], found: (readonly QuotationCitation[])[]): void {
  let last: readonly QuotationCitation[] = [];
  let waiting: number[] = [];
  const speaksAhead = items[0]?.kind === 'bare';
  for (const item of items) {
    if (item.kind === 'quotation') {
      if (speaksAhead) found[item.index] = last;
      else waiting.push(item.index);
    } else {
      last = item.citations;
      for (const index of waiting) found[index] = last;
      waiting = [];
    }
  }
  for (const index of waiting) found[index] = last;
}

/** A bracket that stands apart behind the last sentence speaks for the block, as far back as nothing else is cited. */
function assignFromEnd(
  sentences: ReadonlyMap<number, readonly Item[]>,
  found: (readonly QuotationCitation[])[],
  text: string,
  marks: readonly CitingMark[],
): void {
  const trimmed = text.trimEnd();
  const ordered = [...sentences.keys()].sort((a, b) => b - a);
  const closing = sentences.get(ordered[0] ?? 0)?.findLast((item) => item.kind === 'behind');
  const last = marks.at(-1);
  if (closing === undefined || closing.kind !== 'behind' || closing.at < trimmed.length) return;
  // The mark of a footnote stands behind the full stop of the one sentence that it is for.
  if (isFootnoteMark(last) && last?.citations === closing.citations) return;
  if (!/[.!?。！？]["')\]」』»]*$/.test(trimmed)) return;
  for (const sentence of ordered) {
    const items = sentences.get(sentence) ?? [];
    if (items.some((item) => item.kind !== 'quotation' && item !== closing)) return;
    for (const item of items) if (item.kind === 'quotation') found[item.index] = closing.citations;
  }
}

/** The keys of a footnote mark stand in the footnote. */
function isFootnoteMark(mark: CitingMark | undefined): boolean {
  const key = mark?.citations[0]?.range;
  return (
    mark !== undefined &&
    key !== undefined &&
    (key.start < mark.range.start || key.end > mark.range.end)
  );
}

/** Offsets behind the sentences of a text; full stops inside quotations end none. */
function sentenceEnds(text: string, quotations: readonly Range[]): number[] {
  const ends: number[] = [];
  let next = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const at = match.index;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const quotation = quotations[next];
    const end = at + match[0].length;
    if (quotation !== undefined && quotation.start < at && end < quotation.end) continue;
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 12), at + 1))) continue;
    ends.push(end);
  }
  return ends;
}

function countUpTo(ends: readonly number[], at: number): number {
  return ends.findLastIndex((end) => end <= at) + 1;
}

function countBefore(ends: readonly number[], at: number): number {
  return ends.findLastIndex((end) => end < at) + 1;
}
