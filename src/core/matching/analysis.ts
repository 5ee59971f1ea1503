import { readNoteSettings, type NoteSettings } from '../glossary/note-settings.ts';
import { parseNoteInSteps, type Note } from '../text/note.ts';
import { Reuse } from '../text/reuse.ts';
import { contains } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { BlockFacts } from './block-facts.ts';
import type { LocalDefinition } from './definitions.ts';
import type { Occurrence } from './occurrences.ts';
import type { TermIndex } from './term-index.ts';

/** A note with everything that was recognized in it: one parse and one scan that all features share. */
export class Analysis {
  readonly note: Note;
  readonly index: TermIndex;
  /** What the front matter says. */
  readonly settings: NoteSettings;
  /** What was recognized in each of the note's blocks, in their order. */
  readonly facts: readonly BlockFacts[];
  private allOccurrences: readonly Occurrence[] | undefined;
  private allDefinitions: readonly LocalDefinition[] | undefined;

  constructor(note: Note, index: TermIndex, settings: NoteSettings, facts: readonly BlockFacts[]) {
    this.note = note;
    this.index = index;
    this.settings = settings;
    this.facts = facts;
  }

  /** All occurrences, in order; they never overlap. */
  get occurrences(): readonly Occurrence[] {
    return (this.allOccurrences ??= this.facts
      .flatMap(({ occurrences }) => occurrences)
      // The text of an image is a block of its own, though it stands inside another one.
      .sort((a, b) => a.range.start - b.range.start));
  }

  /** The acronyms that the note introduces itself, in order. */
  get definitions(): readonly LocalDefinition[] {
    return (this.allDefinitions ??= this.facts.flatMap(({ definitions }) => definitions));
  }
}

/** Parses a note and finds its terms and definitions. Never throws. */
export function analyzeNote(text: string, index: TermIndex): Analysis {
  return runAll(analyze(text, index, undefined, false));
}

/**
 * The same in small steps, for a note that is being edited: what an edit since `previous` left alone is neither
 * parsed nor searched again, and the outcome is the same as without it.
 */
export function* analyzeInSteps(
  text: string,
  index: TermIndex,
  previous?: Analysis,
): Steps<Analysis> {
  return yield* analyze(text, index, previous, true);
}

/** {@link analyzeInSteps} at once. */
export function reviseAnalysis(text: string, index: TermIndex, previous?: Analysis): Analysis {
  return runAll(analyzeInSteps(text, index, previous));
}

const BLOCKS_PER_STEP = 16;

function* analyze(
  text: string,
  index: TermIndex,
  previous: Analysis | undefined,
  keep: boolean,
): Steps<Analysis> {
  const note = yield* parseNoteInSteps(text, previous?.note);
  const settings = settingsOf(note, previous);
  const isUsable = previous?.index === index && previous.settings.senses === settings.senses;
  const known = new Reuse(isUsable ? previous.facts : [], ({ block }) => block.content);
  const facts: BlockFacts[] = [];
  for (const block of note.blocks) {
    const old = known.take(block.content);
    facts.push(old?.movedTo(block) ?? BlockFacts.find(block, index, settings, keep));
    if (facts.length % BLOCKS_PER_STEP === 0) yield;
  }
  return new Analysis(note, index, settings, facts);
}

/** The settings of a note; the old ones where its front matter is still the same. */
function settingsOf(note: Note, previous: Analysis | undefined): NoteSettings {
  const isSame = previous !== undefined && frontMatterOf(previous.note) === frontMatterOf(note);
  return isSame ? previous.settings : readNoteSettings(note);
}

function frontMatterOf({ text, frontMatter }: Note): string | undefined {
  return frontMatter === undefined ? undefined : text.slice(0, frontMatter.end);
}

/** The occurrence at an offset, its end included (a cursor behind a word); undefined where there is none. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | undefined {
  const here = factsAround(analysis, offset)
    .flatMap(({ occurrences }) => occurrences)
    .filter(({ range }) => contains(range, offset, true));
  // Between two neighbors the one that begins here is meant.
  return here.find(({ range }) => range.start === offset) ?? here[0];
}

/** The facts of the blocks that an offset may be in: the last that begins before it, and what belongs to it. */
function factsAround({ facts }: Analysis, offset: number): readonly BlockFacts[] {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.block.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // The text of an image is a block of its own behind the one that it stands in; so are the cells of a row.
  const group = facts[low - 1]?.block.group;
  let first = low;
  while (first > 0 && facts[first - 1]?.block.group === group) first--;
  return facts.slice(first, low);
}
