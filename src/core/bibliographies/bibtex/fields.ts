import type { Placed } from '../../glossary/reader.ts';
import type { ProblemCode } from '../../glossary/types.ts';
import { problemOf } from '../../glossary/problem.ts';
import { message, sentences, type Message } from '../../messages/index.ts';
import { nearest } from '../../text/distance.ts';
import type { Range } from '../../text/range.ts';
import type { EntryStarts } from './entry-starts.ts';
import type { BibtexField, Report } from './types.ts';

const NAME = /[A-Za-z_][\w:+.-]*/y;
const NUMBER = /-?\d+(?=[\s,#})%]|$)/y;
/** Between fields and values, `%` begins a comment, as for biber. */
const SPACE = /(?:\s|%[^\r\n]*)*/y;
/** A field inside a value: the brace before it was not closed. */
const SWALLOWED = /[\r\n][ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"]/;
const MONTHS: ReadonlySet<string> = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
);

/** The most errors to report for one entry. */
const MOST_UNKNOWN = 20;

/** State shared by the entries of one file while it is read. */
export interface Scan {
  readonly text: string;
  readonly starts: EntryStarts;
  readonly strings: Map<string, string>;
  readonly problems: Report[];
  /** How many more UTF-16 units the names of strings may expand to. */
  room: number;
}

/** Reads the fields of one entry, starting after its opening brace. */
export class FieldReader {
  /** The current offset; after the end of the entry once all is read. */
  at: number;
  /** Whether the entry's structure is lost: a value in it does not end. */
  isLost = false;
  private readonly text: string;
  private readonly close: string;
  private readonly scan: Scan;
  /**
   * Whether a search for the end of a group reached the end of the text in vain; further searches would take as long.
   */
  private isOpen = false;
  /** The number of errors found. */
  private unknown = 0;
  /** Where the next entry begins, or the text ends. */
  private readonly until: number;

  constructor(scan: Scan, at: number, close: ')' | '}') {
    this.scan = scan;
    this.text = scan.text;
    this.at = at;
    this.close = close;
    this.until = scan.starts.after(at);
  }

  /** The end of a comment or preamble, including entries in it; the end of its line if its braces do not close. */
  skipGroup(limit: number): number {
    const end = this.closing(this.close, limit);
    if (end >= 0) return end + 1;
    const line = /[\r\n]|$/g;
    line.lastIndex = this.at;
    return line.exec(this.text)?.index ?? this.text.length;
  }

  /** Reads the citation key; undefined if there is none. */
  key(): Placed<string> | undefined {
    this.skipSpace();
    const start = this.at;
    const found = /[^,={}\r\n]*/y;
    found.lastIndex = start;
    const key = (found.exec(this.text)?.[0] ?? '').replace(/[\s"]+$/, '');
    const next = this.text.slice(start + key.length).trimStart()[0];
    // `@misc{title = {…}}`: what looked like a key is the name of a field.
    if (key === '' || next === '=' || next === '{') return undefined;
    this.at = start + key.length;
    return { value: key, range: { start, end: this.at } };
  }

  /** Reads all fields up to the closing brace. `head` is the range for reporting a missing end. */
  fields(head: Range, key?: Placed<string>): BibtexField[] {
    const fields: BibtexField[] = [];
    let before: { readonly range: Range } | undefined = key;
    for (;;) {
      const comma = this.skipCommas();
      if (this.at >= this.until) {
        if (!this.isLost) this.reportOpenEnd(head, fields.at(-1));
        return fields;
      }
      if (this.text[this.at] === this.close) {
        this.at++;
        return fields;
      }
      if (before !== undefined && !comma) this.reportComma(before.range);
      const field = this.field();
      before = field;
      if (field !== undefined) fields.push(field);
    }
  }

  private field(): BibtexField | undefined {
    const start = this.at;
    const name = this.match(NAME);
    if (name === '') return this.skipUnknown(start);
    const placed = { value: name.toLowerCase(), range: { start, end: this.at } };
    this.skipSpace();
    if (this.text[this.at] !== '=') {
      this.report('not-bibtex', message('bibtex-no-equals', { name }), placed.range);
      this.skipField();
      return undefined;
    }
    this.at++;
    this.skipSpace();
    const from = this.at;
    const value = this.value(name);
    if (value === undefined) return undefined;
    const range = { start: from, end: from + this.text.slice(from, this.at).trimEnd().length };
    return { name: placed, value, range };
  }

  private value(name: string): string | undefined {
    let value = '';
    for (;;) {
      const part = this.part(name);
      if (part === undefined) return undefined;
      value += part;
      const end = this.at;
      this.skipSpace();
      if (this.text[this.at] !== '#') {
        this.at = end;
        return value;
      }
      this.at++;
      this.skipSpace();
    }
  }

  /** One part of a value: in braces, in quotation marks, a number, or the name of a string. */
  private part(name: string): string | undefined {
    const start = this.at;
    const mark = this.text[start];
    if (mark === '{' || mark === '"') {
      this.at++;
      const end = this.closing(mark === '{' ? '}' : '"', this.until);
      if (end < 0) {
        this.reportUnclosed(start);
        return undefined;
      }
      this.at = end + 1;
      return this.text.slice(start + 1, end);
    }
    const number = this.match(NUMBER);
    if (number !== '') return number;
    return this.unquoted(name, start);
  }

  /** A value without braces: the name of a string, or text whose braces were forgotten. */
  private unquoted(field: string, start: number): string | undefined {
    const bare = /[^,\r\n#{}"]*/y;
    const text = this.match(bare).trimEnd();
    const end = start + text.length;
    this.at = end;
    if (text === '') {
      this.report('not-bibtex', message('bibtex-no-value', { field, example: `${field} = {…}` }), {
        start,
        end: Math.min(start + 1, this.until),
      });
      if (this.text[start] !== this.close) this.skipField();
      return undefined;
    }
    const known = this.scan.strings.get(text.toLowerCase());
    if (known !== undefined) return this.spend(known, text, { start, end });
    if (MONTHS.has(text.toLowerCase())) return text.toLowerCase();
    if (/^[A-Za-z_][\w:.-]*$/.test(text)) {
      const near = nearest(text.toLowerCase(), this.scan.strings.keys());
      const hint =
        near === undefined
          ? message('bibtex-needs-braces', { example: `{${text}}` })
          : message('did-you-mean', { name: near });
      const said = sentences(message('bibtex-no-string', { name: text }), hint);
      this.report('wrong-value', said, { start, end }, 'warning');
    } else {
      const said = message('bibtex-needs-braces', { example: `${field} = {${text}}` });
      this.report('not-bibtex', said, { start, end }, 'warning');
    }
    return text;
  }

  /** The text of a string while the limit allows it, else its name. */
  private spend(value: string, name: string, range: Range): string {
    const { scan } = this;
    if (value.length > scan.room) {
      this.report('too-large', message('bibtex-long-strings', { name }), range, 'warning');
      return name;
    }
    scan.room -= value.length;
    return value;
  }

  /** The offset where an open group closes, or -1 if it does not. */
  private closing(close: string, until: number): number {
    let depth = 0;
    for (let i = this.at; i < until; i++) {
      const char = this.text[i];
      if (char === '\\') i++;
      else if (char === close && depth === 0) return i;
      else if (char === '{') depth++;
      else if (char === '}') depth--;
      if (depth < 0) return -1;
    }
    return -1;
  }

  /** A value that contains the fields after it shows which brace is open. */
  private reportOpenEnd(head: Range, last: BibtexField | undefined): void {
    if (last !== undefined && SWALLOWED.test(last.value)) {
      this.reportUnclosed(last.range.start);
      return;
    }
    this.report('not-bibtex', message('bibtex-open-entry', { mark: this.close }), head);
  }

  private reportUnclosed(start: number): void {
    const isQuote = this.text[start] === '"';
    const said = isQuote ? message('bibtex-open-quote') : message('bibtex-open-brace');
    this.report('not-bibtex', said, { start, end: start + 1 });
    this.isLost = true;
    this.at = this.until;
  }

  private reportComma({ end }: Range): void {
    this.report('not-bibtex', message('bibtex-no-comma'), { start: end - 1, end }, 'warning');
  }

  /** Skips what is not a field: one problem for all of it. */
  private skipUnknown(start: number): undefined {
    this.skipField();
    const end = start + Math.max(1, this.text.slice(start, this.at).trimEnd().length);
    const isBrace = this.text[start] === '}';
    const example = 'name = {value},';
    const said = isBrace
      ? message('bibtex-extra-brace', { example })
      : message('bibtex-no-field', { example });
    // So many errors have one cause.
    if (this.unknown++ < MOST_UNKNOWN) this.report('not-bibtex', said, { start, end });
    return undefined;
  }

  /** Skips to the next field: to the comma or the next line, or before the brace that closes the entry. */
  private skipField(): void {
    const { text, until } = this;
    this.at = Math.min(this.at + (text[this.at] === '{' ? 0 : 1), until);
    while (this.at < until && !/[,\r\n]/.test(text[this.at] ?? '')) {
      if (text[this.at] === this.close) return;
      const opens = text[this.at++] === '{' && !this.isOpen;
      const inner = opens ? this.closing('}', until) : -1;
      if (inner >= 0) this.at = inner + 1;
      else this.isOpen ||= opens;
    }
  }

  private skipCommas(): boolean {
    let found = false;
    for (;;) {
      this.skipSpace();
      if (this.text[this.at] !== ',') return found;
      found = true;
      this.at++;
    }
  }

  private skipSpace(): void {
    this.match(SPACE);
    this.at = Math.min(this.at, this.until);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private report(
    code: ProblemCode,
    said: Message,
    range: Range,
    severity: Report['severity'] = 'error',
  ): void {
    this.scan.problems.push(problemOf(code, said, range, severity));
  }
}
