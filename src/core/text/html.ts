import type { Range } from './range.ts';
import { templateLength } from './syntax/templates.ts';

const HIDDEN = /^<(script|style|pre|textarea|svg|math|code|kbd|samp|var|tt|template)\b/i;

/** The start of a tag, a comment or a template. */
const MARK = /<|\{[{%#]/g;
/** The longest template to look for, in UTF-16 units. */
const LONGEST_TEMPLATE = 1000;

/**
 * The texts between the tags of a piece of HTML, without comments, templates, scripts, styles and preformatted code.
 */
export function htmlText(note: string, range: Range): Range[] {
  const html = note.slice(range.start, range.end);
  const pieces: Range[] = [];
  let at = 0;
  while (at < html.length) {
    const open = nextMark(html, at);
    const end = open ?? html.length;
    if (html.slice(at, end).trim() !== '') {
      pieces.push({ start: range.start + at, end: range.start + end });
    }
    if (open === undefined) break;
    at = skipTag(html, open);
  }
  return pieces;
}

function nextMark(html: string, from: number): number | undefined {
  MARK.lastIndex = from;
  return MARK.exec(html)?.index;
}

function skipTag(html: string, open: number): number {
  const template = templateLength(html.slice(open, open + LONGEST_TEMPLATE));
  if (template > 0) return open + template;
  if (html.startsWith('<!--', open)) return endOfMark(html, '-->', open);
  const hidden = HIDDEN.exec(html.slice(open, open + 12));
  if (hidden?.[1] !== undefined) {
    const close = html.toLowerCase().indexOf(`</${hidden[1].toLowerCase()}`, open);
    return close < 0 ? html.length : endOfMark(html, '>', close);
  }
  const tag = /^<\/?[a-zA-Z!?](?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(html.slice(open));
  return tag ? open + tag[0].length : open + 1;
}

function endOfMark(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
