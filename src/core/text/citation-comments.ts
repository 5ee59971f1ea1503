import { findCitationKeys, type CitationKey } from './citation-keys.ts';

/**
 * The keys of references that are written out. A formatted reference reads well as it is, but says nothing to
 * programs; so its citation follows in a comment, which neither Pandoc nor a plain renderer shows:
 * `Nishimura, “Japan’s …,” 4. <!-- [@nishimura-2024, p. 4] -->`.
 */

/** A comment that holds a citation in brackets and nothing else. */
const COMMENT = /^<!--\s*(\[[^]*\])\s*-->$/;

/** The comment for a citation in brackets. */
export function citationComment(citation: string): string {
  return `<!-- ${commentText(citation)} -->`;
}

/** Text as it may stand in a comment: `--` would end it or make it none. */
export function commentText(text: string): string {
  return text.replaceAll(/&(?=#?\w+;)/g, '&amp;').replaceAll(/-(?=-)/g, '&#45;');
}

/** The keys in a comment that holds a citation and nothing else; none in any other. Ranges are the comment's. */
export function keysInComment(comment: string): CitationKey[] {
  const citation = COMMENT.exec(comment)?.[1];
  if (citation === undefined) return [];
  const from = comment.indexOf(citation);
  return findCitationKeys(citation).map(({ key, suffix, range, ...rest }) => ({
    ...rest,
    key: readCommentText(key),
    suffix: readCommentText(suffix),
    range: { start: range.start + from, end: range.end + from },
  }));
}

function readCommentText(text: string): string {
  return text.replaceAll('&#45;', '-').replaceAll('&amp;', '&');
}
