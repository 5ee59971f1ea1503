import { foldChar, isCjk, isCjkPunctuation, isCombining, isPlain } from './fold.ts';
import type { Range } from './range.ts';

/** Stands for something that is not prose (code, math, a URL): no form can reach across it. */
export const BARRIER = '\uFFFC';

/**
 * Prose as a reader sees it, folded and without markup, with the way back to the offsets of the note. Built
 * from segments: one runs along the note character by character, or is a single character that stands for
 * several (or for none).
 */
export class FoldedText {
  readonly text: string;
  private readonly folded: readonly number[];
  private readonly raw: readonly number[];
  private readonly rawEnd: readonly number[];
  private readonly marks: readonly number[];

  constructor(
    text: string,
    segments: { folded: number[]; raw: number[]; rawEnd: number[] },
    marks: readonly number[],
  ) {
    this.text = text;
    this.folded = segments.folded;
    this.raw = segments.raw;
    this.rawEnd = segments.rawEnd;
    this.marks = marks;
  }

  /** The note's range for a half-open, non-empty range of this text. */
  toRaw(range: Range): Range {
    return { start: this.rawStart(range.start), end: this.rawEndOf(range.end - 1) };
  }

  /** The note's offset where the character at `index` begins. */
  rawStart(index: number): number {
    const segment = this.segmentAt(index);
    return (this.raw[segment] ?? 0) + (index - (this.folded[segment] ?? 0));
  }

  private rawEndOf(index: number): number {
    const segment = this.segmentAt(index);
    const within = index - (this.folded[segment] ?? 0);
    const next = this.folded[segment + 1] ?? this.text.length;
    // The last character of a segment may stand for several raw ones.
    if ((this.folded[segment] ?? 0) + within === next - 1) return this.rawEnd[segment] ?? 0;
    return (this.raw[segment] ?? 0) + within + 1;
  }

