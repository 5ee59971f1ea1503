/** Text whose parentheses stay: titles in quotation marks and addresses. */
const KEPT = /(“[^”]*”|「[^」]*」|https?:\/\/(?:[^\s<()]|\([^\s<()]*\))+)/;

/** The full stop of a note; the one of an abbreviation ("n.d.", "et al.") stays. */
const FULL_STOP = /(?<!\.\p{L}|\bet al)\.$/u;

/** A note's reference (HTML) for the running text: in parentheses, with inner ones as brackets (CMOS 17, 6.97). */
export function inParentheses(note: string): string {
  const inner = note
    .replace(FULL_STOP, '')
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll('(', '[').replaceAll(')', ']')))
    .join('');
  return `(${inner})`;
}
