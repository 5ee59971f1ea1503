const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const KEY = /^[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t]|$)/u;
/** A line that continues a value: an indented line, a list item, a comment. */
const CONTINUED = /^(?:[ \t]+\S|-[ \t]|#)/;
const LINE = /(.*?)(?:\r\n|\n|\r|$)/y;

/**
 * The end, including its last line break, of the metadata block that begins with the thematic break at an offset;
 * undefined if there is none. Pandoc allows YAML anywhere in a note, from a line `---` after an empty one to a line
 * `---` or `...`. Thematic breaks and underlined headings look much like it, so every line must look like YAML, and an
 * empty line must follow.
 * https://pandoc.org/MANUAL.html#extension-yaml_metadata_block
 */
export function metadataEnd(note: string, start: number): number | undefined {
  if (!isAfterEmptyLine(note, start)) return undefined;
  const fence = lineAt(note, start);
  let line = lineAt(note, fence.next);
  if (!FENCE.test(fence.text) || !KEY.test(line.text)) return undefined;
  while (KEY.test(line.text) || CONTINUED.test(line.text)) line = lineAt(note, line.next);
  if (!END.test(line.text)) return undefined;
  return lineAt(note, line.next).text.trim() === '' ? line.next : undefined;
}

/** The line that begins at an offset, and the offset where the next one begins. */
function lineAt(note: string, start: number): { text: string; next: number } {
  LINE.lastIndex = start;
  const [whole = '', text = ''] = LINE.exec(note) ?? [];
  return { text, next: start + whole.length };
}

function isAfterEmptyLine(note: string, start: number): boolean {
  return /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(note.slice(Math.max(0, start - 100), start));
}
