import type { NoteSettings } from '../glossary/note-settings.ts';
import type { ProseBlock } from '../text/blocks.ts';
import { quotationsIn } from '../text/quoted.ts';
import { moved, type Range } from '../text/range.ts';
import { definitionsIn, type LocalDefinition } from './definitions.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';
import type { TermIndex } from './term-index.ts';

/** Answers that were derived from a block, each beside its question: there are but a few. */
interface Memo {
  readonly questions: ((facts: BlockFacts) => unknown)[];
  readonly answers: unknown[];
}

/** What was recognized in one block of a note; it depends on nothing outside the block. */
export class BlockFacts {
  readonly block: ProseBlock;
  readonly index: TermIndex;
  readonly occurrences: readonly Occurrence[];
  readonly definitions: readonly LocalDefinition[];
  private readonly memo: Memo | undefined;
  private quoted: readonly Range[] | undefined;

  private constructor(
    block: ProseBlock,
    index: TermIndex,
    found: Pick<BlockFacts, 'occurrences' | 'definitions'>,
    memo: Memo | undefined,
  ) {
    this.block = block;
    this.index = index;
    this.occurrences = found.occurrences;
    this.definitions = found.definitions;
    this.memo = memo;
  }

  /** Looks for terms and definitions in a block. With `keep`, derived answers are remembered. */
  static find(
    block: ProseBlock,
    index: TermIndex,
    { senses }: Pick<NoteSettings, 'senses'>,
    keep: boolean,
  ): BlockFacts {
    const occurrences = pinSenses(occurrencesIn(block, index), senses);
    const definitions = definitionsIn(block, index);
    return new BlockFacts(
      block,
      index,
      { occurrences, definitions },
      keep ? { questions: [], answers: [] } : undefined,
    );
  }

  /** The same facts where an edit elsewhere has moved the block. */
  movedTo(block: ProseBlock): BlockFacts {
    if (block === this.block) return this;
    const by = block.range.start - this.block.range.start;
    const occurrences = this.occurrences.map(({ range, prose, senses }) => ({
      range: moved(range, by),
      prose,
      block,
      senses,
    }));
    const definitions = this.definitions.map((definition) => ({
      ...definition,
      block,
      acronymRange: moved(definition.acronymRange, by),
      nameRange: moved(definition.nameRange, by),
    }));
    const there = new BlockFacts(block, this.index, { occurrences, definitions }, this.memo);
    there.quoted = this.quoted;
    return there;
  }

  /** What stands in quotation marks, marks included, as ranges of the block's prose. */
  get quotations(): readonly Range[] {
    return (this.quoted ??= quotationsIn(this.block));
  }

  /**
   * What a function makes of these facts, remembered as long as the block stays as it is. Its answer must depend on
   * them alone, and must not hold offsets of the note: those move.
   */
  derive<T>(question: (facts: BlockFacts) => T): T {
    if (this.memo === undefined) return question(this);
    const { questions, answers } = this.memo;
    const known = questions.indexOf(question);
    if (known >= 0) return answers[known] as T;
    const answer = question(this);
    questions.push(question);
    answers.push(answer);
    return answer;
  }
}

/** Leaves an occurrence only the sense that the note pins for its acronym. */
function pinSenses(occurrences: Occurrence[], senses: ReadonlyMap<string, string>): Occurrence[] {
  if (senses.size === 0) return occurrences;
  return occurrences.map((occurrence) => {
    const pinned = occurrence.senses.filter(({ term }) =>
      term.acronyms.some((acronym) => senses.get(acronym) === term.id),
    );
    return pinned.length === 0 ? occurrence : { ...occurrence, senses: pinned };
  });
}
