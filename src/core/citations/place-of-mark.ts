/** Where a footnote mark goes in a line, and what follows it. */
export interface PlaceOfMark {
  /** The start of the replaced range: after the word or punctuation mark; UTF-16 units from the start of the line. */
  readonly start: number;
  /** The space that stays after the mark. */
  readonly after: string;
}

const SPACES = /[ \t\u00A0\u3000]+$/;
/** Markup at the beginning of a line: quotes, list items and their boxes, headings, cells, footnotes. */
const ONLY_MARKERS = /^(?:\s|[-*+>|#]|\d{1,9}[.)]|\[[ xX]\]|\[\^[^\]]+\]:)*$/;

/**
 * The place of a footnote mark: right after the word or the punctuation mark to which it belongs: "says |" becomes
 * "says[^1]". The spaces before the cursor are removed, or moved after the mark if a word follows. At the start of a
 * line nothing changes.
 * @param before the line before the cursor
 * @param after the line from the cursor on
 */
export function placeOfMark(before: string, after: string): PlaceOfMark {
  const spaces = SPACES.exec(before);
  if (spaces === null || ONLY_MARKERS.test(before)) return { start: before.length, after: '' };
  const isBeforeWord = /^[^\s\p{P}]|^["“‘'([*_`@]/u.test(after);
  return { start: spaces.index, after: isBeforeWord ? spaces[0] : '' };
}
