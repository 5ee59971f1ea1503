/** Something whose time grows with a size. */
export interface Growth {
  /** What grows, in words. */
  readonly name: string;
  /** The smaller size; the larger one is four times as much. */
  readonly size: number;
  /** Makes ready what is timed, for a size; returns the work. */
  readonly prepare: (size: number) => () => unknown;
  /** How the time may grow with the size: with it, or hardly. */
  readonly shape: 'linear' | 'flat';
}

/** What was seen of a growth. */
export interface Seen {
  /** Shortest times of the smaller and the larger size in milliseconds. */
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
  readonly limit: number;
}

export const TIMES = 4;
/** Twice what the shape would be: on a busy machine times vary, and square growth is four times linear. */
const LIMITS = { linear: 2 * TIMES, flat: 2 } as const;
const WARM_UP_MS = 200;
/** A machine that is busy gets more chances; what grows too fast does so each time. */
const ROUNDS = 20;
const ENOUGH_ROUNDS = 3;

/** Whatever is measured leaves its result here, so that nothing is optimized away. */
export let sink: unknown;

/**
 * Compares the shortest times of a size and of four times that size, taken in turns. Ends as soon as the ratio is
 * within its limit: noise only ever adds to a time.
 */
export function measureGrowth({ size, prepare, shape }: Growth): Seen {
  const works = [prepare(size), prepare(size * TIMES)] as const;
  for (const work of works) warmUp(work);
  const limit = LIMITS[shape];
  let [small, large] = [Infinity, Infinity];
  for (let round = 1; round <= ROUNDS; round++) {
    small = Math.min(small, timed(works[0]));
    large = Math.min(large, timed(works[1]));
    if (round >= ENOUGH_ROUNDS && large / small <= limit) break;
  }
  return { small, large, ratio: large / small, limit };
}

function warmUp(work: () => unknown): void {
  for (const started = performance.now(); performance.now() - started < WARM_UP_MS;) sink = work();
}

function timed(work: () => unknown): number {
  const started = performance.now();
  sink = work();
  return performance.now() - started;
}
