import { findAcronymShapes, type AcronymShape } from '../matching/acronym-shape.ts';
import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import { NeighborIndex, type Neighbor } from '../matching/neighbors.ts';
import type { ProseBlock } from '../text/blocks.ts';
import { overlaps, type Range } from '../text/range.ts';
import type { Section } from '../matching/section.ts';
import { EVERYDAY_ACRONYMS } from './data/everyday-acronyms.ts';
import { REAL_ACRONYMS } from './data/real-acronyms.ts';
import { isQuoted } from './quoted.ts';

/** A place of an unknown acronym. */
export interface AcronymPlace {
  readonly range: Range;
  readonly block: ProseBlock;
  /** Whether it is in a quotation. */
  readonly quoted: boolean;
}

/** An acronym that neither the glossary nor the note explains, with all its places in order. */
export interface UnknownAcronym {
  readonly acronym: string;
  readonly places: readonly AcronymPlace[];
  /** The known acronym for which it is probably a slip. */
  readonly slip: Neighbor | undefined;
  /** The note introduces it in parentheses, after words that do not match it. */
  readonly introduced: boolean;
}

/**
 * The acronyms of a note without an explanation. Acronyms in the glossary, the note, the everyday list or `words` are
 * excluded; so is every place inside an occurrence of a term.
 */
export function findUnknownAcronyms(
  analysis: Analysis,
  words: readonly string[],
): UnknownAcronym[] {
  const named = analysis.definitions.filter(({ name }) => name !== '');
  const known = new Set([...words, ...named.map(({ acronym }) => acronym)]);
  const introduced = new Set(analysis.definitions.map(({ acronym }) => acronym));
  const slips = new SlipFinder(analysis, known);
  return [...unknownPlaces(analysis, known)].map(([acronym, list]) => ({
    acronym,
    places: list,
    introduced: introduced.has(acronym),
    slip: slips.find(acronym, list.length),
  }));
}

/** The places of acronyms that are neither terms nor everyday ones nor `known`, by acronym, in order. */
function unknownPlaces(
  { sections }: Analysis,
  known: ReadonlySet<string>,
): Map<string, AcronymPlace[]> {
  const places = new Map<string, AcronymPlace[]>();
  for (const section of sections) {
    for (const { number, part } of section.derive(strangePartsOf)) {
      const facts = section.facts[number];
      if (facts === undefined || known.has(part.text)) continue;
      const { block } = facts;
      const place = { range: block.prose.toRaw(part), block, quoted: isQuoted(facts, part) };
      const list = places.get(part.text);
      if (list) list.push(place);
      else places.set(part.text, [place]);
    }
  }
  return places;
}

/** An acronym that is neither a term nor an everyday one, as a range of the prose of a block, given by index. */
interface StrangePart {
  readonly number: number;
  readonly part: AcronymShape;
}

/** The unknown acronyms of a section. */
function strangePartsOf({ facts }: Section): readonly StrangePart[] {
  const strange: StrangePart[] = [];
  facts.forEach((one, number) => {
    if (!one.isJudged) return;
    for (const part of strangeParts(one)) strange.push({ number, part });
  });
  return strange;
}

const NONE: readonly never[] = [];

function strangeParts({ block, index, occurrences }: BlockFacts): readonly AcronymShape[] {
  const shapes = findAcronymShapes(block.prose.text, occurrences);
  if (shapes.length === 0) return NONE;
  const strange: AcronymShape[] = [];
  let next = 0;
  for (const shape of shapes) {
    // Both are in order: skip for good what ends before this shape.
    while ((occurrences[next]?.prose.end ?? Infinity) <= shape.start) next++;
    for (const part of partsOf(shape)) {
      if (isInTerm(occurrences, next, part)) continue;
      if (!index.termsByAcronym.has(part.text) && !isEveryday(part.text)) strange.push(part);
    }
  }
  return strange;
}

/** Whether an occurrence, from the one at `from` on, overlaps a part. */
function isInTerm(occurrences: readonly Occurrence[], from: number, part: Range): boolean {
  for (let at = from; at < occurrences.length; at++) {
    const prose = occurrences[at]?.prose;
    if (prose === undefined || prose.start >= part.end) return false;
    if (overlaps(prose, part)) return true;
  }
  return false;
}

