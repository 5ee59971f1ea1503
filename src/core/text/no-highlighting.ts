/**
 * Replaces `@lezer/highlight` in the bundles: the parser includes colors for an editor that we do not have, which would
 * be a fifth of its code.
 */

/** A node property source that gives nodes no style. */
export const styleTags = (): (() => null) => () => null;

/** Any tag, and any modifier of a tag: nothing reads them. */
const anything: object = new Proxy(() => anything, { get: () => anything });
export const tags = anything;

/** The constructor of tags; nothing is an instance of it. */
export function Tag(): undefined {
  return undefined;
}
