import type { Range } from '../range.ts';

const OPEN =
  /^(?:\uFEFF)?(?:(---)[ \t]*|(\+\+\+)[ \t]*|(\{)[ \t]*(?=(?:\r\n|\n|\r)[ \t]*"[^"\r\n]*"[ \t]*:))(?:\r\n|\n|\r)/;
const CLOSE = {
  yaml: /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|\r|$)/,
  toml: /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?=\r\n|\n|\r|$)/,
  json: /(?:^|\r\n|\n|\r)\}[ \t]*(?=\r\n|\n|\r|$)/,
} as const;

/** Front matter: the place of its content, and where the note's body starts. */
export interface FrontMatter {
  readonly format: keyof typeof CLOSE;
  /** The text between the fences; for JSON, with its braces. */
  readonly content: Range;
  /** Offset after the closing line. */
  readonly end: number;
}

/**
 * The front matter of a note. YAML: a first line `---`, then a line `---` or `...` (Pandoc, Jekyll). TOML between lines
 * `+++`, or a JSON object from a first line `{` to a line `}` (Hugo).
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const format = open[1] !== undefined ? 'yaml' : open[2] !== undefined ? 'toml' : 'json';
  const start = open[0].length;
  // From the line end before the content, so that an empty front matter matches too.
  const close = CLOSE[format].exec(text.slice(start));
  if (!close) return undefined;
  const end = start + close.index + close[0].length;
  const content =
    format === 'json' ? { start: open[0].indexOf('{'), end } : { start, end: start + close.index };
  return { format, content, end };
}
