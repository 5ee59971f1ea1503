import {
  Autolink,
  Emoji,
  parser,
  Strikethrough,
  Table,
  TaskList,
  type MarkdownExtension,
  type MarkdownParser,
} from '@lezer/markdown';
import { attributes } from './syntax/attributes.ts';
import { callouts } from './syntax/callouts.ts';
import { citations } from './syntax/citations.ts';
import { comments } from './syntax/comments.ts';
import { limitDepth } from './syntax/container-depth.ts';
import { footnotes } from './syntax/footnotes.ts';
import { fixHtmlBlocks } from './syntax/html-blocks.ts';
import { latex } from './syntax/latex.ts';
import { fixListItems } from './syntax/list-items.ts';
import { math } from './syntax/math.ts';
import { hasMarkup, plainText } from './syntax/plain-text.ts';
import { tables } from './syntax/tables.ts';
import { templates } from './syntax/templates.ts';
import { wikilinks } from './syntax/wikilinks.ts';

/**
 * The longest paragraph that is parsed for inline markup as a whole, in UTF-16 units. Delimiter runs take the parser
 * quadratic time (`a*b_` 50,000 times: five seconds), so longer ones are parsed piece by piece.
 */
const MAX_WHOLE = 8000;
const PIECE = 4000;

/** Cuts a text at white space into pieces of at most {@link PIECE} units, as half-open ranges. */
function* piecesOf(text: string): Generator<{ from: number; to: number }> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + PIECE, text.length);
    if (to < text.length) {
      const space = Math.max(text.lastIndexOf(' ', to), text.lastIndexOf('\n', to));
      if (space > from) to = space;
    }
    yield { from, to };
    from = to;
  }
}

/** What notes have beyond CommonMark. */
export const EXTENSIONS: MarkdownExtension = [
  Table,
  TaskList,
  Strikethrough,
  Autolink,
  Emoji,
  callouts,
  footnotes,
  citations,
  wikilinks,
  math,
  comments,
  templates,
  attributes,
  latex,
];

function createParser(): MarkdownParser {
  const configured = parser.configure([EXTENSIONS, plainText, tables]);
  fixListItems(configured);
  limitDepth(configured);
  fixHtmlBlocks(configured);
  const parseInline = configured.parseInline.bind(configured);
  configured.parseInline = (text, offset) => {
    if (!hasMarkup(text)) return [];
    if (text.length <= MAX_WHOLE) return parseInline(text, offset);
    return [...piecesOf(text)].flatMap(({ from, to }) =>
      parseInline(text.slice(from, to), offset + from),
    );
  };
  return configured;
}

/** The parser for notes: CommonMark and GFM with EXTENSIONS. */
export const markdownParser: MarkdownParser = createParser();

/** The same without inline markup: it finds only the blocks of a note, in a fraction of the time. */
export const outlineParser: MarkdownParser = createOutlineParser();

function createOutlineParser(): MarkdownParser {
  const configured = parser.configure([EXTENSIONS, tables]);
  fixListItems(configured);
  limitDepth(configured);
  fixHtmlBlocks(configured);
  configured.parseInline = () => [];
  return configured;
}
