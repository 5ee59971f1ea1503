import { message, withGuess } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import { problemOf } from './problem.ts';
import {
  LAYERS,
  type Glossary,
  type GlossaryFile,
  type Problem,
  type Source,
  type Term,
} from './types.ts';

/**
 * Puts files together. Files of a stronger layer come first; within a layer the order given stays. The same
 * id in a stronger layer replaces the entry.
 */
export function combineGlossaries(files: readonly GlossaryFile[]): Glossary {
  const ordered = files.toSorted((a, b) => LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer));
  const termById = new Map<string, Term>();
  const sourceById = new Map<string, Source>();
  for (const file of ordered) {
    for (const term of file.terms) if (!termById.has(term.id)) termById.set(term.id, term);
    for (const source of file.sources) {
      if (!sourceById.has(source.id)) sourceById.set(source.id, source);
    }
  }
  return { terms: [...termById.values()], sources: [...sourceById.values()], termById, sourceById };
}

/** The sources that a note brings itself, in its front matter and in the bibliographies that this names. */
export interface NoteSources {
  /** The strongest first. */
  readonly sources: readonly Source[];
  /** As in {@link Glossary}. */
  readonly unread?: readonly string[] | undefined;
}

/**
 * An index with the sources of a note laid over those of its glossary. What was built of the terms is shared: nothing
 * of it depends on sources.
 */
export function withNoteSources<T extends { readonly glossary: Glossary }>(
  index: T,
  { sources, unread }: NoteSources,
): T {
  const sourceById = new Map<string, Source>();
  for (const source of [...sources, ...index.glossary.sources]) {
    if (!sourceById.has(source.id)) sourceById.set(source.id, source);
  }
  const all = [...(index.glossary.unread ?? []), ...(unread ?? [])];
  const glossary: Glossary = {
    ...index.glossary,
    sources: [...sourceById.values()],
    sourceById,
    ...(unread === undefined && all.length === 0 ? {} : { unread: all }),
  };
  return { ...index, glossary };
}

/** The problems of one file that show only when the others are known: ids of sources and terms that are nowhere. */
export function unresolvedReferences(file: GlossaryFile, glossary: Glossary): Problem[] {
  return file.references.flatMap(({ to, id, range }): Problem[] => {
    const known: ReadonlyMap<string, unknown> =
      to === 'source' ? glossary.sourceById : glossary.termById;
    if (known.has(id)) return [];
    const [code, said] =
      to === 'source'
        ? (['unknown-source', message('no-such-source', { id })] as const)
        : (['unknown-term', message('no-such-term', { id })] as const);
    return [problemOf(code, withGuess(said, nearest(id, known.keys())), range, 'warning')];
  });
}
