/** The start of an Obsidian callout or a GitHub alert: `> [!note]- Title`. */
export const CALLOUT_MARKER = /^\[!([^\]\r\n|]+)[^\]\r\n]*\](?![([])[-+]?[ \t]*/;
/** The longest marker of a callout, with its metadata, in UTF-16 units. */
export const LONGEST_CALLOUT_MARKER = 100;
const QUOTING = /^(?:quote|cite)$/i;

/**
 * Whether a block quote is a callout in which the writer speaks: `> [!note]`, but not `> [!quote]`.
 * https://help.obsidian.md/callouts
 * @param start the offset of the block quote's first `>`
 */
export function isOwnCallout(note: string, start: number): boolean {
  const line = note.slice(start, start + LONGEST_CALLOUT_MARKER).replace(/^>[ \t]?/, '');
  const [, type] = CALLOUT_MARKER.exec(line) ?? [];
  return type !== undefined && !QUOTING.test(type.trim());
}

/** The title of the callout that a paragraph begins with, empty if it has none; undefined if it is not a callout. */
export function calloutTitle(note: string, start: number): string | undefined {
  const marker = CALLOUT_MARKER.exec(note.slice(start, start + LONGEST_CALLOUT_MARKER));
  if (marker === null) return undefined;
  const end = note.slice(start).search(/[\r\n]|$/);
  return note.slice(start + marker[0].length, start + end).trim();
}
