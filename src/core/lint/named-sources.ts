import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Range } from '../text/range.ts';

/** Text in a paragraph that shows where its words are from: a link, a footnote, an author with a year. */
const SOURCE_TEXT =
  /https?:\/\/|\bdoi:|<(?:a|cite)\b|\[\^[^\]\s]+\]|\]\(|\((?:[^()]{0,120}[\s,])?(?:1[5-9]|20)\d\d(?:[a-z]|[\s,:;][^()]{0,120})?\)|（[^（）]{0,80}(?:1[5-9]|20)\d\d[^（）]{0,80}）|\bibid\b|\b(?:pp?|paras?|art)\.\s?\d|(?:出典|出所)|\((?:as )?(?:quoted|cited|reported) (?:by|in)\b|\b[\w-]+\.(?:com|org|net|gov|mil|edu|int|jp)\b/iu;

/** The longest distance between a citation and the text before it that it belongs to. */
const FARTHEST = 200;

/** Whether a block itself names a source. */
function namesSource({ block }: BlockFacts): boolean {
  return block.links.length > 0 || SOURCE_TEXT.test(block.prose.rawText(block.range));
}

/** The places where a note names its sources. */
export class NamedSources {
  private readonly note: string;
  private readonly facts: readonly BlockFacts[];
  /** The starts of citations, in order. */
  private readonly citations: readonly number[];

  constructor({ note, facts }: Analysis) {
    this.note = note.text;
    this.facts = facts;
    this.citations = note.citations.map(({ range }) => range.start).sort((a, b) => a - b);
  }

  /** Whether some blocks of the note, given by index, name a source: a citation, a footnote, a link, a year. */
  areIn(first: number, last: number): boolean {
    const { start, end } = rangeOf(this.facts, first, last);
    return (
      (this.citations[this.indexOf(start)] ?? Number.POSITIVE_INFINITY) <= end ||
      this.facts.slice(first, last + 1).some((facts) => facts.derive(namesSource))
    );
  }

  /** Whether a citation follows an offset, possibly in the next paragraph. */
  areAfter(offset: number): boolean {
    const next = this.citations[this.indexOf(offset)] ?? Number.POSITIVE_INFINITY;
    return next <= offset + FARTHEST && /^[\s>()—–―-]*$/.test(this.note.slice(offset, next));
  }

  private indexOf(offset: number): number {
    let low = 0;
    let high = this.citations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.citations[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The range of some blocks of a note, given by index. */
export function rangeOf(facts: readonly BlockFacts[], first: number, last: number): Range {
  return {
    start: facts[first]?.block.range.start ?? 0,
    end: facts[last]?.block.range.end ?? 0,
  };
}
