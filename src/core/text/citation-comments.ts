import { findCitationKeys, type CitationKey } from './citation-keys.ts';
import type { Range } from './range.ts';

/**
 * Keys of formatted references. A formatted reference reads well but means nothing to programs, so its citation follows
 * in a comment, which neither Pandoc nor a plain renderer shows:
 * `Nishimura, “Japan’s …,” 4. <!-- [@nishimura-2024, p. 4] -->`.
 */

/** A comment that contains a citation in brackets and nothing else. */
const COMMENT = /^<!--\s*(\[[^]*\])\s*-->$/;

/** The comment for a citation in brackets. */
export function citationComment(citation: string): string {
  return `<!-- ${commentText(citation)} -->`;
}

/** A key in braces, which may contain anything but spaces and braces. */
const BRACED = /(\{[^{}\s]+\})/;

/**
 * A citation in a form that is safe in a comment, where `--` is not allowed: in a key it becomes a character reference,
 * elsewhere (`pp. 3--4`) the dash that it represents.
 */
export function commentText(citation: string): string {
  return citation
    .split(BRACED)
    .map((piece, i) => (i % 2 === 1 ? commentKey(piece) : piece.replaceAll(/-{2,}/g, '–')))
    .join('');
}

function commentKey(key: string): string {
  return key.replaceAll(/&(?=(?:#45|amp);)/g, '&amp;').replaceAll(/-(?=-)/g, '&#45;');
}

/**
 * The keys in a comment that contains a citation and nothing else; none in any other comment. Ranges are in the
 * comment.
 */
export function keysInComment(comment: string): CitationKey[] {
  const citation = COMMENT.exec(comment)?.[1];
  if (citation === undefined) return [];
  const from = comment.indexOf(citation);
  return findCitationKeys(citation).map(({ key, suffix, range, ...rest }) => ({
    ...rest,
    key: readCommentText(key),
    suffix,
    range: { start: range.start + from, end: range.end + from },
  }));
}

function readCommentText(text: string): string {
  return text.replaceAll('&#45;', '-').replaceAll('&amp;', '&');
}

/** A reference in parentheses, directly followed by its citation in a comment. */
const WRITTEN = /[)）](?=<!--\s*\[[^\]]*@)/g;
/** The longest reference, in UTF-16 units. */
const LONGEST_REFERENCE = 2000;
const NONE: readonly never[] = [];

/** The references in parentheses whose citation is in a comment, as ranges, in order. */
export function writtenReferences(text: string): readonly Range[] {
  if (!text.includes('<!--')) return NONE;
  return [...text.matchAll(WRITTEN)].flatMap(({ index }) => {
    const start = openingOf(text, index);
    return start === undefined ? [] : [{ start, end: index + 1 }];
  });
}

/** The offset of the opening parenthesis for the closing one that ends at an offset. */
function openingOf(text: string, end: number): number | undefined {
  let depth = 0;
  for (let at = end; at >= Math.max(0, end - LONGEST_REFERENCE); at--) {
    const char = text[at] ?? '';
    if (')）'.includes(char)) depth++;
    else if ('(（'.includes(char)) depth--;
    if (depth === 0) return at;
  }
  return undefined;
}