  /** The index of the first character at or behind a note's offset; undefined outside of this text. */
  indexOf(offset: number): number | undefined {
    let low = 0;
    let high = this.raw.length - 1;
    if (high < 0 || offset < (this.raw[0] ?? 0) || offset > (this.rawEnd[high] ?? 0))
      return undefined;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.raw[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const next = this.folded[low + 1] ?? this.text.length;
    return Math.min((this.folded[low] ?? 0) + offset - (this.raw[low] ?? 0), next);
  }

  /** Whether markup (emphasis, a link's brackets) was dropped inside a range, so that it cannot be replaced as a whole. */
  hasMarkup(range: Range): boolean {
    return this.marks.some((mark) => mark > range.start && mark < range.end);
  }

  private segmentAt(index: number): number {
    let low = 0;
    let high = this.folded.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.folded[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const PATH =
  /(?:(?<![^\s(（])(?:[A-Za-z]:[\\/]|\.{1,2}[\\/]|~\/|\/[\w.-]+\/)[^\s,;:!?'"()[\]{}<>|]+|(?<![\p{L}\p{N}./\\~-])[\w~.-]+(?:[\\/][\w~.%-]+)*[\\/][\w~%-]*\.[a-z][a-z0-9]{1,4}(?!\w))/gu;

/** Puts barriers in place of file paths (./a/USFJ, docs/USFJ/notes.md), character by character. */
function withoutPaths(text: string): string {
  if (!/[\\/]/.test(text)) return text;
  return text.replace(PATH, (path) => BARRIER.repeat(path.length));
}

/** Builds a {@link FoldedText} from the pieces of a note, in order. */
export class FoldedTextBuilder {
  // The text so far in pieces: to look at the end of a string that grows would copy it every time.
  private readonly pieces: string[] = [];
  private size = 0;
  private last = '';
  private readonly folded: number[] = [];
  private readonly raw: number[] = [];
  private readonly rawEnd: number[] = [];
  private readonly marks: number[] = [];
  private pendingBreak: Range | undefined;
  private readonly note: string;

  constructor(note: string) {
    this.note = note;
  }

  /** Length of what was built so far. */
  get length(): number {
    return this.size;
  }

  /** Appends the note's characters of a range, folded. */
  addText(start: number, end: number): void {
    let at = start;
    while (at < end) {
      const code = this.note.charCodeAt(at);
      if (isPlain(code)) {
        const from = at;
        do at++;
        while (at < end && isPlain(this.note.charCodeAt(at)));
        this.addRun(from, at);
      } else if (code === 32 && this.pendingBreak === undefined && this.addSpace(at)) {
        at++;
      } else {
        at = this.addOdd(at, end);
      }
    }
  }

  /** Appends a character that stands for a range of the note (an entity, an escaped mark). */
  addChar(char: string, start: number, end: number): void {
    if (char === ' ') {
      if (this.last !== ' ') this.push(char, start, end);
      return;
    }
    this.settleBreak(char.charCodeAt(0));
    for (const unit of char) this.push(unit, start, end);
  }

  /** Notes that inline markup was dropped here. */
  addMark(): void {
    if (this.marks.at(-1) !== this.size) this.marks.push(this.size);
  }

  build(): FoldedText {
    return new FoldedText(
      withoutPaths(this.pieces.join('')),
      { folded: this.folded, raw: this.raw, rawEnd: this.rawEnd },
      this.marks,
    );
  }

  private addRun(start: number, end: number): void {
    this.settleBreak(this.note.charCodeAt(start));
    this.push(this.note.slice(start, end), start, end);
  }

  private addSpace(at: number): boolean {
    if (this.last !== ' ') this.push(' ', at, at + 1);
    return true;
  }

  private addOdd(at: number, end: number): number {
    const char = this.note[at] ?? '';
    if (char === '\n' || char === '\r') {
      this.pendingBreak = { start: this.pendingBreak?.start ?? at, end: at + 1 };
      return at + 1;
    }
    if (isCombining(char) && this.compose(at)) return at + 1;
    const folded = foldChar(char);
    if (folded === '') return at + 1;
    if (folded === ' ') {
      if (this.pendingBreak === undefined) this.addSpace(at);
      return at + 1;
    }
    const high = char.charCodeAt(0);
    const wide = high >= 0xd800 && high < 0xdc00 && at + 1 < end ? 2 : 1;
    this.settleBreak(folded.charCodeAt(0));
    this.push(wide === 2 ? this.note.slice(at, at + 2) : folded, at, at + wide);
    return at + wide;
  }

  /** Joins a combining mark to the character before it where Unicode has one for both (NFC). */
  private compose(at: number): boolean {
    const last = this.folded.length - 1;
    const base = this.last;
    if (base === '' || this.pendingBreak !== undefined || this.rawEnd[last] !== at) return false;
    const composed = (base + (this.note[at] ?? '')).normalize('NFC');
    if (composed.length !== 1) return false;
    const index = this.size - 1;
    const start = (this.raw[last] ?? 0) + index - (this.folded[last] ?? 0);
    this.dropLast();
    if (this.folded[last] === index) {
      this.folded.pop();
      this.raw.pop();
      this.rawEnd.pop();
    } else {
      this.rawEnd[last] = start;
    }
    this.push(composed, start, at + 1);
    return true;
  }

  /** Turns a line break into a space, or into nothing between Japanese characters. */
  private settleBreak(next: number): void {
    const pending = this.pendingBreak;
    if (pending === undefined) return;
    this.pendingBreak = undefined;
    if (this.size === 0 || this.last === ' ') return;
    const last = this.last.charCodeAt(0);
    const japanese = (code: number): boolean => isCjk(code) || isCjkPunctuation(code);
    if (!japanese(last) || !japanese(next)) this.push(' ', pending.start, pending.end);
  }

  private push(text: string, start: number, end: number): void {
    const last = this.folded.length - 1;
    const regular =
      last >= 0 &&
      this.rawEnd[last] === start &&
      end - start === text.length &&
      (this.rawEnd[last] ?? 0) - (this.raw[last] ?? 0) === this.size - (this.folded[last] ?? 0);
    if (regular) {
      this.rawEnd[last] = end;
    } else {
      this.folded.push(this.size);
      this.raw.push(start);
      this.rawEnd.push(end);
    }
    this.pieces.push(text);
    this.size += text.length;
    this.last = text.charAt(text.length - 1);
  }

  /** Takes the last character off again. */
  private dropLast(): void {
    const piece = this.pieces.pop() ?? '';
    if (piece.length > 1) this.pieces.push(piece.slice(0, -1));
    this.size--;
    this.last = this.pieces.at(-1)?.at(-1) ?? '';
  }
}
