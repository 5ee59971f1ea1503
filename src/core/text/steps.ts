/** Work in small steps; the caller may do other things after each step. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function runAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
