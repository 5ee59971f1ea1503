import type { Slip, SlipKind } from '../corpus/note.ts';
import type { Place, Setup } from './tool.ts';

/** How much a tool found. */
export interface Found {
  readonly findings: number;
  /** The sown slips at which one of the findings begins, by kind, and how many were sown in the notes it got. */
  readonly hits: Readonly<Record<SlipKind, { readonly found: number; readonly sown: number }>>;
}

/** Counts findings, and the sown slips among them. */
export function countFound(places: readonly Place[], { corpus }: Pick<Setup, 'corpus'>): Found {
  const byLine = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.file}:${place.line}`;
    byLine.set(key, [...(byLine.get(key) ?? []), place]);
  }
  const sown = [...corpus.slips].flatMap(([file, slips]) =>
    slips.map((slip) => ({ slip, hit: isHit(slip, byLine.get(`${file}:${slip.line}`) ?? []) })),
  );
  const count = (kind: SlipKind): { found: number; sown: number } => {
    const ofKind = sown.filter(({ slip }) => slip.kind === kind);
    return { found: ofKind.filter(({ hit }) => hit).length, sown: ofKind.length };
  };
  return { findings: places.length, hits: { acronym: count('acronym'), case: count('case') } };
}

function isHit({ column, endColumn }: Slip, places: readonly Place[]): boolean {
  return places.some((place) => place.column >= column && place.column < endColumn);
}
