/**
 * The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbors, each
 * costing one (Damerau 1964; Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2).
 * Returns `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.MAX_SAFE_INTEGER): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    // Cells farther from the diagonal than the limit cannot be within it (Ukkonen 1985).
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    const row: number[] = [];
    row[from - 1] = from === 1 ? i : far;
    let best = row[from - 1] ?? far;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
        (last[j - 1] ?? far) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 1);
      }
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return far;
    beforeLast = last;
    last = row;
  }
  return Math.min(far, last[b.length] ?? far);
}

/** The most edits: a word that differs in more places is a different word, however long it is. */
const MOST_SLIPS = 4;

/**
 * The candidate nearest to `word`, if it is near enough to be meant: the distance is at most a third of its length, but
 * at least one edit is allowed and at most four.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(MOST_SLIPS, Math.max(1, Math.floor(word.length / 3)));
  let found: string | undefined;
  let distance = limit + 1;
  const folded = word.toLowerCase();
  for (const candidate of candidates) {
    // Only candidates nearer than the best so far matter.
    const here = editDistance(folded, candidate.toLowerCase(), distance - 1);
    if (here < distance) {
      distance = here;
      found = candidate;
    }
  }
  return found;
}
