import type { NoteSettings } from '../glossary/note-settings.ts';
import type { Term } from '../glossary/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import { outermostQuotations } from '../text/quotation-marks.ts';
import { moved, type Range } from '../text/range.ts';
import { definitionOfRow, entryOfCell } from './abbreviation-lists.ts';
import { definitionsIn, type LocalDefinition } from './definitions.ts';
import { isOwnDefinition } from './own-definitions.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';
import type { TermIndex } from './term-index.ts';

/** Results derived from a block, each with the function that derived it: there are only a few. */
interface Memo {
  readonly questions: ((facts: BlockFacts) => unknown)[];
  readonly answers: unknown[];
}

/** What was found in a block at its first place. */
interface Found {
  readonly block: ProseBlock;
  readonly occurrences: readonly Occurrence[];
  readonly definitions: readonly LocalDefinition[];
  readonly isJudged: boolean;
  /** Undefined if nothing is to be cached. */
  readonly memo: Memo | undefined;
  quotations: readonly Range[] | undefined;
}

const NOTHING: readonly never[] = [];

/** What was recognized in one block of a note; it depends on nothing outside the block and its table row. */
export class BlockFacts {
  readonly block: ProseBlock;
  readonly index: TermIndex;
  private readonly found: Found;
  private movedOccurrences: readonly Occurrence[] | undefined;
  private movedDefinitions: readonly LocalDefinition[] | undefined;

  private constructor(block: ProseBlock, index: TermIndex, found: Found) {
    this.block = block;
    this.index = index;
    this.found = found;
  }

  /**
   * Finds the terms and definitions in a block. With `keep`, derived results are cached.
   * @param row the cells around the block in its table row
   */
  static find(
    block: ProseBlock,
    index: TermIndex,
    { senses }: Pick<NoteSettings, 'senses'>,
    { keep, row }: { readonly keep: boolean; readonly row: readonly ProseBlock[] },
  ): BlockFacts {
    const found = occurrencesIn(block, index);
    const entry = row.length > 1 && !block.reference ? entryOfCell(block, row, index) : undefined;
    const definitions = block.reference ? NOTHING : definitionsIn(block, index);
    return new BlockFacts(block, index, {
      block,
      occurrences: pinSenses(found, senses),
      definitions:
        entry?.acronymCell === block ? [...definitions, definitionOfRow(entry)] : definitions,
      isJudged: !block.reference && entry === undefined && !isOwnDefinition(block, found),
      memo: keep ? { questions: [], answers: [] } : undefined,
      quotations: undefined,
    });
  }

  /** The same facts after an edit elsewhere moved the block; moved results are computed on demand. */
  movedTo(block: ProseBlock): BlockFacts {
    return block === this.block ? this : new BlockFacts(block, this.index, this.found);
  }

  /**
   * Whether rules check the words. The words of a reference are another's, those of a definition the glossary's, and a
   * list of abbreviations only repeats what the text says.
   */
  get isJudged(): boolean {
    return this.found.isJudged;
  }

  /** The number of occurrences. */
  get occurrenceCount(): number {
    return this.found.occurrences.length;
  }

  /** Whether the block introduces acronyms. */
  get hasDefinitions(): boolean {
    return this.found.definitions.length > 0;
  }

  /** The occurrences of terms, in order; they never overlap. */
  get occurrences(): readonly Occurrence[] {
    const { block, occurrences } = this.found;
    if (block === this.block) return occurrences;
    if (occurrences.length === 0) return NOTHING;
    return (this.movedOccurrences ??= this.moveOccurrences(occurrences));
  }

  /** The offset in the note where an occurrence begins, by its index. */
  startOf(number: number): number {
    return (this.found.occurrences[number]?.range.start ?? 0) + this.distance;
  }

  /** The acronyms that the block introduces, in order. */
  get definitions(): readonly LocalDefinition[] {
    const { block, definitions } = this.found;
    if (block === this.block) return definitions;
    if (definitions.length === 0) return NOTHING;
    return (this.movedDefinitions ??= this.moveDefinitions(definitions));
  }

  /** Quotations in marks, marks included, as ranges of the block's prose. */
  get quotations(): readonly Range[] {
    return (this.found.quotations ??= outermostQuotations(this.block.prose));
  }

  /**
   * The result of a function of these facts, cached until the block changes. It must depend only on them, and must not
   * contain offsets of the note: those move.
   */
  derive<T>(question: (facts: BlockFacts) => T): T {
    const { memo } = this.found;
    if (memo === undefined) return question(this);
    const known = memo.questions.indexOf(question);
    if (known >= 0) return memo.answers[known] as T;
    const answer = question(this);
    memo.questions.push(question);
    memo.answers.push(answer);
    return answer;
  }

  private moveOccurrences(all: readonly Occurrence[]): readonly Occurrence[] {
    const { block, distance } = this;
    return all.map(({ range, prose, senses }) => ({
      range: moved(range, distance),
      prose,
      block,
      senses,
    }));
  }

  private moveDefinitions(all: readonly LocalDefinition[]): readonly LocalDefinition[] {
    const { block, distance } = this;
    return all.map((definition) => ({
      ...definition,
      block,
      acronymRange: moved(definition.acronymRange, distance),
      nameRange: moved(definition.nameRange, distance),
    }));
  }

  private get distance(): number {
    return this.block.range.start - this.found.block.range.start;
  }
}

/** Leaves only the sense that the note pins for an acronym. */
function pinSenses(
  occurrences: readonly Occurrence[],
  senses: ReadonlyMap<string, string>,
): readonly Occurrence[] {
  if (senses.size === 0) return occurrences;
  return occurrences.map((occurrence) => {
    const pinned = occurrence.senses.filter(({ term }) =>
      term.acronyms.some((acronym) => isIdOf(term, senses.get(acronym))),
    );
    return pinned.length === 0 ? occurrence : { ...occurrence, senses: pinned };
  });
}

function isIdOf({ id, otherIds = [] }: Term, given: string | undefined): boolean {
  return given !== undefined && (given === id || otherIds.includes(given));
}
