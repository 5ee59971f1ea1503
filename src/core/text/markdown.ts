import {
  Autolink,
  Emoji,
  parser,
  Strikethrough,
  Table,
  TaskList,
  type MarkdownParser,
} from '@lezer/markdown';
import { citations } from './syntax/citations.ts';
import { footnotes } from './syntax/footnotes.ts';
import { math } from './syntax/math.ts';
import { wikilinks } from './syntax/wikilinks.ts';

/**
 * Longest piece of a paragraph that is searched for inline markup, in UTF-16 units. Delimiter runs cost the
 * parser quadratic time (`a*b_` 50,000 times: five seconds), so what lies behind is plain text.
 */
export const MAX_INLINE = 20_000;

function createParser(): MarkdownParser {
  const configured = parser.configure([
    Table,
    TaskList,
    Strikethrough,
    Autolink,
    Emoji,
    footnotes,
    citations,
    wikilinks,
    math,
  ]);
  const parseInline = configured.parseInline.bind(configured);
  configured.parseInline = (text, offset) => parseInline(text.slice(0, MAX_INLINE), offset);
  return configured;
}

/** The parser of notes: CommonMark and GFM with footnotes, citations, wikilinks and math. */
export const markdownParser: MarkdownParser = createParser();
