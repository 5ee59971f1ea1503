import { median, percentile } from './stats.ts';

/** How long something took, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

/** How often something is done. */
export interface Repetition {
  readonly times: number;
  /** Runs before it counts: code is compiled while it runs. */
  readonly warmUp: number;
}

/** Whatever is measured leaves its result here, so that nothing is optimized away. */
export let sink: unknown;

/** Times something, each run with its number. */
export function time(work: (run: number) => unknown, { times, warmUp }: Repetition): Timing {
  const spent: number[] = [];
  for (let run = -warmUp; run < times; run++) {
    const started = performance.now();
    sink = work(Math.max(0, run));
    if (run >= 0) spent.push(performance.now() - started);
  }
  return { median: median(spent), p95: percentile(spent, 0.95), p99: percentile(spent, 0.99) };
}
