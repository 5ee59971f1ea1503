import type { ProseBlock } from '../text/blocks.ts';
import type { BlockFacts } from './block-facts.ts';

/** Results derived from a section, each with the function that derived it. */
interface Memo {
  readonly questions: ((section: Section) => unknown)[];
  readonly answers: unknown[];
}

/**
 * Consecutive blocks of a note. Results for the whole note are combined from its sections: those of unchanged sections
 * are cached, so that only few blocks of a long note are read again.
 */
export class Section {
  readonly facts: readonly BlockFacts[];
  private readonly memo: Memo | undefined;

  constructor(facts: readonly BlockFacts[], memo: Memo | undefined) {
    this.facts = facts;
    this.memo = memo;
  }

  /** A section of new facts; with `keep`, derived results are cached. */
  static of(facts: readonly BlockFacts[], keep: boolean): Section {
    return new Section(facts, keep ? { questions: [], answers: [] } : undefined);
  }

  /**
   * The same section with its blocks at their current places: `blocks` from `at` on, which {@link isAt} has checked.
   */
  movedTo(blocks: readonly ProseBlock[], at: number): Section {
    const first = this.facts[0];
    const last = this.facts.at(-1);
    const isUnmoved =
      first?.block === blocks[at] && last?.block === blocks[at + this.facts.length - 1];
    if (isUnmoved) return this;
    const facts = this.facts.map((one, i) => one.movedTo(blocks[at + i] ?? one.block));
    return new Section(facts, this.memo);
  }

  /** Whether the blocks from `at` on are those of this section, wherever they are. */
  isAt(blocks: readonly ProseBlock[], at: number): boolean {
    return this.facts.every(({ block }, i) => {
      const here = blocks[at + i];
      return here?.content === block.content && here.reference === block.reference;
    });
  }

  /**
   * The result of a function of these facts, cached until the blocks change. It must depend only on them, and must not
   * contain offsets of the note: those move.
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
