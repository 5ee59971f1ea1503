import { isCjkText } from './characters.ts';

const NO_SPACE_BEFORE = ';:!?%';
const DEGREE = 0xb0;
const INITIAL = /^[A-Z]\.(?!\p{L})/u;
const INITIAL_BEFORE = /(?:^|[^\p{L}.])[A-Z]\.$/u;

/** Whether white space between two characters, given by their codes, says nothing. */
export function losesSpace(before: number, after: number): boolean {
  return (
    isCjkText(before) ||
    isCjkText(after) ||
    isDashOrEllipsis(before) ||
    isDashOrEllipsis(after) ||
    after === DEGREE ||
    (after < 0x80 && NO_SPACE_BEFORE.includes(String.fromCharCode(after)))
  );
}

/** Whether the white space from `space` to `at` stands between two initials (U. S.), not between two abbreviations (U.S. U.K.). */
export function isBetweenInitials(text: string, space: number, at: number): boolean {
  return (
    INITIAL.test(text.slice(at, at + 3)) &&
    INITIAL_BEFORE.test(text.slice(Math.max(0, space - 3), space))
  );
}

function isDashOrEllipsis(code: number): boolean {
  return code === 0x2014 || code === 0x2026;
}
