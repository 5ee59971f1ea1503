import type { MarkdownConfig } from '@lezer/markdown';

const LONGEST_ADDRESS = 100;
const SCHEMES = ['https', 'http', 'mailto', 'xmpp'];
const SPACE = 32;
const DOT = 46;
const COLON = 58;
const AT = 64;
const UNDERSCORE = 95;
const SMALL_W = 119;

/** A character that markup begins or ends with, two spaces, or the start of an address. */
const HINT = /[\\`&<*_![\]~:@{$%]|  |www\./g;

/**
 * Skips plain text: otherwise every inline parser is called for every character. Stops wherever one of them may match:
 * at a character that markup begins or ends with, at spaces that may be a hard line break, at the beginning of a bare
 * address (GFM's autolinks).
 */
export const plainText: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainText',
      before: 'Escape',
      parse(cx, _, pos) {
        const end = nextMarkup(cx.text, pos - cx.offset) + cx.offset;
        return end > pos ? end : -1;
      },
    },
  ],
};

/** Whether an inline parser may match anywhere in a text. */
export function hasMarkup(text: string): boolean {
  return nextMarkup(text, 0) < text.length;
}

/** The first offset at or after `from` where an inline parser may match; the text's length if there is none. */
function nextMarkup(text: string, from: number): number {
  HINT.lastIndex = from;
  if (!HINT.test(text)) return text.length;
  const at = HINT.lastIndex - hintLength(text.charCodeAt(HINT.lastIndex - 1));
  switch (text.charCodeAt(at)) {
    case COLON:
      return schemeBefore(text, at, from);
    case AT:
    case UNDERSCORE:
    case SMALL_W:
      // The latter two may be in the middle of a mailbox (a_b@c.org, -www.a@b.org).
      return mailboxBefore(text, at, from);
    default:
      return at;
  }
}

/** The length of a match of `HINT`, by its last unit. */
function hintLength(last: number): number {
  return last === SPACE ? 2 : last === DOT ? 4 : 1;
}

/** The start, not before `from`, of the address whose scheme ends at a colon; the colon's offset if there is none. */
function schemeBefore(text: string, at: number, from: number): number {
  for (const scheme of SCHEMES) {
    const start = at - scheme.length;
    if (start >= from && text.startsWith(scheme, start) && startsWord(text, start)) return start;
  }
  return at;
}

/** The start, not before `from`, of a possible mailbox that ends at `at`. */
function mailboxBefore(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LONGEST_ADDRESS && isMailbox(text.charCodeAt(start - 1))) {
    start--;
  }
  while (start < at && !startsWord(text, start)) start++;
  return start;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !isWord(text.charCodeAt(at - 1));
}

/** `\w` of regular expressions. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95
  );
}

/** `[\w.+-]`. */
function isMailbox(code: number): boolean {
  return isWord(code) || code === 46 || code === 43 || code === 45;
}
