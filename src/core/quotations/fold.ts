import { foldChar, isCombining, isSpaceChar } from '../text/fold.ts';
import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';
import {
  DASH,
  ELLIPSIS,
  EN_DASH,
  isCjkText,
  isLetterOrDigit,
  isPause,
  isPlainCode,
  LINE_END_HYPHEN,
} from './characters.ts';
import { isBetweenInitials, losesSpace } from './spacing.ts';
import {
  ALWAYS_CLOSES,
  ALWAYS_OPENS,
  BULLET,
  DASHES,
  DOUBLE,
  GUILLEMET,
  HYPHEN,
  LIGATURES,
  SINGLE,
  ellipsisEnd,
  foldPunctuation,
} from './typography.ts';
import { UnitBuffer, type Folded } from './unit-buffer.ts';

/** The end of a sentence or of what announces a list, but no abbreviation. */
const ENDED = /(?:[:;!?。]|(?<!(?:^|[^\p{L}])\p{L})\.)["'”’)\]]*$/u;
/** CO₂ is CO2: nothing else can be meant. An exponent is another number. */
const SUBSCRIPT_ZERO = 0x2080;
const STEP = 50_000;

/**
 * Folds a source or a quotation: canonical composition (never compatibility: 10² must not become 102), full-width
 * Latin, ligatures spelled out, subscript digits (CO₂) on the line, white space collapsed (none beside Japanese characters, dashes and ellipses, nor
 * before the marks that French sets apart), quotation marks of all traditions, hyphens, dashes and ellipses
 * unified, a full stop or comma always behind a closing quotation mark, soft hyphens and zero-width characters
 * dropped, bullets of lists dropped, hyphens at line ends kept open ({@link LINE_END_HYPHEN}).
 * @param skipped ranges of the text to be passed over, in order
 */
export function fold(text: string, skipped: readonly Range[] = []): Folded {
  return runAll(foldInSteps(text, skipped));
}

/** The same in steps. */
export function foldInSteps(text: string, skipped: readonly Range[] = []): Steps<Folded> {
  return new Folder(text, skipped).run();
}

/** The range of the text that was folded for a non-empty range of folded text, white space at its end left out. */
export function unfold(source: string, { starts }: Folded, range: Range): Range {
  const last = range.end - 1;
  const from = starts[last] ?? 0;
  const next = starts[range.end] ?? source.length;
  // A full stop that changed places with a quotation mark stands in front of it in the source.
  let end = next > from ? next : from + 1;
  while (end > from + 1 && isSpaceChar(source.charAt(end - 1))) end--;
  return { start: starts[range.start] ?? 0, end };
}

class Folder {
  private readonly text: string;
  private readonly skipped: readonly Range[];
  private readonly out: UnitBuffer;
  private space = false;
  private spaceAt = 0;
  /** Code of the last unit put out; 0 at the beginning. */
  private last = 0;
  private afterOpening = false;

  constructor(text: string, skipped: readonly Range[]) {
    this.text = text;
    this.skipped = skipped;
    this.out = new UnitBuffer(text.length + 16);
  }

  /** In steps of some ten thousand characters. */
  *run(): Steps<Folded> {
    const { text } = this;
    let skip = 0;
    let pause = STEP;
    for (let at = 0; at < text.length;) {
      if (at >= pause) {
        yield;
        pause = at + STEP;
      }
      const range = this.skipped[skip];
      if (range !== undefined && at >= range.start) {
        skip++;
        this.noteSpace(at);
        at = Math.max(at, range.end);
        continue;
      }
      at = this.take(at, range?.start ?? text.length);
    }
    return this.out.finish(text.length);
  }

  /** Takes a run of plain characters, or a single other one; the offset behind it. */
  private take(at: number, limit: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code === 32) {
      this.noteSpace(at);
      return at + 1;
    }
    if (!isPlainCode(code)) return this.takeOther(at, code);
    this.put(code, at);
    let end = at + 1;
    let last = code;
    for (; end < limit; end++) {
      const next = text.charCodeAt(end);
      // A single space between two plain characters stays.
      if (next === 32 && end + 1 < limit && isPlainCode(text.charCodeAt(end + 1))) continue;
      if (!isPlainCode(next)) break;
      last = next;
    }
    this.out.pushRun(text, at + 1, end);
    this.last = last;
    return end;
  }

  private noteSpace(at: number): void {
    if (this.space) return;
    this.space = true;
    this.spaceAt = at;
  }

  private takeOther(at: number, code: number): number {
    const { text } = this;
    if (code >= 0x3041 && code < 0xa000) {
      this.put(code, at);
      return at + 1;
    }
    const char = text.charAt(at);
    if (isSpaceChar(char)) {
      this.noteSpace(at);
      return at + 1;
    }
    if (code < 0x80 && !'"\'`-.'.includes(char)) {
      this.put(code, at);
      return at + 1;
    }
    if (code === 0xad) return this.takeSoftHyphen(at);
    if (code === 0x2e || char === ELLIPSIS || char === '‥' || char === '・') {
      const end = ellipsisEnd(text, at);
      if (end > at) return this.takeEllipsis(at, end);
    }
    if (SINGLE.test(char) || DOUBLE.test(char)) return this.takeQuotationMark(at, char);
    if (HYPHEN.test(char) || DASHES.test(char)) return this.takeHyphen(at, char);
    if (BULLET.test(char) && this.isLineStart(at)) return at + 1;
    if (isCombining(char) && this.compose(char)) return at + 1;
    return this.takeChar(at, char);
  }

  private takeChar(at: number, char: string): number {
    const code = char.charCodeAt(0);
    const ligature = LIGATURES[char];
    if (ligature !== undefined) {
      for (const letter of ligature) this.put(letter.charCodeAt(0), at);
      return at + 1;
    }
    if (code >= SUBSCRIPT_ZERO && code < SUBSCRIPT_ZERO + 10 && isLetterOrDigit(this.last)) {
      this.put(48 + code - SUBSCRIPT_ZERO, at);
      return at + 1;
    }
    const folded = foldPunctuation(char, isCjkText(this.last)) ?? foldChar(char);
    if (folded === ' ') this.noteSpace(at);
    else if (folded !== '') this.put(folded.charCodeAt(0), at);
    return at + 1;
  }

  /** Puts a unit out, with the space before it where one belongs there. */
  private put(code: number, at: number): void {
    if (this.space) {
      this.space = false;
      const joined =
        losesSpace(this.last, code) ||
        (this.last === 46 && isBetweenInitials(this.text, this.spaceAt, at));
      if (this.last !== 0 && !this.afterOpening && !joined) this.out.push(32, this.spaceAt);
    }
    this.afterOpening = false;
    this.out.push(code, at);
    this.last = code;
  }

  private takeSoftHyphen(at: number): number {
    let end = at + 1;
    while (end < this.text.length && isSpaceChar(this.text.charAt(end))) end++;
    return end;
  }

  private takeEllipsis(at: number, end: number): number {
    // Four dots: a full stop, then the ellipsis.
    const dots = this.text.slice(at, end).replaceAll(/[^.]/g, '').length;
    this.space = false;
    if (dots === 4 && this.last !== 0) this.put(46, at);
    if (this.last !== ELLIPSIS.charCodeAt(0)) this.put(ELLIPSIS.charCodeAt(0), at);
    return end;
  }

  private takeQuotationMark(at: number, char: string): number {
    const { text } = this;
    const nextIsWord = at + 1 < text.length && isLetterOrDigit(text.charCodeAt(at + 1));
    if (SINGLE.test(char) && !this.space && isLetterOrDigit(this.last) && nextIsWord) {
      this.put(39, at);
      return at + 1;
    }
    const guillemet = GUILLEMET.test(char);
    const closes = guillemet
      ? this.closesGuillemet(char, nextIsWord)
      : closesMark(char, nextIsWord);
    if (guillemet && closes) this.space = false;
    if (closes && !this.space && isPause(this.last)) {
      const { code, at: before } = this.out.pop();
      this.put(34, at);
      this.put(code, before);
    } else this.put(34, at);
    this.afterOpening = guillemet && !closes;
    // Two single marks typed for a double one.
    return SINGLE.test(char) && text.charAt(at + 1) === char ? at + 2 : at + 1;
  }

  /** « opens and » closes in French, with a space inside; in German it may be the other way round, without. */
  private closesGuillemet(char: string, nextIsWord: boolean): boolean {
    if (nextIsWord || this.last === 0) return false;
    if (!this.space) return !/[([—"]/.test(String.fromCharCode(this.last));
    return /[»›]/.test(char);
  }

  private takeHyphen(at: number, char: string): number {
    const { text } = this;
    let end = at + 1;
    while (end < text.length && (HYPHEN.test(text.charAt(end)) || DASHES.test(text.charAt(end))))
      end++;
    const spaced = (this.space || this.last === 0) && isSpaceChar(text.charAt(end) || ' ');
    if (end === at + 1 && HYPHEN.test(char)) {
      const joined = this.lineEndHyphen(at);
      if (joined > 0) return joined;
      if (spaced && this.isListDash(at)) return end;
    }
    if (end > at + 1 || DASHES.test(char) || (spaced && this.last !== 0)) {
      this.space = false;
      this.put(DASH.charCodeAt(0), at);
    } else this.put(char === EN_DASH ? EN_DASH.charCodeAt(0) : 45, at);
    return end;
  }

  /** Behind a hyphen that ends a line inside a word: where the word goes on; else 0. */
  private lineEndHyphen(at: number): number {
    const { text } = this;
    if (this.space || !isLetterOrDigit(this.last)) return 0;
    let next = at + 1;
    let broken = false;
    while (next < text.length && isSpaceChar(text.charAt(next))) {
      broken ||= /[\n\r\f]/.test(text.charAt(next));
      next++;
    }
    if (!broken || !isLetterOrDigit(text.charCodeAt(next))) return 0;
    this.put(LINE_END_HYPHEN.charCodeAt(0), at);
    return next;
  }

  private isLineStart(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && /[ \t]/.test(this.text.charAt(before))) before--;
    return before < 0 || /[\n\r\f]/.test(this.text.charAt(before));
  }

  /** A hyphen that begins an item of a list: first in its line, where what stands before has come to an end. */
  private isListDash(at: number): boolean {
    const before = this.text.slice(Math.max(0, at - 12), at).trimEnd();
    return this.isLineStart(at) && (this.last === 0 || ENDED.test(before));
  }

  private compose(mark: string): boolean {
    if (this.space || this.last === 0) return false;
    const composed = (String.fromCharCode(this.last) + mark).normalize('NFC');
    if (composed.length !== 1) return false;
    const { at: before } = this.out.pop();
    this.put(composed.charCodeAt(0), before);
    return true;
  }
}

function closesMark(char: string, nextIsWord: boolean): boolean {
  // “ closes in German, and straight marks tell nothing.
  return ALWAYS_CLOSES.test(char) || !(ALWAYS_OPENS.test(char) || nextIsWord);
}
