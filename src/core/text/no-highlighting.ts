/**
 * Stands in for `@lezer/highlight` in the bundles: the parser brings colors for an editor that we do not have, and
 * they would be the fifth part of its code.
 */

/** A node property source that gives no node any style. */
export const styleTags = (): (() => null) => () => null;

/** Any tag, and any modifier of a tag: nothing looks at them. */
const anything: object = new Proxy(() => anything, { get: () => anything });
export const tags = anything;

/** The constructor of tags; nothing is an instance of it. */
export function Tag(): undefined {
  return undefined;
}
