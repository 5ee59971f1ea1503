import type { Range } from '../range.ts';

const OPEN = /^(?:\uFEFF)?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSE = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|\r|$)/g;

/** YAML front matter: where the YAML stands, and where the note's body starts. */
export interface FrontMatter {
  readonly content: Range;
  /** Offset behind the closing line. */
  readonly end: number;
}

/** The front matter of a note: a first line `---`, YAML, and a line `---` or `...` (Pandoc, Jekyll). */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  CLOSE.lastIndex = 0;
  // From the line end before the content, so that an empty front matter closes too.
  const rest = text.slice(start);
  const close = CLOSE.exec(rest);
  if (!close) return undefined;
  return {
    content: { start, end: start + close.index },
    end: start + close.index + close[0].length,
  };
}
