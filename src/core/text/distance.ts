/**
 * The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbors, each
 * costing one (Damerau 1964; Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2).
 * Returns `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.MAX_SAFE_INTEGER): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The candidate nearest to `word`, when it is near enough to be meant (a third of its length, at least one). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let found: string | undefined;
  let distance = limit + 1;
  const folded = word.toLowerCase();
  for (const candidate of candidates) {
    // Only what is nearer than the nearest so far matters.
    const here = editDistance(folded, candidate.toLowerCase(), distance - 1);
    if (here < distance) {
      distance = here;
      found = candidate;
    }
  }
  return found;
}
