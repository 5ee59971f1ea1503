import { message, withGuess } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import { layerTerms } from './layers.ts';
import { problemOf } from './problem.ts';
import {
  LAYERS,
  type Glossary,
  type GlossaryFile,
  type Override,
  type Problem,
  type Source,
  type TermEntry,
} from './types.ts';

/**
 * Combines files. Files of a stronger layer come first; within a layer, files keep the given order, and earlier ones
 * are stronger. An entry adds to the entry of a weaker file that is about the same thing (docs/glossary-format.md); a
 * source replaces a weaker one with the same key.
 */
export function combineGlossaries(files: readonly GlossaryFile[]): Glossary {
  const ordered = files.toSorted((a, b) => LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer));
  const { overrides, ...terms } = layerTerms(ordered);
  const sourceById = new Map<string, Source>();
  const replaced: Override[] = [];
  for (const source of ordered.flatMap(({ sources }) => sources)) {
    const stronger = sourceById.get(source.id);
    if (stronger === undefined) sourceById.set(source.id, source);
    else if (!isSameSource(stronger, source)) replaced.push(replacedSource(stronger, source));
  }
  return {
    ...terms,
    sources: [...sourceById.values()],
    sourceById,
    overrides: [...overrides, ...replaced],
  };
}

function isSameSource(a: Source, b: Source): boolean {
  return (
    JSON.stringify([a.csl, a.coverage, a.text]) === JSON.stringify([b.csl, b.coverage, b.text])
  );
}

function replacedSource({ origin: at, id: name }: Source, { origin: over }: Source): Override {
  return { at, over, name, does: 'replace-source', replaced: [], added: [], emptied: [] };
}

/** The sources of a note itself: in its front matter, and in the bibliographies that the front matter names. */
export interface NoteSources {
  /** The strongest first. */
  readonly sources: readonly Source[];
  /** As in {@link Glossary}. */
  readonly unread?: readonly string[] | undefined;
}

/**
 * An index with the sources of a note on top of those of its glossary. Everything built from the terms is shared, since
 * it does not depend on sources.
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

/**
 * The problems of one file that show only when the others are known: ids of sources and terms that do not exist, and
 * entries that add to or remove an entry that does not exist.
 */
export function unresolvedReferences(file: GlossaryFile, glossary: Glossary): Problem[] {
  const references = file.references.flatMap(({ to, id, range }): Problem[] => {
    const known: ReadonlyMap<string, unknown> =
      to === 'source' ? glossary.sourceById : glossary.termById;
    if (known.has(id) || (to === 'term' && glossary.removed?.has(id))) return [];
    const [code, said] =
      to === 'source'
        ? (['unknown-source', message('no-such-source', { id })] as const)
        : (['unknown-term', message('no-such-term', { id })] as const);
    return [problemOf(code, withGuess(said, nearest(id, known.keys())), range, 'warning')];
  });
  const baseless = file.terms.filter((entry) => glossary.baseless?.has(entry));
  return [...references, ...baseless.map((entry) => baselessProblem(entry, glossary))];
}

function baselessProblem(entry: TermEntry, glossary: Glossary): Problem {
  const { id, name, acronyms, written, origin } = entry;
  const near = written?.madeId ? undefined : nearest(id, glossary.termById.keys());
  if (written?.action === 'remove') {
    const what = written.madeId ? (acronyms[0] ?? name) : id;
    const said = withGuess(message('nothing-to-remove', { what }), near);
    return problemOf('unknown-term', said, origin.range, 'warning');
  }
  const said = withGuess(message('nothing-to-add-to', { id }), near);
  return problemOf('missing-name', said, origin.range);
}
