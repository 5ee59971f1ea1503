import { matchText, parseNote } from '../../../src/core/index.ts';
import { makeNotes } from '../corpus/corpus.ts';
import { makeTerms, TERM_COUNTS } from '../corpus/terms.ts';
import { time } from '../measure/timing.ts';
import { indexOf } from './indexes.ts';
import type { Part } from './part.ts';

const NOTES = 200;

/** Parsing notes, scanning their prose for nothing, and matching at three sizes, in MB (of UTF-16 units) a second. */
export const matching: Part = ({ quick }) => {
  const terms = makeTerms();
  const notes = [...makeNotes(NOTES, terms)].map(({ text }) => text);
  const prose = notes.flatMap((text) => parseNote(text).blocks.map((block) => block.prose.text));
  const repetition = { times: quick ? 5 : 15, warmUp: 2 };
  const speed = (texts: readonly string[], work: (text: string) => unknown): number => {
    const units = texts.reduce((sum, text) => sum + text.length, 0);
    return units / 1000 / time(() => texts.map(work), repetition).median;
  };
  const figures: Record<string, number> = {
    'parse notes, MB/s': speed(notes, parseNote),
    'plain scan, MB/s': speed(prose, scan),
  };
  for (const count of TERM_COUNTS) {
    const index = indexOf(terms, count);
    figures[`match ${count}, MB/s`] = speed(prose, (text) => matchText(text, index));
  }
  return { figures, series: [] };
};

/** The least that any matcher must do: look at each unit. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
