import type { Range } from '../text/range.ts';

/** A part of a glossary file that can be read by itself: an entry of a list, or top-level fields (key ''). */
export interface Part {
  readonly key: string;
  readonly range: Range;
}

const LIST = /^(terms|sources|references):[ \t]*(?:#.*)?$/;

/**
 * Cuts a glossary at its top-level keys and, inside the lists, at each entry's dash. Used only for a file that
 * is not YAML as a whole, so that one broken entry does not silence the others.
 */
export function cutEntries(text: string): Part[] {
  const parts: Part[] = [];
  let key = '';
  let indent = -1;
  let start = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') parts.push({ key, range: { start, end } });
  };
  for (const { line, from, to } of linesOf(text)) {
    const list = LIST.exec(line);
    const dash = /^([ \t]*)- /.exec(line) ?? /^([ \t]*)-$/.exec(line);
    if (list?.[1] !== undefined) {
      close(from);
      key = list[1];
      indent = -1;
      start = to;
    } else if (/^(?:[A-Za-z][\w-]*:|---)/.test(line)) {
      if (key !== '') {
        close(from);
        key = '';
        start = from;
      }
    } else if (key !== '' && dash?.[1] !== undefined && (indent < 0 || dash[1].length <= indent)) {
      if (indent >= 0) {
        close(from);
        start = from;
      }
      indent = dash[1].length;
    }
  }
  close(text.length);
  return parts;
}

function* linesOf(text: string): Generator<{ line: string; from: number; to: number }> {
  let from = 0;
  while (from < text.length) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next + 1;
    yield { line: text.slice(from, to).replace(/\r?\n$/, ''), from, to };
    from = to;
  }
}
