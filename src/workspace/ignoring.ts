import ignore from 'ignore';

/** The patterns of a configuration's `ignore:` (gitignore syntax), as a question to a path relative to its folder. */
export function ignoring(patterns: readonly string[]): (path: string) => boolean {
  const matcher = ignore().add([...patterns]);
  return (path) => matcher.ignores(path);
}
