import type { TextEdit } from '../text/edits.ts';

/** A footnote to insert into a note: its label, and the edit that adds its text if it is missing. */
export interface Footnote {
  readonly label: string;
  /** An insertion at the end of the note; absent if the note already has this footnote. */
  readonly edit?: TextEdit;
}

const LABEL = /\[\^([^\]\s[^]+)\]/g;
const DEFINITION = /^ {0,3}\[\^([^\]\s[^]+)\]:[ \t]*(.*)$/gm;
/** A last line that belongs to a footnote: the next footnote can follow without an empty line. */
const ENDS_IN_FOOTNOTE = /(?:^|\n) {0,3}\[\^[^\]\s[^]+\]:[^\n]*(?:\n[ \t]+[^\n]*)*\n$/;

/**
 * Finds a label for a footnote and the place for its text. A footnote with the same text is reused.
 * @param note the whole text of the note
 * @param content the footnote's text, one line of Markdown
 * @param wish the preferred label (a word); without it, the next free number
 */
export function footnoteFor(note: string, content: string, wish?: string): Footnote {
  for (const [, label = '', text = ''] of note.matchAll(DEFINITION)) {
    if (text.trim() === content.trim()) return { label };
  }
  const label = freeFootnoteLabel(note, wish);
  return { label, edit: appendFootnote(note, `[^${label}]: ${content.trim()}`) };
}

/**
 * A footnote label that the note does not use yet: the preferred one, with a number if necessary; without a preferred
 * one, the number after the greatest in use. Labels in code count as used, which does no harm.
 */
export function freeFootnoteLabel(note: string, wish?: string): string {
  const used = new Set([...note.matchAll(LABEL)].map((match) => match[1] ?? ''));
  if (wish === undefined) {
    const numbers = [...used].filter((label) => /^\d{1,9}$/.test(label)).map(Number);
    return String(Math.max(0, ...numbers) + 1);
  }
  const base = wish.replaceAll(/[\s[\]^]+/g, '-');
  let label = base;
  for (let n = 2; used.has(label); n++) label = `${base}-${n}`;
  return label;
}

/**
 * The edit that adds a footnote at the end of a note, with the note's line ends. It only inserts, so that it never
 * overlaps an edit at a cursor in the white space there.
 */
function appendFootnote(note: string, definition: string): TextEdit {
  const eol = note.includes('\r\n') ? '\r\n' : '\n';
  const unix = note.replaceAll('\r\n', '\n');
  let gap = eol + eol;
  if (unix.trim() === '' || unix.endsWith('\n\n') || ENDS_IN_FOOTNOTE.test(unix)) gap = '';
  else if (unix.endsWith('\n')) gap = eol;
  return { range: { start: note.length, end: note.length }, text: gap + definition + eol };
}
