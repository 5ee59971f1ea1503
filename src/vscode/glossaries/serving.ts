import { isInFolder } from '../../core/index.ts';
import type { GlossaryPlace, LoadedGlossary } from './read-glossary.ts';

/** The files that serve the notes of a folder, the nearest first. */
export function servingFolder(
  loaded: Iterable<LoadedGlossary>,
  folder: string,
): readonly LoadedGlossary[] {
  const all = [...loaded];
  // Sorting is stable: of the same folder, a glossary says more of a source than a bibliography.
  const byKind = [
    ...all.filter(({ place }) => !place.isBibliography),
    ...all.filter(({ place }) => place.isBibliography),
  ];
  return byKind
    .map((one) => ({ one, depth: depthOf(one.place, folder) }))
    .filter(({ depth }) => depth >= 0)
    .toSorted((a, b) => b.depth - a.depth)
    .map(({ one }) => one);
}

/** How near a file is to a note's folder: the length of the nearest folder that it serves; -1 for not at all. */
export function depthOf({ serves }: GlossaryPlace, folder: string): number {
  if (serves === undefined) return 0;
  const holding = serves.filter((one) => isInFolder(folder, one));
  return Math.max(-1, ...holding.map((one) => one.length));
}
