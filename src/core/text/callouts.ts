/** The first line of a callout of Obsidian, and of an alert of GitHub: `> [!note]- Title`. */
const MARKER = /^\[!([^\]\r\n|]+)[^\]\r\n]*\][-+]?/;
const QUOTING = /^(?:quote|cite)$/i;
/** No type of a callout with its metadata is longer. */
const LONGEST = 100;

/**
 * Whether a block quote is a callout in which the writer speaks: `> [!note]`, but not `> [!quote]`.
 * https://help.obsidian.md/callouts
 * @param start the offset of the block quote's first `>`
 */
export function isOwnCallout(note: string, start: number): boolean {
  const line = note.slice(start, start + LONGEST).replace(/^>[ \t]?/, '');
  const [, type] = MARKER.exec(line) ?? [];
  return type !== undefined && !QUOTING.test(type.trim());
}

/** Whether a text begins with the marker of a callout. */
export function beginsCallout(text: string): boolean {
  return MARKER.test(text);
}
