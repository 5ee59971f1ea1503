/** Reads a file of the repository by its path from the root; undefined if there is none. */
export type ReadFile = (path: string) => string | undefined;

/** The files of a new rule, style or format. */
export interface Made {
  /** Files by their paths from the root, new or changed. */
  readonly files: Readonly<Record<string, string>>;
  /** What only a person can do, one line each. */
  readonly remains: readonly string[];
}

/** Why something cannot be created, in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
