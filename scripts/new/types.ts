/** Reads a file of the repository by its path from the root; undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** What a new rule, style or format consists of. */
export interface Made {
  /** Files by their paths from the root, new or changed. */
  readonly files: Readonly<Record<string, string>>;
  /** What only a person can do, a line each. */
  readonly remains: readonly string[];
}

/** Why something cannot be made, in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
