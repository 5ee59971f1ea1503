import type { ProseBlock } from '../text/blocks.ts';
import type { BlockFacts } from './block-facts.ts';

/** Answers that were derived from a section, each beside its question. */
interface Memo {
  readonly questions: ((section: Section) => unknown)[];
  readonly answers: unknown[];
}

/**
 * Blocks of a note that follow on each other. What concerns the whole note is put together from its sections: of
 * those that an edit left alone the answers are known, so that few of the blocks of a long note are looked at.
 */
export class Section {
  readonly facts: readonly BlockFacts[];
  private readonly memo: Memo | undefined;

  constructor(facts: readonly BlockFacts[], memo: Memo | undefined) {
    this.facts = facts;
    this.memo = memo;
  }

  /** A section of new facts; with `keep`, derived answers are remembered. */
  static of(facts: readonly BlockFacts[], keep: boolean): Section {
    return new Section(facts, keep ? { questions: [], answers: [] } : undefined);
  }

  /** The same section where its blocks stand now: `blocks` from `at` on, which {@link isAt} has found to be the same. */
  movedTo(blocks: readonly ProseBlock[], at: number): Section {
    const first = this.facts[0];
    const last = this.facts.at(-1);
    const isUnmoved =
      first?.block === blocks[at] && last?.block === blocks[at + this.facts.length - 1];
    if (isUnmoved) return this;
    const facts = this.facts.map((one, i) => one.movedTo(blocks[at + i] ?? one.block));
    return new Section(facts, this.memo);
  }

  /** Whether the blocks from `at` on are those of this section, wherever they stand. */
  isAt(blocks: readonly ProseBlock[], at: number): boolean {
    return this.facts.every(({ block }, i) => {
      const here = blocks[at + i];
      return here?.content === block.content && here.reference === block.reference;
    });
  }

  /**
   * What a function makes of these facts, remembered as long as the blocks stay as they are. Its answer must depend
   * on them alone, and must not hold offsets of the note: those move.
   */
  derive<T>(question: (section: Section) => T): T {
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
