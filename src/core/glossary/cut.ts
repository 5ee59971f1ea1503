import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';

/** A part of a glossary file that can be read by itself: an entry of a list, or top-level fields (key ''). */
export interface Part {
  readonly key: string;
  readonly range: Range;
}

/** A file cut into parts. */
export interface Cut {
  readonly parts: readonly Part[];
  /**
   * Whether the parts, read one by one, contain all that the file says: one document, each list once, its dashes in one
   * column and all other text to the right of them. An alias may still refer to another part.
   */
  readonly isRegular: boolean;
}

const LIST = /^(terms|sources|references):[ \t]*(?:#.*)?$/;
const TOP_LEVEL = /^(?:[A-Za-z][\w-]*:|---)/;
/** YAML syntax that concerns the whole file: directives, the beginning and the end of a document. */
const WHOLE = /^(?:---|\.\.\.|%)/;
const LINES_IN_A_STEP = 500;

/**
 * Cuts a glossary at its top-level keys and, inside the lists, at each entry's dash, so that one broken entry does not
 * affect the others, and a long file can be read piece by piece.
 */
export function cutEntries(text: string): readonly Part[] {
  return runAll(cutInSteps(text)).parts;
}

/** The same in steps. */
export function* cutInSteps(text: string): Steps<Cut> {
  const cutter = new Cutter(text);
  let number = 0;
  for (const line of linesOf(text)) {
    cutter.take(line);
    if (++number % LINES_IN_A_STEP === 0) yield;
  }
  return cutter.end();
}

/** A line without its break, and its range, break included. */
interface Line {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** Reads the lines one by one and cuts. */
class Cutter {
  private readonly text: string;
  private readonly parts: Part[] = [];
  private readonly lists = new Set<string>();
  private isRegular = true;
  /** Whether there was a top-level field. */
  private hasFields = false;
  /** The current list, '' outside any list. */
  private key = '';
  /** The column of the list's dashes, -1 before the first. */
  private indent = -1;
  private start = 0;

  constructor(text: string) {
    this.text = text;
  }

  take({ line, from, to }: Line): void {
    const dash = indentOfDash(line);
    const list = dash < 0 ? LIST.exec(line)?.[1] : undefined;
    if (WHOLE.test(line)) this.isRegular &&= line.startsWith('---') && isBlank(this.text, 0, from);
    if (list !== undefined) this.beginList(list, from, to);
    else if (dash < 0 && TOP_LEVEL.test(line)) this.beginFields(line, from);
    else if (this.key !== '' && dash >= 0 && (this.indent < 0 || dash <= this.indent))
      this.beginEntry(dash, from);
    else this.goOn(columnOf(line));
  }

  end(): Cut {
    this.close(this.text.length);
    return { parts: this.parts, isRegular: this.isRegular };
  }

  private beginList(key: string, from: number, to: number): void {
    this.close(from);
    this.isRegular &&= !this.lists.has(key);
    this.lists.add(key);
    this.key = key;
    this.indent = -1;
    this.start = to;
  }

  private beginFields(line: string, from: number): void {
    this.hasFields ||= !line.startsWith('---');
    if (this.key === '') return;
    this.close(from);
    this.key = '';
    this.start = from;
  }

  private beginEntry(dash: number, from: number): void {
    if (this.indent >= 0) {
      this.close(from);
      this.start = from;
      this.isRegular &&= dash === this.indent;
    }
    this.indent = dash;
  }

  /** A line that continues a part: outside lists a field, inside them an entry. */
  private goOn(column: number): void {
    this.isRegular &&=
      this.key === ''
        ? this.hasFields || column === 0 || column === Infinity
        : column > Math.max(this.indent, 0);
    this.hasFields ||= column === 0;
  }

  private close(end: number): void {
    const { key, start } = this;
    if (!isBlank(this.text, start, end)) this.parts.push({ key, range: { start, end } });
  }
}

/** The column where the text of a line begins; infinite for an empty line or a comment. */
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

function* linesOf(text: string): Generator<Line> {
  let from = 0;
  while (from < text.length) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next + 1;
    yield { line: text.slice(from, to).replace(/\r?\n$/, ''), from, to };
    from = to;
  }
}
