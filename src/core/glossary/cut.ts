import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';

/** A part of a glossary file that can be read by itself: an entry of a list, or top-level fields (key ''). */
export interface Part {
  readonly key: string;
  readonly range: Range;
}

/** A file that was cut. */
export interface Cut {
  readonly parts: readonly Part[];
  /**
   * Whether the parts, read one by one, say all that the file says: one document, each list once, its dashes in one
   * column and all other text behind them. An alias may still stand for something in another part.
   */
  readonly isRegular: boolean;
}

const LIST = /^(terms|sources|references):[ \t]*(?:#.*)?$/;
const TOP_LEVEL = /^(?:[A-Za-z][\w-]*:|---)/;
/** A mark of the format that concerns the whole file: directives, the beginning and the end of a document. */
const WHOLE = /^(?:---|\.\.\.|%)/;
const LINES_IN_A_STEP = 500;

/**
 * Cuts a glossary at its top-level keys and, inside the lists, at each entry's dash, so that one broken entry does not
 * silence the others, and a long file can be read piece by piece.
 */
export function cutEntries(text: string): readonly Part[] {
  return runAll(cutInSteps(text)).parts;
}

/** The same in steps. */
export function* cutInSteps(text: string): Steps<Cut> {
  const parts: Part[] = [];
  const lists = new Set<string>();
  let isRegular = true;
  let hasFields = false;
  let key = '';
  let indent = -1;
  let start = 0;
  let number = 0;
  const close = (end: number): void => {
    if (!isBlank(text, start, end)) parts.push({ key, range: { start, end } });
  };
  for (const { line, from, to } of linesOf(text)) {
    if (++number % LINES_IN_A_STEP === 0) yield;
    const dash = indentOfDash(line);
    const list = dash < 0 ? LIST.exec(line)?.[1] : undefined;
    if (WHOLE.test(line)) isRegular &&= line.startsWith('---') && isBlank(text, 0, from);
    if (list !== undefined) {
      close(from);
      isRegular &&= !lists.has(list);
      lists.add(list);
      key = list;
      indent = -1;
      start = to;
    } else if (dash < 0 && TOP_LEVEL.test(line)) {
      hasFields ||= !line.startsWith('---');
      if (key !== '') {
        close(from);
        key = '';
        start = from;
      }
    } else if (key !== '' && dash >= 0 && (indent < 0 || dash <= indent)) {
      if (indent >= 0) {
        close(from);
        start = from;
        isRegular &&= dash === indent;
      }
      indent = dash;
    } else if (isRegular) {
      const column = columnOf(line);
      isRegular =
        key === ''
          ? hasFields || column === 0 || column === Infinity
          : column > Math.max(indent, 0);
      hasFields ||= column === 0;
    }
  }
  close(text.length);
  return { parts, isRegular };
}

/** The column where the text of a line begins; infinite for a line without any. */
function columnOf(line: string): number {
  const at = line.search(/[^ \t]/);
  return at < 0 || line[at] === '#' ? Number.POSITIVE_INFINITY : at;
}

/** The column of the dash that begins an entry; -1 for a line without one. */
function indentOfDash(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return line[at] === '-' && (line[at + 1] === ' ' || at + 1 === line.length) ? at : -1;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (/\S/.test(text[at] ?? '')) return false;
  return true;
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