/** A compound is known if its parts are: MSE/EDD, USFJ-HQ. Parts with fewer than two capitals are not acronyms. */
function partsOf(whole: AcronymShape): readonly AcronymShape[] {
  const { text, start } = whole;
  if (!/[/-]/.test(text)) return [whole];
  const pieces = text.includes('/') ? /[^/]+/g : /[^-]+/g;
  const parts = [...text.matchAll(pieces)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const capitals = (part: string): number => part.match(/\p{Lu}/gu)?.length ?? 0;
  // A2/AD and R-2D are names as a whole; MSE/EDD is two.
  const areAcronyms = parts.every((part) => capitals(part.text) >= 2 && /^\p{Lu}/u.test(part.text));
  return parts.length >= 2 && areAcronyms ? parts : [whole];
}

function isEveryday(acronym: string): boolean {
  const bare = acronym.replaceAll('.', '');
  const words = bare.split('-');
  return (
    EVERYDAY_ACRONYMS.has(bare) ||
    (words.length > 1 && words.every((word) => EVERYDAY_ACRONYMS.has(word) || word.length < 2))
  );
}

/** The acronyms that a block uses or introduces, one entry for each time. */
function acronymsUsed({ occurrences, definitions }: BlockFacts): readonly string[] {
  const used = occurrences.flatMap(({ senses }) => {
    const sense = senses.find(({ kind }) => kind === 'acronym' || kind === 'plural');
    if (sense === undefined) return [];
    return [sense.kind === 'acronym' ? sense.form : sense.form.replace(/e?s$/, '')];
  });
  return [...used, ...definitions.map(({ acronym }) => acronym)];
}

/** Finds the known acronym for which an unknown one is a slip; its data is built on first use. */
class SlipFinder {
  private readonly analysis: Analysis;
  private readonly known: ReadonlySet<string>;
  private counts: ReadonlyMap<string, number> | undefined;
  private ownNeighbors: NeighborIndex | undefined;

  constructor(analysis: Analysis, known: ReadonlySet<string>) {
    this.analysis = analysis;
    this.known = known;
  }

  /**
   * The acronym for which one that occurs `count` times is a slip. Two thirds of real slips swap neighbors and hardly
   * any replaces a letter, while similar but independent acronyms differ in any way. So a swap is accepted from three
   * letters on, a missing letter from four, anything else only from five and if the right form is in the note.
   */
  find(acronym: string, count: number): Neighbor | undefined {
    if (acronym.length < 3 || REAL_ACRONYMS.has(acronym) || /[^\p{Lu}]/u.test(acronym))
      return undefined;
    this.ownNeighbors ??= new NeighborIndex([...this.known].filter(({ length }) => length >= 4));
    const neighbors = [
      ...this.ownNeighbors.find(acronym),
      ...this.analysis.index.neighbors().find(acronym),
    ];
    return neighbors.find((neighbor) => this.isBelieved(neighbor, acronym, count));
  }

  private isBelieved({ acronym: right, kind }: Neighbor, acronym: string, count: number): boolean {
    if (right.length < 3) return false;
    const known = this.countOf(right);
    // Used repeatedly, never with the other: an acronym of its own.
    if (count > Math.max(2, known * 2)) return false;
    switch (kind) {
      case 'swap':
        return acronym.length >= 4 || known > 0;
      case 'missing letter':
        return acronym.length >= 4;
      case 'extra letter':
      case 'other letter':
        return acronym.length >= 5 && known > 0 && count <= known;
    }
  }

  /** How often the note uses or introduces a known acronym. */
  private countOf(acronym: string): number {
    this.counts ??= countAll(this.analysis.sections);
    return this.counts.get(acronym) ?? 0;
  }
}

function countAll(sections: readonly Section[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const section of sections) {
    for (const acronym of section.derive(acronymsUsedIn)) {
      counts.set(acronym, (counts.get(acronym) ?? 0) + 1);
    }
  }
  return counts;
}

function acronymsUsedIn({ facts }: Section): readonly string[] {
  return facts.filter(({ isJudged }) => isJudged).flatMap(acronymsUsed);
}
