const MB = 1_000_000;

/**
 * The largest files that are read, in bytes, by what they are: the same in every host. docs/files.md lists them. Real
 * ones are far smaller (the Bible has 4.5 MB, a library of 50,000 entries 40 MB); what is larger is a slip or an attack,
 * and would take more memory than machines have.
 */
export const LIMITS = {
  /** As large as VS Code opens files with all its features. */
  note: 20 * MB,
  glossary: 20 * MB,
  bibliography: 50 * MB,
  text: 20 * MB,
  style: MB,
  configuration: MB,
  ignoreFile: MB,
  baseline: 100 * MB,
} as const;

/** How many MB a limit is, for messages. */
export function inMegabytes(bytes: number): number {
  return bytes / MB;
}
