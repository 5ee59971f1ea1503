import { readNoteSettings, type NoteSettings } from '../glossary/note-settings.ts';
import type { BlockContent, ProseBlock } from '../text/blocks.ts';
import { parseNoteInSteps, type Note } from '../text/note.ts';
import { PreviousItems } from '../text/previous-items.ts';
import { contains } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { BlockFacts } from './block-facts.ts';
import type { LocalDefinition } from './definitions.ts';
import type { Occurrence } from './occurrences.ts';
import { OwnMeanings } from './own-meanings.ts';
import { Section } from './section.ts';
import type { TermIndex } from './term-index.ts';

/** A note and everything recognized in it: one parse and one scan, shared by all features. */
export class Analysis {
  readonly note: Note;
  readonly index: TermIndex;
  /** The settings in the front matter. */
  readonly settings: NoteSettings;
  /** What was recognized in the note's blocks, grouped into sections, in order. */
  readonly sections: readonly Section[];
  private allFacts: readonly BlockFacts[] | undefined;
  private allRecognized: readonly Occurrence[] | undefined;
  private allOccurrences: readonly Occurrence[] | undefined;
  private meanings: OwnMeanings | undefined;
  private allDefinitions: readonly LocalDefinition[] | undefined;

  constructor(note: Note, index: TermIndex, settings: NoteSettings, sections: readonly Section[]) {
    this.note = note;
    this.index = index;
    this.settings = settings;
    this.sections = sections;
  }

  /** What was recognized in each of the note's blocks, in order. */
  get facts(): readonly BlockFacts[] {
    return (this.allFacts ??= this.sections.flatMap(({ facts }) => facts));
  }

  /** All occurrences of what the note means, in order; they never overlap. */
  get occurrences(): readonly Occurrence[] {
    if (this.ownMeanings.hidesNothing) return this.recognized;
    return (this.allOccurrences ??= this.recognized.flatMap(
      (occurrence) => this.ownMeanings.visible(occurrence) ?? [],
    ));
  }

  /** The same with those of acronyms to which the note gives another meaning. */
  get recognized(): readonly Occurrence[] {
    return (this.allRecognized ??= this.facts
      .flatMap(({ occurrences }) => occurrences)
      // The text of an image is a block of its own, inside another block.
      .sort((a, b) => a.range.start - b.range.start));
  }

  /** The acronyms that the note itself introduces, in order. */
  get definitions(): readonly LocalDefinition[] {
    return (this.allDefinitions ??= this.sections.flatMap((section) =>
      section.derive(introducing).flatMap((number) => section.facts[number]?.definitions ?? []),
    ));
  }

  /** What acronyms mean in the note that it introduces itself. */
  get ownMeanings(): OwnMeanings {
    return (this.meanings ??= new OwnMeanings(this.definitions, this.index, this.settings.senses));
  }
}

/** The indexes of the blocks that introduce acronyms. */
function introducing({ facts }: Section): readonly number[] {
  return facts.flatMap((one, number) => (one.hasDefinitions ? [number] : []));
}

/** Parses a note and finds its terms and definitions. Never throws. */
export function analyzeNote(text: string, index: TermIndex): Analysis {
  return runAll(analyze(text, index, undefined, false));
}

/**
 * The same in small steps, for a note that is being edited: parts unchanged since `previous` are neither parsed nor
 * searched again, and the result is the same as without it.
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

function* analyze(
  text: string,
  index: TermIndex,
  previous: Analysis | undefined,
  keep: boolean,
): Steps<Analysis> {
  const note = yield* parseNoteInSteps(text, previous?.note, keep);
  const settings = settingsOf(note, previous);
  const isUsable = previous?.index === index && previous.settings.senses === settings.senses;
  const find = (at: number, block: ProseBlock): BlockFacts =>
    BlockFacts.find(block, index, settings, { keep, row: rowAround(note.blocks, at) });
  const sections = sectionsOf(note.blocks, isUsable ? previous.sections : [], find, keep);
  return new Analysis(note, index, settings, yield* sections);
}

/** Blocks per section; sections that edits shrink below half are rebuilt. */
const SECTION = 32;

/** Groups a note's blocks into sections; reuses the results of the old ones and calls `find` for the rest. */
function* sectionsOf(
  blocks: readonly ProseBlock[],
  old: readonly Section[],
  find: (at: number, block: ProseBlock) => BlockFacts,
  keep: boolean,
): Steps<Section[]> {
  const known = new PreviousItems(old, ({ facts }) => facts[0]?.block.content);
  const sections: Section[] = [];
  let broken: PreviousItems<BlockContent, BlockFacts> | undefined;
  let fresh: BlockFacts[] = [];
  const endSection = (): void => {
    if (fresh.length > 0) sections.push(Section.of(fresh, keep));
    fresh = [];
  };
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (block === undefined) break;
    const section = known.take(block.content);
    if (section !== undefined && isWorthKeeping(section) && section.isAt(blocks, at)) {
      endSection();
      sections.push(section.movedTo(blocks, at));
      at += section.facts.length;
    } else {
      if (section !== undefined)
        broken = new PreviousItems(section.facts, (one) => one.block.content);
      const facts = broken?.take(block.content);
      const isSame = facts?.block.reference === block.reference;
      fresh.push(isSame ? facts.movedTo(block) : find(at, block));
      at++;
      if (fresh.length === SECTION) endSection();
    }
    if (fresh.length === 0) yield;
  }
  endSection();
  return sections;
}

/** How many cells on each side of a cell are analyzed with it. */
const ROW_AROUND = 2;

/** The nearby cells in the row of a block; they are analyzed again together with it. */
function rowAround(blocks: readonly ProseBlock[], at: number): readonly ProseBlock[] {
  const block = blocks[at];
  if (block?.kind !== 'cell') return [];
  return blocks
    .slice(Math.max(0, at - ROW_AROUND), at + ROW_AROUND + 1)
    .filter(({ kind, group }) => kind === 'cell' && group === block.group);
}

function isWorthKeeping({ facts }: Section): boolean {
  return facts.length * 2 >= SECTION;
}

/** The settings of a note; the old ones if its front matter has not changed. */
function settingsOf(note: Note, previous: Analysis | undefined): NoteSettings {
  const isSame = previous !== undefined && frontMatterOf(previous.note) === frontMatterOf(note);
  return isSame ? previous.settings : readNoteSettings(note);
}

function frontMatterOf({ text, frontMatter }: Note): string | undefined {
  return frontMatter === undefined ? undefined : text.slice(0, frontMatter.end);
}

/** The occurrence at an offset, its end included (a cursor after a word); undefined if there is none. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | undefined {
  const here = factsAround(analysis, offset)
    .flatMap(({ occurrences }) => occurrences)
    .filter(({ range }) => contains(range, offset, true))
    .flatMap((occurrence) => analysis.ownMeanings.visible(occurrence) ?? []);
  // Between two adjacent occurrences, the one that begins here.
  return here.find(({ range }) => range.start === offset) ?? here[0];
}

/** The facts of the blocks that may contain an offset: the last that begins before it, and its group. */
export function factsAround({ facts }: Analysis, offset: number): readonly BlockFacts[] {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.block.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // The text of an image is a separate block after the one that contains it; so are the cells of a row.
  const group = facts[low - 1]?.block.group;
  let first = low;
  while (first > 0 && facts[first - 1]?.block.group === group) first--;
  return facts.slice(first, low);
}
