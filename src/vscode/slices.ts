import type { Steps } from '../core/index.ts';

/** The longest stretch, in milliseconds, that long work takes before others get their turn. */
const SLICE = 8;

/** Our turn in the event loop. */
export class Turn {
  private end = performance.now() + SLICE;

  /** Whether others should get theirs. */
  get isOver(): boolean {
    return performance.now() >= this.end;
  }

  /** Lets others do what waits. */
  async next(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.end = performance.now() + SLICE;
  }
}

/** Does work in slices; undefined when it is no longer wanted before it is done. */
export async function runInSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  const turn = new Turn();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (!turn.isOver) continue;
    await turn.next();
    if (!isWanted()) return undefined;
  }
}

/** Does work in slices to its end. */
export function runAllInSlices<T>(steps: Steps<T>): Promise<T> {
  // Work that is always wanted is always done.
  return runInSlices(steps, () => true) as Promise<T>;
}
