import type { LocalDefinition } from './definitions.ts';
import type { Note } from '../text/note.ts';

const MARK = /\[\^([^\]\s[]{1,200})\](?!:)/g;
/** The end of a sentence or paragraph; initials do not end one. */
const SENTENCE_END = /(?<!(?:^|[\s.(])\p{L})[.!?]["”’)\]]*\s|[。！？]|\n[ \t]*\r?\n/gu;
/** The longest sentence, in UTF-16 units. */
const LONGEST_SENTENCE = 2000;

/**
 * Where readers meet an introduction, as an offset in the note: its first word; for one in a footnote, the beginning of
 * the sentence with the footnote's first mark, where readers look it up.
 */
export class IntroductionPlaces {
  private readonly note: Note;
  private marks: ReadonlyMap<string, number> | undefined;

  constructor(note: Note) {
    this.note = note;
  }

  of({ block, acronymRange, nameRange }: LocalDefinition): number {
    const start = Math.min(acronymRange.start, nameRange.start);
    if (!block.footnote) return start;
    const footnote = this.note.footnotes.findLast(({ range }) => range.start <= start);
    const mark = footnote && this.firstMarks.get(footnote.label);
    return mark === undefined || mark > start ? start : this.sentenceStart(mark);
  }

  private get firstMarks(): ReadonlyMap<string, number> {
    if (this.marks) return this.marks;
    const marks = new Map<string, number>();
    for (const { 1: label = '', index } of this.note.text.matchAll(MARK))
      if (!marks.has(label)) marks.set(label, index);
    return (this.marks = marks);
  }

  private sentenceStart(mark: number): number {
    const from = Math.max(0, mark - LONGEST_SENTENCE);
    const before = this.note.text.slice(from, mark);
    let start = 0;
    for (const { 0: end, index } of before.matchAll(SENTENCE_END)) start = index + end.length;
    return from + start;
  }
}
