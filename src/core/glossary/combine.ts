import { nearest } from '../text/distance.ts';
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

/** The problems of one file that show only when the others are known: ids of sources and terms that are nowhere. */
export function unresolvedReferences(file: GlossaryFile, glossary: Glossary): Problem[] {
  return file.references.flatMap(({ to, id, range }): Problem[] => {
    const known: ReadonlyMap<string, unknown> =
      to === 'source' ? glossary.sourceById : glossary.termById;
    if (known.has(id)) return [];
    const near = nearest(id, known.keys());
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const code = to === 'source' ? 'unknown-source' : 'unknown-term';
    return [{ code, severity: 'warning', message: `There is no ${to} "${id}".${hint}`, range }];
  });
}
