import { buildIndex, combineGlossaries, type GlossaryFile, type TermIndex } from '../core/index.ts';
import { unpackGlossary } from './packed-glossary.ts';
import type { Plan } from './plan.ts';

/** The indexes of a plan's sets of glossaries, each built when a note first needs it. */
export class Indexes {
  private readonly files = new Map<number, GlossaryFile>();
  private readonly indexes = new Map<number, TermIndex>();
  private readonly plan: Plan;
  private readonly bundled: readonly GlossaryFile[];

  constructor(plan: Plan, bundled: readonly GlossaryFile[]) {
    this.plan = plan;
    this.bundled = bundled;
  }

  /** The index of a set. */
  of(set: number): TermIndex {
    let index = this.indexes.get(set);
    if (index === undefined) {
      const own = (this.plan.sets[set] ?? []).map((number) => this.file(number));
      index = buildIndex(combineGlossaries([...own, ...this.bundled]));
      this.indexes.set(set, index);
    }
    return index;
  }

  private file(number: number): GlossaryFile {
    const known = this.files.get(number);
    if (known) return known;
    const packed = this.plan.glossaries[number];
    if (packed === undefined) throw new RangeError(`There is no glossary ${number}.`);
    const file = unpackGlossary(packed);
    this.files.set(number, file);
    return file;
  }
}

/** The indexes of a plan; the bundled glossary is loaded where the plan asks for it. */
export async function loadIndexes(plan: Plan): Promise<Indexes> {
  const bundled = plan.bundled ? (await import('./bundled-glossary.ts')).bundledGlossary : [];
  return new Indexes(plan, bundled);
}
