import {
  buildIndex,
  combineGlossaries,
  type GlossaryFile,
  type TermIndex,
} from '../../core/index.ts';
import type { GlossaryParser } from './glossary-parser.ts';
import type { LoadedGlossary } from './read-glossary.ts';

/** The index of files. */
interface Built {
  readonly files: readonly GlossaryFile[];
  readonly index: TermIndex;
}

/**
 * The index of each set of files that serves some note. The index of the terms is built anew only when glossaries have
 * changed: a bibliography changes the sources alone.
 */
export class TermIndexes {
  private readonly ofTerms = new Map<string, Built>();
  private readonly ofAll = new Map<string, Built>();
  private readonly bundled: readonly GlossaryFile[];
  private readonly cache: Pick<GlossaryParser, 'index'>;

  constructor(bundled: readonly GlossaryFile[], cache: Pick<GlossaryParser, 'index'>) {
    this.bundled = bundled;
    this.cache = cache;
  }

  /**
   * The index of files, the strongest first: the same object as long as they are the same.
   * @param unread the bibliographies that belong to them and could not be read
   */
  of(loaded: readonly LoadedGlossary[], unread: readonly string[]): TermIndex {
    const glossaries = glossariesAmong(loaded);
    const terms = once(this.ofTerms, glossaries, '', (files) =>
      buildIndex(combineGlossaries([...this.bundled, ...files])),
    );
    if (glossaries.length === loaded.length && unread.length === 0) return terms;
    const all = once(this.ofAll, loaded, unread.join('\n'), (files) => ({
      ...terms,
      glossary: {
        ...combineGlossaries([...this.bundled, ...files]),
        // What the index finds must be what the glossary has.
        terms: terms.glossary.terms,
        termById: terms.glossary.termById,
        ...(unread.length === 0 ? {} : { unread }),
      },
    }));
    return all;
  }

  /**
   * Builds the indexes that `of` would build, in slices; what is in force stays, until `keep` gets them.
   * @param sets files as `of` gets them
   */
  async prepare(sets: readonly (readonly LoadedGlossary[])[]): Promise<ReadonlyMap<string, Built>> {
    const prepared = new Map<string, Built>();
    for (const glossaries of sets.map(glossariesAmong)) {
      const key = keyOf(glossaries, '');
      const files = glossaries.map(({ file }) => file);
      if (prepared.has(key) || isOf(this.ofTerms.get(key), files)) continue;
      const glossary = combineGlossaries([...this.bundled, ...files]);
      prepared.set(key, { files, index: await this.cache.index(glossary, files) });
    }
    return prepared;
  }

  /** Takes over indexes that were prepared. */
  keep(prepared: ReadonlyMap<string, Built>): void {
    for (const [key, built] of prepared) this.ofTerms.set(key, built);
  }
}

function glossariesAmong(loaded: readonly LoadedGlossary[]): LoadedGlossary[] {
  return loaded.filter(({ place }) => !place.isBibliography);
}

function keyOf(loaded: readonly LoadedGlossary[], more: string): string {
  return [...loaded.map(({ uri }) => uri.toString()), more].join('\n');
}

function isOf(built: Built | undefined, files: readonly GlossaryFile[]): built is Built {
  return built?.files.every((file, i) => file === files[i]) === true;
}

function once(
  built: Map<string, Built>,
  loaded: readonly LoadedGlossary[],
  more: string,
  build: (files: readonly GlossaryFile[]) => TermIndex,
): TermIndex {
  const files = loaded.map(({ file }) => file);
  const key = keyOf(loaded, more);
  const known = built.get(key);
  if (isOf(known, files)) return known.index;
  const index = build(files);
  built.set(key, { files, index });
  return index;
}
