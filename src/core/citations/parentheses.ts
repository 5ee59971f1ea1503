/** What keeps its parentheses: titles in quotation marks and addresses. */
const KEPT = /(“[^”]*”|「[^」]*」|https?:\/\/(?:[^\s<()]|\([^\s<()]*\))+)/;

/** The full stop of a note; that of an abbreviation ("n.d.", "et al.") serves as one, too, and stays. */
const FULL_STOP = /(?<!\.\p{L}|\bet al)\.$/u;

/**
 * A note's reference (HTML) for the running text: in parentheses, with brackets for those inside (CMOS 17, 6.97).
 */
export function inParentheses(note: string): string {
  const inner = note
    .replace(FULL_STOP, '')
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll('(', '[').replaceAll(')', ']')))
    .join('');
  return `(${inner})`;
}
