import {
  buildIndex,
  compileIndex,
  findAcronymShapes,
  findDefinitions,
  indexFrom,
  matchText,
  parseNote,
} from '../../../src/core/index.ts';
import { makeNotes } from '../corpus/corpus.ts';
import { makeTerms, TERM_COUNTS } from '../corpus/terms.ts';
import { time } from '../measure/timing.ts';
import { indexOf } from './indexes.ts';
import type { Part } from './part.ts';

const NOTES = 200;
const LARGEST = 10_000;

/**
 * Parsing notes, scanning their prose for nothing, matching at three sizes, and finding definitions and acronyms, in MB
 * (of UTF-16 units) a second; building the largest index, and taking up a compiled one.
 */
export const matching: Part = ({ quick }) => {
  const terms = makeTerms();
  const notes = [...makeNotes(NOTES, terms)].map(({ text }) => text);
  const parsed = notes.map((text) => parseNote(text));
  const prose = parsed.flatMap(({ blocks }) => blocks.map((block) => block.prose.text));
  const repetition = { times: quick ? 5 : 15, warmUp: 2 };
  const speedOf = (texts: readonly string[], work: () => unknown): number =>
    texts.reduce((sum, text) => sum + text.length, 0) / 1000 / time(work, repetition).median;
  const speed = (texts: readonly string[], work: (text: string) => unknown): number =>
    speedOf(texts, () => texts.map((text) => work(text)));
  const figures: Record<string, number> = {
    'parse notes, MB/s': speed(notes, parseNote),
    'plain scan, MB/s': speed(prose, scan),
  };
  for (const count of TERM_COUNTS) {
    const index = indexOf(terms, count);
    figures[`match ${count}, MB/s`] = speed(prose, (text) => matchText(text, index));
  }
  const largest = indexOf(terms, LARGEST);
  const { glossary } = largest;
  const compiled = compileIndex(glossary);
  const milliseconds = (work: () => unknown): number => time(work, repetition).median;
  figures['definitions, MB/s'] = speedOf(prose, () =>
    parsed.map((note) => findDefinitions(note, largest)),
  );
  figures['acronym shapes, MB/s'] = speed(prose, findAcronymShapes);
  figures[`build index ${LARGEST}, ms`] = milliseconds(() => buildIndex(glossary));
  figures[`take up compiled index ${LARGEST}, ms`] = milliseconds(() =>
    indexFrom(glossary, compiled),
  );
  figures[`compiled index ${LARGEST}, KB`] = compiled.data.byteLength / 1024;
  return { figures, series: [] };
};

/** The least that any matcher must do: look at each unit. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
