import type { Steps } from '../core/index.ts';

/** The longest stretch, in milliseconds, that long work takes before others get their turn. */
const SLICE = 8;

/** Does work in slices; undefined when it is no longer wanted before it is done. */
export async function runInSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  let end = performance.now() + SLICE;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
    end = performance.now() + SLICE;
  }
}

/** Does work in slices to its end. */
export function runAllInSlices<T>(steps: Steps<T>): Promise<T> {
  // Work that is always wanted is always done.
  return runInSlices(steps, () => true) as Promise<T>;
}
