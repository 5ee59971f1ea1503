import { findAcronymShapes } from '../matching/acronym-shape.ts';
import type { Analysis } from '../matching/analysis.ts';
import { NeighborIndex, type Neighbor } from '../matching/neighbors.ts';
import type { ProseBlock } from '../text/blocks.ts';
import { overlaps, type Range } from '../text/range.ts';
import { EVERYDAY_ACRONYMS } from './data/everyday-acronyms.ts';
import { REAL_ACRONYMS } from './data/real-acronyms.ts';

/** A place where an unknown acronym stands. */
export interface AcronymPlace {
  readonly range: Range;
  readonly block: ProseBlock;
}

/** An acronym of a note that neither the glossary nor the note explains, with all its places in order. */
export interface UnknownAcronym {
  readonly acronym: string;
  readonly places: readonly AcronymPlace[];
  /** The known acronym it is probably a slip for. */
  readonly slip: Neighbor | undefined;
  /** The note introduces it in parentheses, in words that could not be matched with it. */
  readonly introduced: boolean;
}

/**
 * The acronyms of a note that nobody explains. What the glossary, the note, the everyday list or `words` knows is
 * left out; so is every place inside an occurrence of a term.
 */
export function findUnknownAcronyms(
  analysis: Analysis,
  words: readonly string[],
): UnknownAcronym[] {
  const named = analysis.definitions.filter(({ name }) => name !== '');
  const known = new Set([...words, ...named.map(({ acronym }) => acronym)]);
  const introduced = new Set(analysis.definitions.map(({ acronym }) => acronym));
  const places = new Map<string, AcronymPlace[]>();
  for (const { acronym, place } of unknownPlaces(analysis, known)) {
    const list = places.get(acronym);
    if (list) list.push(place);
    else places.set(acronym, [place]);
  }
  const counts = countKnown(analysis);
  const ownAcronyms = new NeighborIndex([...known].filter((acronym) => acronym.length >= 4));
  return [...places].map(([acronym, list]) => ({
    acronym,
    places: list,
    introduced: introduced.has(acronym),
    slip: findSlip(acronym, list.length, analysis, counts, ownAcronyms),
  }));
}

function* unknownPlaces(
  { note, occurrences, index }: Analysis,
  known: ReadonlySet<string>,
): Generator<{ acronym: string; place: AcronymPlace }> {
  let next = 0;
  for (const block of note.blocks) {
    const isTerm = (part: Range): boolean => {
      // Both come in order: what ends before this part is passed for good.
      let occurrence = occurrences[next];
      while (occurrence?.block === block && occurrence.prose.end <= part.start) {
        occurrence = occurrences[++next];
      }
      return occurrence?.block === block && overlaps(occurrence.prose, part);
    };
    for (const shape of findAcronymShapes(block.prose.text)) {
      for (const part of partsOf(shape.text, shape.start)) {
        if (isTerm(part)) continue;
        if (index.termsByAcronym.has(part.text) || isKnown(part.text, known)) continue;
        yield { acronym: part.text, place: { range: block.prose.toRaw(part), block } };
      }
    }
    while (occurrences[next]?.block === block) next++;
  }
}

/** A compound is as known as its parts: MSE/EDD, USFJ-HQ. Parts of fewer than two capitals are no acronyms. */
function partsOf(text: string, start: number): (Range & { text: string })[] {
  const pieces = text.includes('/') ? /[^/]+/g : /[^-]+/g;
  const parts = [...text.matchAll(pieces)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const capitals = (part: string): number => part.match(/\p{Lu}/gu)?.length ?? 0;
  const whole = [{ text, start, end: start + text.length }];
  if (parts.length < 2) return whole;
  // A2/AD and R-2D are names by themselves; MSE/EDD is two.
  return parts.every((part) => capitals(part.text) >= 2 && /^\p{Lu}/u.test(part.text))
    ? parts
    : whole;
}

function isKnown(acronym: string, known: ReadonlySet<string>): boolean {
  const bare = acronym.replaceAll('.', '');
  const words = bare.split('-');
  return (
    known.has(acronym) ||
    EVERYDAY_ACRONYMS.has(bare) ||
    (words.length > 1 && words.every((word) => EVERYDAY_ACRONYMS.has(word) || word.length < 2))
  );
}

/** How often each known acronym occurs in the note. */
function countKnown({ occurrences, definitions }: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (acronym: string): void => void counts.set(acronym, (counts.get(acronym) ?? 0) + 1);
  for (const { senses } of occurrences) {
    const sense = senses.find(({ kind }) => kind === 'acronym' || kind === 'plural');
    if (sense) add(sense.kind === 'acronym' ? sense.form : sense.form.replace(/e?s$/, ''));
  }
  for (const { acronym } of definitions) add(acronym);
  return counts;
}

/**
 * Whether an unknown acronym is a slip for a known one. Of real slips two thirds swap neighbors and hardly any
 * replaces a letter, while look-alikes of their own differ in any way: so a swap is believed from three letters
 * on, a missing letter from four, anything else only from five and where the right form stands in the note.
 */
function findSlip(
  acronym: string,
  count: number,
  { index }: Analysis,
  counts: ReadonlyMap<string, number>,
  ownAcronyms: NeighborIndex,
): Neighbor | undefined {
  if (acronym.length < 3 || REAL_ACRONYMS.has(acronym) || /[^\p{Lu}]/u.test(acronym))
    return undefined;
  const neighbors = [...ownAcronyms.find(acronym), ...index.neighbors().find(acronym)];
  return neighbors.find(({ acronym: right, kind }) => {
    if (right.length < 3) return false;
    const known = counts.get(right) ?? 0;
    // Used again and again, never beside the other: it is an acronym of its own.
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
  });
}
