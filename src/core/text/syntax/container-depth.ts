import type { BlockContext, Line, MarkdownParser } from '@lezer/markdown';

/**
 * How deeply lists, block quotes and footnotes may nest. Every line is read once for each of them, so without a limit
 * `- - - - …` takes quadratic time. Anything nested deeper is plain text; no note nests a tenth as deeply.
 */
export const MAX_DEPTH = 100;

const CONTAINERS = ['Blockquote', 'BulletList', 'OrderedList', 'FootnoteDefinition'];

type BlockParse = (cx: BlockContext, line: Line) => boolean | null;

/** What the parser has but does not declare in its types. */
interface Lists {
  readonly blockNames: readonly string[];
  readonly blockParsers: (BlockParse | undefined)[];
}

/** Keeps container blocks from nesting deeper than {@link MAX_DEPTH}. */
export function limitDepth(parser: MarkdownParser): void {
  const { blockNames, blockParsers } = parser as MarkdownParser & Lists;
  for (const name of CONTAINERS) {
    const at = blockNames.indexOf(name);
    const parse = blockParsers[at];
    if (parse === undefined) throw new Error(`The Markdown parser has changed: no ${name}.`);
    blockParsers[at] = (cx, line) => (cx.depth < MAX_DEPTH ? parse(cx, line) : false);
  }
}
