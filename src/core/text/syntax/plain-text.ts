import type { MarkdownConfig } from '@lezer/markdown';

const LONGEST_ADDRESS = 100;
const WEB = ['www'];
const SCHEMES = ['https', 'http', 'mailto', 'xmpp'];
const SPACE = 32;
const DOT = 46;
const COLON = 58;
const AT = 64;

/** What a character may be for inline parsers: nothing, the end of an address's beginning, or markup. */
const PLAIN = 0;
const HINT = 1;
const MARKUP = 2;

const ROLES = new Uint8Array(128);
for (const char of '\\`&<*_![]~:@{$') ROLES[char.charCodeAt(0)] = MARKUP;
for (const char of ' .') ROLES[char.charCodeAt(0)] = HINT;

/**
 * Skips what is plain text: without it every inline parser is asked about every character. Stops wherever one of
 * them may have something to say: at a character that markup begins or ends with, at spaces that may be a hard line
 * break, at the beginning of an address that stands without marks (GFM's autolinks).
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

/** The first offset from `from` on where an inline parser may match; the text's length where there is none. */
function nextMarkup(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) continue;
    const role = ROLES[code];
    if (role === PLAIN) continue;
    const address = code === SPACE ? at : addressBefore(text, at, code, from);
    if (address < at) return address;
    if (role === MARKUP || (code === SPACE && text.charCodeAt(at + 1) === SPACE)) return at;
  }
  return text.length;
}

/** Where, not before `from`, an address begins whose first part ends in the character at `at`; `at` if none does. */
function addressBefore(text: string, at: number, code: number, from: number): number {
  switch (code) {
    case DOT:
      // The dot may also belong to a mailbox that began before (-www.a@b.org).
      return schemeBefore(text, at, from, WEB) < at ? mailboxBefore(text, at, from) : at;
    case COLON:
      return schemeBefore(text, at, from, SCHEMES);
    case AT:
      return mailboxBefore(text, at, from);
    default:
      return at;
  }
}

function schemeBefore(text: string, at: number, from: number, schemes: readonly string[]): number {
  for (const scheme of schemes) {
    const start = at - scheme.length;
    if (start >= from && text.startsWith(scheme, start) && startsWord(text, start)) return start;
  }
  return at;
}

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
  return isWord(code) || code === DOT || code === 43 || code === 45;
}
