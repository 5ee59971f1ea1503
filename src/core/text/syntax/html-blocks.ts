import type { BlockContext, Line, MarkdownParser } from '@lezer/markdown';

/** Reads a block that begins at a line; false if no block of its kind does. */
type BlockParser = (cx: BlockContext, line: Line) => boolean | null;

/** What the parser has but does not declare in its types. */
interface BlockParsers {
  readonly blockNames: readonly string[];
  readonly blockParsers: (BlockParser | undefined)[];
}

const LESS_THAN = 60;
const EMPTY = /^[ \t]*$/;
/** Tags of elements whose content is not prose, however many lines it has. */
const TAG =
  /<!--.*?(?:-->|$)|<(\/?)(pre|code|script|style|textarea|svg|math|template)(?=[\s>/]|$)[^<>]*/gi;

/**
 * Makes HTML blocks end where they should. `@lezer/markdown` (1.8) looks for lines that contain only spaces and tabs,
 * so in files with Windows line ends a `<div>` continued to the end of the note. Nor does an empty line end the block,
 * as CommonMark says, inside a `<pre>` or `<code>` that is not closed yet: a browser shows what follows as code.
 */
export function fixHtmlBlocks(parser: MarkdownParser): void {
  const { blockNames, blockParsers } = parser as MarkdownParser & BlockParsers;
  const at = blockNames.indexOf('HTMLBlock');
  const parse = blockParsers[at];
  if (parse === undefined)
    throw new Error('The Markdown parser has changed: it knows no blocks of HTML.');
  blockParsers[at] = (cx, line) =>
    line.next === LESS_THAN && parse(cx, new HtmlLines(cx, line).line);
}

/** The lines of an HTML block as the parser should see them; it asks for their text one after the other. */
class HtmlLines {
  /** The current line. */
  readonly line: Line;
  private readonly cx: BlockContext;
  private readonly original: Line;
  /** The start of the last line whose tags were read. */
  private last = -1;
  /** The element that is open at the end of that line. */
  private open: string | undefined;

  constructor(cx: BlockContext, line: Line) {
    this.cx = cx;
    this.original = line;
    this.line = Object.create(line, { text: { get: () => this.text } }) as Line;
  }

  private get text(): string {
    const text = this.original.text.replace(/\r$/, '');
    if (this.last !== this.cx.lineStart) {
      this.last = this.cx.lineStart;
      this.open = openAfter(text, this.open);
    }
    // Something that is not empty.
    return this.open !== undefined && EMPTY.test(text) ? '<' : text;
  }
}

/** The element that is open after a line, given the one open before it. */
function openAfter(text: string, before: string | undefined): string | undefined {
  let open = before;
  for (const [tag, slash, tagName] of text.matchAll(TAG)) {
    const name = tagName?.toLowerCase();
    if (open === undefined && slash === '' && !tag.endsWith('/')) open = name;
    else if (slash === '/' && name === open) open = undefined;
  }
  return open;
}
