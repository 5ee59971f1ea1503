import { parseNote, parseNoteInSteps } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { SEAM } from './characters.ts';
import { unfold } from './fold.ts';
import { furnitureOf } from './furniture.ts';
import { readInSteps, type Reading } from './reading.ts';
import { visibleTextInSteps, visibleTextOfBlocks } from './visible.ts';
import { WordIndex } from './word-index.ts';

/** What is known of a source's text. */
export interface SourceTextOptions {
  /** The text is Markdown: its markup is taken off as in notes. */
  readonly markdown?: boolean;
  /** `excerpts`: what is not in it may still stand in the source. The default is `full`. */
  readonly coverage?: 'full' | 'excerpts';
}

/**
 * A source's text, prepared once for all quotations that are held against it. Its parts are made when they are
 * first needed: a quotation that stands there to the letter needs none of them.
 */
export class SourceText {
  readonly raw: string;
  readonly coverage: 'full' | 'excerpts';
  private readonly markdown: boolean;
  private visibleText: { text: string; offsets?: Uint32Array } | undefined;
  private allReadings: readonly Reading[] | undefined;
  private wordIndex: WordIndex | undefined;

  constructor(raw: string, { markdown = false, coverage = 'full' }: SourceTextOptions = {}) {
    this.raw = raw;
    this.markdown = markdown;
    this.coverage = coverage;
  }

  /** What a reader of the source sees. */
  get text(): string {
    return this.visible.text;
  }

  /** The text folded as it is; and without its page furniture, if there is some. */
  get readings(): readonly Reading[] {
    this.allReadings ??= runAll(this.readInSteps());
    return this.allReadings;
  }

  /** The words of the last reading. */
  get words(): WordIndex {
    this.wordIndex ??= new WordIndex(this.lastReading);
    return this.wordIndex;
  }

  /** The reading in which the words of a sentence follow each other across pages. */
  get lastReading(): Reading {
    const last = this.readings.at(-1);
    if (last === undefined) throw new Error('A source has at least one reading.');
    return last;
  }

  /** Whether all is there that quotations are held against, so that the next one costs no more than the others. */
  get isPrepared(): boolean {
    return this.wordIndex !== undefined;
  }

  /** Makes, in steps, what would otherwise be made at once when the first quotation needs it. */
  *prepareInSteps(): Steps<void> {
    if (this.isPrepared) return;
    yield* this.showInSteps();
    this.allReadings ??= yield* this.readInSteps();
    yield;
    this.wordIndex ??= new WordIndex(this.lastReading);
    yield;
  }

  /** Makes {@link SourceText.text} in steps. */
  *showInSteps(): Steps<void> {
    if (!this.markdown || this.visibleText !== undefined) return;
    const { blocks } = yield* parseNoteInSteps(this.raw);
    this.visibleText = yield* visibleTextInSteps(this.raw, blocks);
    yield;
  }

  /** The range of the raw text for a range of {@link SourceText.text}. */
  toRaw({ start, end }: Range): Range {
    const { offsets } = this.visible;
    if (offsets === undefined) return { start, end };
    return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
  }

  /** The range of the raw text for a range of a reading's folded text. */
  rawRange(reading: Reading, folded: Range): Range {
    return this.toRaw(unfold(reading.source, reading.folded, folded));
  }

  private get visible(): { text: string; offsets?: Uint32Array } {
    this.visibleText ??= this.markdown ? this.withoutMarkup() : { text: this.raw };
    return this.visibleText;
  }

  private withoutMarkup(): { text: string; offsets?: Uint32Array } {
    return visibleTextOfBlocks(this.raw, parseNote(this.raw).blocks);
  }

  private *readInSteps(): Steps<Reading[]> {
    const furniture = furnitureOf(this.text);
    yield;
    const whole = yield* readInSteps(this.text);
    if (furniture.length === 0) return [whole];
    yield;
    return [whole, yield* readInSteps(this.text, furniture)];
  }
}

/**
 * Prepares a source's text for {@link verifyQuotation}. Costs next to nothing: the text is folded when the first
 * quotation needs it.
 */
export function readSourceText(raw: string, options: SourceTextOptions = {}): SourceText {
  return new SourceText(raw, options);
}

/** A source that is known by excerpts only: its stored quotations. */
export function readExcerpts(excerpts: readonly string[]): SourceText {
  return new SourceText(excerpts.join(`\n\n${SEAM}\n\n`), { coverage: 'excerpts' });
}
