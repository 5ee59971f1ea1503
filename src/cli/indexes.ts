import {
  combineGlossaries,
  COMPILED_VERSION,
  compileIndex,
  indexFrom,
  type CompiledIndex,
  type Glossary,
  type GlossaryFile,
  type TermIndex,
} from '../core/index.ts';
import type { Cache } from './cache.ts';
import { unpackGlossary, type PackedGlossary } from './packed-glossary.ts';
import type { Plan } from './plan.ts';

/** The compiled indexes of a plan's sets, by number, in memory that threads share. */
export type CompiledSets = readonly CompiledIndex[];

/** Glossaries with less text, as JSON, are compiled sooner than looked up. */
const WORTH_CACHING = 100_000;

/** The indexes of a plan's sets of glossaries, each made when a note first needs it. */
export class Indexes {
  private readonly files = new Map<number, GlossaryFile>();
  private readonly glossaries = new Map<number, Glossary>();
  private readonly compiled = new Map<number, CompiledIndex>();
  private readonly indexes = new Map<number, TermIndex>();
  private readonly plan: Plan;
  private readonly bundled: readonly GlossaryFile[];
  private readonly cache: Cache | undefined;
  private readonly unpacked: ReadonlyMap<PackedGlossary, GlossaryFile>;

  constructor(
    plan: Plan,
    bundled: readonly GlossaryFile[],
    cache: Cache | undefined,
    unpacked: ReadonlyMap<PackedGlossary, GlossaryFile> = new Map(),
  ) {
    this.unpacked = unpacked;
    this.plan = plan;
    this.bundled = bundled;
    this.cache = cache;
  }

  /** The index of a set. */
  of(set: number): TermIndex {
    return kept(this.indexes, set, () => indexFrom(this.glossary(set), this.compiledSet(set)));
  }

  /** The compiled indexes of all sets, for other threads. */
  compileAll(): CompiledSets {
    return this.plan.sets.map((_, set) => this.compiledSet(set));
  }

  /** Takes what another thread compiled. */
  adopt(compiled: CompiledSets): void {
    for (const [set, one] of compiled.entries()) this.compiled.set(set, one);
  }

  private glossary(set: number): Glossary {
    return kept(this.glossaries, set, () => {
      const own = (this.plan.sets[set] ?? []).map((number) => this.file(number));
      return combineGlossaries([...own, ...this.bundled]);
    });
  }

  private compiledSet(set: number): CompiledIndex {
    return kept(this.compiled, set, () => this.readCompiled(set));
  }

  /** A set's compiled index from the cache, where it is worth it. */
  private readCompiled(set: number): CompiledIndex {
    const texts = (this.plan.sets[set] ?? []).map((number) => this.plan.glossaries[number]?.json);
    const length = texts.reduce((sum, text = '') => sum + text.length, 0);
    const using = length < WORTH_CACHING ? undefined : this.cache;
    const parts = texts.map((text = '') => text);
    const key = using?.keyOf(this.plan.bundled ? 'index with bundled' : 'index', parts);
    const found = key === undefined ? undefined : using?.read(key);
    if (found) return fromBytes(found);
    const compiled = compileIndex(this.glossary(set), (bytes) => new SharedArrayBuffer(bytes));
    if (key !== undefined) using?.write(key, toBytes(compiled));
    return compiled;
  }

  private file(number: number): GlossaryFile {
    return kept(this.files, number, () => {
      const packed = this.plan.glossaries[number];
      if (packed === undefined) throw new RangeError(`There is no glossary ${number}.`);
      return this.unpacked.get(packed) ?? unpackGlossary(packed);
    });
  }
}

/**
 * The indexes of a plan; the bundled glossary is loaded where the plan asks for it.
 * @param unpacked glossaries of the plan that are unpacked already
 */
export async function loadIndexes(
  plan: Plan,
  cache?: Cache,
  unpacked?: ReadonlyMap<PackedGlossary, GlossaryFile>,
): Promise<Indexes> {
  const bundled = plan.bundled ? (await import('./bundled-glossary.ts')).bundledGlossary : [];
  return new Indexes(plan, bundled, cache, unpacked);
}

function kept<T>(all: Map<number, T>, number: number, make: () => T): T {
  let one = all.get(number);
  if (one === undefined) {
    one = make();
    all.set(number, one);
  }
  return one;
}

function toBytes({ data }: CompiledIndex): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** What was kept, as it is; the core looks at every word of it before it is used. */
function fromBytes(bytes: Uint8Array): CompiledIndex {
  const data = new Int32Array(new SharedArrayBuffer(bytes.length & ~3));
  new Uint8Array(data.buffer).set(bytes.subarray(0, data.byteLength));
  return { version: COMPILED_VERSION, data };
}
