/** Something whose processor time grows with a size. */
export interface Growth {
  /** What grows, in words. */
  readonly name: string;
  /** The smaller size; the larger one is four times as much. */
  readonly size: number;
  /** Makes ready what is timed, for a size; returns the work. */
  readonly prepare: (size: number) => () => unknown;
  /** How the processor time may grow with the size: with it, or hardly. */
  readonly shape: 'linear' | 'flat';
}

/** What was seen of a growth. */
export interface Seen {
  /** The least processor times of the smaller and the larger size in milliseconds. */
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
  readonly limit: number;
}

export const TIMES = 4;
/** Twice what the shape would be: caches are shared with whatever else runs, and square growth is four times linear. */
const LIMITS = { linear: 2 * TIMES, flat: 2 } as const;
const WARM_UP_MS = 240;
/** About how long the work of one round takes, at least. */
const MEASURED_MS = 60;
/** What grows too fast does so each time; whatever disturbed one round is over in another. */
const ROUNDS = 20;
const ENOUGH_ROUNDS = 3;

/** Whatever is measured leaves its result here, so that nothing is optimized away. */
export let sink: unknown;

/**
 * Compares the least processor times of a size and of four times that size, taken in turns. Ends as soon as the ratio
 * is within its limit, after three rounds at the earliest: noise only ever adds to a time.
 */
export function measureGrowth({ size, prepare, shape }: Growth): Seen {
  const works = [repeated(prepare(size)), repeated(prepare(size * TIMES))] as const;
  const limit = LIMITS[shape];
  let [small, large] = [Infinity, Infinity];
  for (let round = 1; round <= ROUNDS; round++) {
    small = Math.min(small, timed(works[0]));
    large = Math.min(large, timed(works[1]));
    if (round >= ENOUGH_ROUNDS && large / small <= limit) break;
  }
  return { small, large, ratio: large / small, limit };
}

/** Work, as often as it takes to be measured; the clock of a thread ticks every few milliseconds. */
interface Repeated {
  readonly work: () => unknown;
  readonly times: number;
}

/** Warms work up, which shows how often it has to be done. */
function repeated(work: () => unknown): Repeated {
  const started = cpuNow();
  let runs = 0;
  for (; cpuNow() - started < WARM_UP_MS; runs++) sink = work();
  return { work, times: Math.ceil((runs * MEASURED_MS) / WARM_UP_MS) };
}

/** The processor time of doing the work once, in milliseconds. */
function timed({ work, times }: Repeated): number {
  const started = cpuNow();
  for (let i = 0; i < times; i++) sink = work();
  return (cpuNow() - started) / times;
}

/** The processor time of this thread so far, in milliseconds: other processes do not add to it. */
function cpuNow(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
