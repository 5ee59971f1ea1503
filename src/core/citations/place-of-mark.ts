/** Where a footnote's mark goes in a line, and what follows it. */
export interface PlaceOfMark {
  /** Where what is replaced begins: behind the word or punctuation mark; UTF-16 units from the start of the line. */
  readonly start: number;
  /** The space that is kept behind the mark. */
  readonly after: string;
}

const SPACES = /[ \t\u00A0\u3000]+$/;
/** What only begins a line: quotes, list items and their boxes, headings, cells, footnotes. */
const ONLY_MARKERS = /^(?:\s|[-*+>|#]|\d{1,9}[.)]|\[[ xX]\]|\[\^[^\]]+\]:)*$/;

/**
 * A footnote's mark stands right after the word or the punctuation mark that it belongs to: "says |" becomes "says[^1]".
 * The spaces before the cursor go, or stay behind the mark if a word follows. At the start of a line nothing changes.
 * @param before the line before the cursor
 * @param after the line from the cursor on
 */
export function placeOfMark(before: string, after: string): PlaceOfMark {
  const spaces = SPACES.exec(before);
  if (spaces === null || ONLY_MARKERS.test(before)) return { start: before.length, after: '' };
  const isBeforeWord = /^[^\s\p{P}]|^["“‘'([*_`@]/u.test(after);
  return { start: spaces.index, after: isBeforeWord ? spaces[0] : '' };
}
