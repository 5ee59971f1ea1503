import {
  buildIndex,
  combineGlossaries,
  type GlossaryFile,
  type TermIndex,
} from '../../core/index.ts';
import type { LoadedGlossary } from './read-glossary.ts';

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

  constructor(bundled: readonly GlossaryFile[]) {
    this.bundled = bundled;
  }

  /**
   * The index of files, the strongest first: the same object as long as they are the same.
   * @param unread the bibliographies that belong to them and could not be read
   */
  of(loaded: readonly LoadedGlossary[], unread: readonly string[]): TermIndex {
    const glossaries = loaded.filter(({ place }) => !place.isBibliography);
    const terms = once(this.ofTerms, glossaries, '', (files) =>
      buildIndex(combineGlossaries([...this.bundled, ...files])),
    );
    if (glossaries.length === loaded.length && unread.length === 0) return terms;
    const all = once(this.ofAll, loaded, unread.join('\n'), (files) => ({
      ...terms,
      glossary: {
        ...combineGlossaries([...this.bundled, ...files]),
        ...(unread.length === 0 ? {} : { unread }),
      },
    }));
    return all;
  }
}

function once(
  built: Map<string, Built>,
  loaded: readonly LoadedGlossary[],
  more: string,
  build: (files: readonly GlossaryFile[]) => TermIndex,
): TermIndex {
  const files = loaded.map(({ file }) => file);
  const key = [...loaded.map(({ uri }) => uri.toString()), more].join('\n');
  const known = built.get(key);
  if (known?.files.every((file, i) => file === files[i])) return known.index;
  const index = build(files);
  built.set(key, { files, index });
  return index;
}
