import type { ProseBlock } from '../text/blocks.ts';
import { BARRIER, type FoldedText } from '../text/folded-text.ts';
import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { UnitBuffer } from './unit-buffer.ts';

/** Text as a reader sees it, with the offset of each unit in the raw text; one more for the end. */
export interface VisibleText {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
/** Pandoc's superscripts (10^2^). */
const CARETS = /\^\d{1,3}\^/y;

/** The visible text of blocks, with an empty line between two. */
export function visibleTextOfBlocks(
  note: string,
  blocks: readonly Pick<ProseBlock, 'prose'>[],
): VisibleText {
  return runAll(visibleTextInSteps(note, blocks));
}

/** The same in steps of one block. */
export function* visibleTextInSteps(
  note: string,
  blocks: readonly Pick<ProseBlock, 'prose'>[],
): Steps<VisibleText> {
  const writer = new VisibleWriter(note);
  for (const { prose } of blocks) {
    writer.addProse(prose, { start: 0, end: prose.text.length });
    yield;
  }
  return writer.finish();
}

/** The visible text of ranges of blocks' prose, with an empty line between two. */
export function visibleTextOf(
  note: string,
  parts: readonly { readonly prose: FoldedText; readonly range: Range }[],
): VisibleText {
  const writer = new VisibleWriter(note);
  for (const { prose, range } of parts) writer.addProse(prose, range);
  return writer.finish();
}

/** Takes the markup off, but leaves the typography: what the note's author meant to be read. */
class VisibleWriter {
  private readonly note: string;
  private readonly out: UnitBuffer;
  private end = 0;
  private digits: string | undefined;
  private isEmpty = true;

  constructor(note: string) {
    this.note = note;
    this.out = new UnitBuffer(256);
  }

  finish(): VisibleText {
    const { text, starts } = this.out.finish(this.end);
    return { text, offsets: starts };
  }

  addProse(prose: FoldedText, { start, end }: Range): void {
    if (end <= start) return;
    if (!this.isEmpty) this.put('\n\n', this.end);
    this.isEmpty = false;
    this.digits = undefined;
    this.end = prose.rawStart(start);
    for (let at = start; at < end;) at = this.addUnit(prose, at);
  }

  /** Adds the unit of the prose at an index; the index of the next one. */
  private addUnit(prose: FoldedText, at: number): number {
    const raw = prose.toRaw({ start: at, end: at + 1 });
    const char = prose.text.charAt(at);
    if (raw.start > this.end) this.crossGap(raw.start, char === ' ');
    CARETS.lastIndex = at;
    const carets = char === '^' ? CARETS.exec(prose.text)?.[0] : undefined;
    if (carets !== undefined) {
      for (const digit of carets.slice(1, -1)) this.put(RAISED.charAt(Number(digit)), raw.start);
      this.end = prose.toRaw({ start: at, end: at + carets.length }).end;
      return at + carets.length;
    }
    const visible = this.visibleOf(char, raw);
    // What is shown as typed, such as code, has its own offset for each unit.
    const within = visible.length > 1 ? this.note.slice(raw.start, raw.end).indexOf(visible) : -1;
    if (within >= 0)
      this.out.pushRun(this.note, raw.start + within, raw.start + within + visible.length);
    else this.put(visible, raw.start);
    this.end = Math.max(this.end, raw.end);
    return at + 1;
  }

  /** What was dropped between two units: a line break between Japanese characters, tags that raise digits. */
  private crossGap(to: number, spaceFollows: boolean): void {
    const gap = this.note.slice(this.end, to);
    if (!spaceFollows && /[\n\r]/.test(gap)) this.put('\n', this.end);
    for (const [, close, kind] of gap.matchAll(/<(\/?)(sup|sub)\b[^>]*>/gi)) {
      if (close === '/') this.digits = undefined;
      else this.digits = kind?.toLowerCase() === 'sup' ? RAISED : LOWERED;
    }
  }

  private visibleOf(char: string, { start, end }: Range): string {
    const raw = this.note.slice(start, end);
    if (char === ' ') return /[\n\r]/.test(raw) ? '\n' : raw.length === 1 ? raw : ' ';
    if (char === BARRIER) return insideBarrier(raw);
    if (this.digits !== undefined && /^\d$/.test(raw)) return this.digits.charAt(Number(raw));
    // An entity or an escaped mark; else what was typed, whatever the prose folded it to.
    return /^[\\&]./.test(raw) ? char : raw;
  }

  private put(text: string, at: number): void {
    for (let unit = 0; unit < text.length; unit++) this.out.push(text.charCodeAt(unit), at);
  }
}

/** What a reader sees of code, addresses and math. */
function insideBarrier(raw: string): string {
  if (raw.startsWith('@') || raw.startsWith('!')) return '';
  return raw.replace(/^(?:`+ ?|\$+|<)/, '').replace(/(?: ?`+|\$+|>)$/, '');
}
