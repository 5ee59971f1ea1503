import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Range } from '../text/range.ts';

/** What in a paragraph says where its words are from: a link, a footnote, an author with a year. */
const SOURCE_TEXT =
  /https?:\/\/|\bdoi:|<(?:a|cite)\b|\[\^[^\]\s]+\]|\]\(|\((?:[^()]{0,120}[\s,])?(?:1[5-9]|20)\d\d(?:[a-z]|[\s,:;][^()]{0,120})?\)|（[^（）]{0,80}(?:1[5-9]|20)\d\d[^（）]{0,80}）|\bibid\b|\b(?:pp?|paras?|art)\.\s?\d|(?:出典|出所)|\((?:as )?(?:quoted|cited|reported) (?:by|in)\b|\b[\w-]+\.(?:com|org|net|gov|mil|edu|int|jp)\b/iu;

/** A citation that belongs to what is in front of it is no farther away. */
const FARTHEST = 200;

/** Whether a block by itself says so. */
function namesSource({ block }: BlockFacts): boolean {
  return block.links.length > 0 || SOURCE_TEXT.test(block.prose.rawText(block.range));
}

/** Where a note says what its words are from. */
export class NamedSources {
  private readonly note: string;
  private readonly facts: readonly BlockFacts[];
  /** Where citations begin, in order. */
  private readonly citations: readonly number[];

  constructor({ note, facts }: Analysis) {
    this.note = note.text;
    this.facts = facts;
    this.citations = note.citations.map(({ range }) => range.start).sort((a, b) => a - b);
  }

  /** Whether blocks of the note, by their numbers, name a source: a citation, a footnote, a link, a year. */
  areIn(first: number, last: number): boolean {
    const { start, end } = rangeOf(this.facts, first, last);
    return (
      (this.citations[this.indexOf(start)] ?? Number.POSITIVE_INFINITY) <= end ||
      this.facts.slice(first, last + 1).some((facts) => facts.derive(namesSource))
    );
  }

  /** Whether a citation follows on an offset, be it in the next paragraph. */
  areBehind(offset: number): boolean {
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

/** The range of some blocks of a note, by their numbers. */
export function rangeOf(facts: readonly BlockFacts[], first: number, last: number): Range {
  return {
    start: facts[first]?.block.range.start ?? 0,
    end: facts[last]?.block.range.end ?? 0,
  };
}
