import { withoutNames } from './file-names.ts';
import { foldChar, isCjk, isCjkPunctuation, isCombining, isPlain } from './fold.ts';
import { FoldedText } from './folded-text.ts';
import type { Range } from './range.ts';
import { ReusedList } from './reused-list.ts';

const NO_MARKS: readonly number[] = [];

/**
 * Builds a {@link FoldedText} from the pieces of a note, in order. A builder can be reused: its lists keep their
 * capacity, and each text gets copies of the exact length.
 */
export class FoldedTextBuilder {
  // The text so far, in pieces: looking at the end of a growing string would copy it every time.
  private readonly pieces = new ReusedList<string>();
  private size = 0;
  private last = '';
  private readonly folded = new ReusedList<number>();
  private readonly raw = new ReusedList<number>();
  private readonly rawEnd = new ReusedList<number>();
  private readonly marks = new ReusedList<number>();
  private pendingBreak: Range | undefined;
  private note = '';

  /** Begins a new text from pieces of `note`. */
  begin(note: string): void {
    this.note = note;
    this.size = 0;
    this.last = '';
    this.pendingBreak = undefined;
    this.pieces.clear();
    this.folded.clear();
    this.raw.clear();
    this.rawEnd.clear();
    this.marks.clear();
  }

  /** The length built so far. */
  get length(): number {
    return this.size;
  }

  /** Appends the characters of a range of the note, folded. */
  addText(start: number, end: number): void {
    let at = start;
    while (at < end) {
      const runEnd = this.runEnd(at, end);
      if (runEnd > at) this.addRun(at, runEnd);
      at = runEnd === end ? end : this.addOdd(runEnd, end);
    }
  }

  /**
   * The end of the run from `start` that folding does not change: plain characters, with single spaces between them.
   */
  private runEnd(start: number, end: number): number {
    const { note } = this;
    let spaced = this.pendingBreak !== undefined || this.last === ' ';
    for (let at = start; at < end; at++) {
      const code = note.charCodeAt(at);
      if (code === 32) {
        if (spaced) return at;
        spaced = true;
      } else if (isPlain(code)) {
        spaced = false;
      } else {
        return at;
      }
    }
    return end;
  }

  /** Appends a character that represents a range of the note (an entity, an escaped mark). */
  addChar(char: string, start: number, end: number): void {
    if (char === ' ') {
      if (this.last !== ' ') this.push(char, start, end);
      return;
    }
    this.settleBreak(char.charCodeAt(0));
    for (const unit of char) this.push(unit, start, end);
  }

  /** Records that inline markup was dropped here. */
  addMark(): void {
    if (this.marks.last !== this.size) this.marks.push(this.size);
  }

  build(): FoldedText {
    const { pieces } = this;
    const text = pieces.length === 1 ? (pieces.last ?? '') : pieces.copy().join('');
    return new FoldedText(withoutNames(text), {
      source: this.note,
      folded: this.folded.copy(),
      raw: this.raw.copy(),
      rawEnd: this.rawEnd.copy(),
      marks: this.marks.length === 0 ? NO_MARKS : this.marks.copy(),
    });
  }

  private addRun(start: number, end: number): void {
    this.settleBreak(this.note.charCodeAt(start));
    this.push(this.note.slice(start, end), start, end);
  }

  private addSpace(at: number): void {
    if (this.last !== ' ') this.push(' ', at, at + 1);
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

  /** Joins a combining mark to the character before it if Unicode has one for both (NFC). */
  private compose(at: number): boolean {
    const base = this.last;
    if (base === '' || this.pendingBreak !== undefined || this.rawEnd.last !== at) return false;
    const composed = (base + (this.note[at] ?? '')).normalize('NFC');
    if (composed.length !== 1) return false;
    const index = this.size - 1;
    const start = (this.raw.last ?? 0) + index - (this.folded.last ?? 0);
    this.dropLast();
    if (this.folded.last === index) {
      this.folded.pop();
      this.raw.pop();
      this.rawEnd.pop();
    } else {
      this.rawEnd.replaceLast(start);
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
    const rawEnd = this.rawEnd.last;
    const regular =
      rawEnd === start &&
      end - start === text.length &&
      rawEnd - (this.raw.last ?? 0) === this.size - (this.folded.last ?? 0);
    if (regular) {
      this.rawEnd.replaceLast(end);
    } else {
      this.folded.push(this.size);
      this.raw.push(start);
      this.rawEnd.push(end);
    }
    this.pieces.push(text);
    this.size += text.length;
    this.last = text.charAt(text.length - 1);
  }

  /** Removes the last character. */
  private dropLast(): void {
    const piece = this.pieces.pop() ?? '';
    if (piece.length > 1) this.pieces.push(piece.slice(0, -1));
    this.size--;
    this.last = this.pieces.last?.at(-1) ?? '';
  }
}
