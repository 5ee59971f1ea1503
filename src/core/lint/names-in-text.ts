import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import { normalizeLabel } from '../text/labels.ts';

/** How much of a note is searched on either side of a word. */
const REACH = 300;
/** The longest label that CommonMark allows. */
const LONGEST_LABEL = 999;
/**
 * Right before a word, these make it a name in some system: a command, a tag, a variable, a value, an option
 * (`--USFJ`), something with a prefix (`fig:USFJ`), a call (`\@ref(USFJ)`).
 */
const NAMING_BEFORE =
  /(?:[\\#＃$<@]|(?<!=)=|[\p{L}\p{N}]_|::|(?<!\p{L})[a-z]{2,12}:|(?:^|[^\p{N}])%|(?:^|\s)--|[\\@]\w{1,12}\()$/u;
/** The same right after it; also a field (`USFJ:: value`) or an issue (`USFJ#12`). */
const NAMING_AFTER = /^(?:@|=(?!=)|:\/\/|::|_[\p{L}\p{N}]|\(\)|#\d|%\p{L}|%$)/u;
/** The longest prefix, with what is before it. */
const LONGEST_PREFIX = 16;
/** Lines that are not text: an option of a directive, a target of MyST, an import or export of MDX. */
const CODE_LINE =
  /^\s*(?::[\w-]+:\s+\S+|\([^\s()]+\)=|import\s+(?:(?:[\w$]+(?:\s*,\s*\{[^{}]*\})?|\{[^{}]*\}|\*\s+as\s+\w+)\s+from\s+)?["'][^"']+["'];?|export\s+(?:(?:const|let|var|function|class)\s+\w+|default\s+\w+|[{*].*\}.*);?.*)\s*$/;
/** Braces contain an expression or an attribute, except for what CriticMarkup adds or highlights. */
const OPENING_BRACE = /(?<before>.?)\{(?!\+\+|==|~~)[^{}\n]*$/u;
/** A tag that the word ends or continues: `#japan/USFJ`, `#topic-USFJ`. */
const IN_TAG = /(?:^|[\s(（[,;、。])[#＃][^\s#＃.,;:!?()（）[\]{}"“”'’、。]*$/u;
/** An extension after a word: `USFJ-2.docx`, `USFJ.md`. */
const EXTENSION = /(?:^|[^.])\.[A-Za-z][A-Za-z0-9]{0,9}(?![\p{L}\p{N}])/u;
const BRACKET = /(?<!\\)[[\]]/g;
/** A drive letter, or the beginning of a path. */
const PATH_START = /^(?:[A-Za-z]:[\\/]|~?\/|\.{1,2}\/|(?:doi:)?10\.\d{4,9}\/)/;
/** Acronyms side by side, or plain words: USFJ/JSDF/GSDF. */
const SIDE_BY_SIDE = /^[\p{Lu}\d&.+-]+(?:\/[\p{Lu}\d&.+-]+)*$/u;
/** What surrounds a word of prose and does not continue a file name. */
const TOKEN_END = /[\s"“”„«»‹›「」『』《》〈〉（）()[\]{}<>|*`,;、。！？]/u;

/**
 * Whether a range of a note is part of a name that something else looks up: a command, a tag, an identifier, a path or
 * file name, an address. If it changed, the name would refer to nothing.
 */
export function isPartOfName({ text }: Note, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (NAMING_BEFORE.test(before.slice(-LONGEST_PREFIX)) || NAMING_AFTER.test(after)) return true;
  return (
    isBlockId(before, after) ||
    IN_TAG.test(before) ||
    isInBraces(before, after) ||
    CODE_LINE.test(lineAround(before + text.slice(start, end), after)) ||
    isInPath(before, after, text, start, end)
  );
}

/** `{USFJ}` and `{props.USFJ}` in MDX and templates; the argument of a LaTeX command is text. */
function isInBraces(before: string, after: string): boolean {
  const opening = OPENING_BRACE.exec(before);
  if (opening === null || !/^[^{}\n]*\}/.test(after)) return false;
  return !/[\p{L}\p{N}*\]}]/u.test(opening.groups?.['before'] ?? '');
}

function lineAround(before: string, after: string): string {
  return before.slice(before.search(/[^\r\n]*$/)) + (/^[^\r\n]*/.exec(after)?.[0] ?? '');
}

/** Block ids in Obsidian: ` ^USFJ` at the end of a line. */
function isBlockId(before: string, after: string): boolean {
  return /(?:^|\s)\^[\w-]*$/.test(before) && /^[\w-]*[^\S\n]*(?:\r?\n|$)/.test(after);
}

function isInPath(
  before: string,
  after: string,
  text: string,
  start: number,
  end: number,
): boolean {
  const own = text.slice(start, end);
  const left = before.slice(lastTokenEnd(before) + 1);
  const stop = after.search(TOKEN_END);
  const right = stop < 0 ? after : after.slice(0, stop);
  if (left === '' && right === '') return false;
  const token = (left + own + right).replace(/[.:!?’']+$/, '');
  // A file name: it ends in an extension, after the rest of the word.
  if (EXTENSION.test(own.slice(-1) + right) && !/^\.\S*\s?$/.test(own)) return true;
  if (/^\\\w/.test(right) || /\\[^\\]+\\/.test(token)) return true;
  if (!token.includes('/')) return false;
  if (PATH_START.test(token) || token.includes('://') || token.endsWith('/')) return true;
  if (left.endsWith('/') && right.startsWith('/')) return true;
  const slashes = token.split('/').length - 1;
  return slashes > 1 && !SIDE_BY_SIDE.test(token.replace(/[’']s$/, ''));
}

function lastTokenEnd(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (TOKEN_END.test(text.charAt(at))) return at;
  return -1;
}

/**
 * The text in the brackets around a range that may be a label, with what follows them; undefined if there are none.
 * Brackets in a label are escaped, so the nearest ones count.
 */
export function bracketsAround(
  text: string,
  { start, end }: Range,
): { readonly label: string; readonly after: string } | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_LABEL), start);
  const open = lastBracket(before);
  if (open < 0 || before.charAt(open) !== '[') return undefined;
  const rest = text.slice(end, end + LONGEST_LABEL);
  const close = nextBracket(rest);
  if (close < 0 || rest.charAt(close) !== ']') return undefined;
  return {
    label: before.slice(open + 1) + text.slice(start, end) + rest.slice(0, close),
    after: text.slice(end + close + 1, end + close + 1 + LONGEST_LABEL),
  };
}

/** The offset of the last bracket that is not escaped, or -1. */
function lastBracket(text: string): number {
  let at = text.length;
  do at = Math.max(text.lastIndexOf('[', at - 1), text.lastIndexOf(']', at - 1));
  while (at > 0 && text[at - 1] === '\\');
  return at;
}

/** The offset of the first bracket that is not escaped, or -1. */
function nextBracket(text: string): number {
  BRACKET.lastIndex = 0;
  const found = BRACKET.exec(text);
  return found === null ? -1 : found.index;
}

/**
 * Whether the text in brackets is itself the label of a link, given what follows: not `[text](url)` or `[text][label]`;
 * a footnote mark is not a label.
 */
export function isOwnLabel(after: string): boolean {
  return !after.startsWith('(') && !/^\[(?!\^)[^[\]]*\S[^[\]]*\]/.test(after);
}

/** Whether a range is in the label of a link or image whose address is defined elsewhere, or in an abbreviation. */
export function isInLabel({ text, parsed }: Note, range: Range): boolean {
  const brackets = bracketsAround(text, range);
  if (brackets === undefined) return false;
  const { label, after } = brackets;
  // `*[USFJ]: U.S. Forces Japan` defines every USFJ in the text.
  if (after.startsWith(':')) return true;
  return isOwnLabel(after) && parsed.prose.labels.has(normalizeLabel(label));
}
