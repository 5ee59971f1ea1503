import { analyzeNote, lintNote, type TermIndex } from '../../../src/core/index.ts';
import { makeLongNote, makeNotes } from '../corpus/corpus.ts';
import { makeTerms } from '../corpus/terms.ts';
import { time } from '../measure/timing.ts';
import { indexOf } from './indexes.ts';
import type { Part, Series } from './part.ts';

const TERMS = [60, 200, 600, 2000, 6000, 10_000];
const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** Of so many mentions one is a slip. */
const SLIP_EVERY = [0, 64, 16, 4, 1];

/** How our own time grows with terms, with the length of a note, and with the number of findings. */
export const growth: Part = ({ quick }) => {
  const terms = makeTerms();
  const index = indexOf(terms, 1000);
  const times = quick ? 3 : 7;
  // The first points would otherwise pay for what is compiled.
  time(() => lintNote(analyzeNote(makeLongNote(50_000, terms), index)), { times: 0, warmUp: 40 });
  const series = [
    byTerms(times),
    byLength(quick ? LENGTHS : [...LENGTHS, 4_000_000], index, times),
    byFindings(index, times),
  ];
  return { figures: {}, series };
};

function byTerms(times: number): Series {
  const terms = makeTerms();
  const notes = [...makeNotes(100, terms)].map(({ text }) => text);
  const points = TERMS.map((size) => {
    const index = indexOf(terms, size);
    const all = (): unknown => notes.map((text) => lintNote(analyzeNote(text, index)));
    return { size, cost: time(all, { times, warmUp: 2 }).median };
  });
  return { id: 'terms', points };
}

function byLength(lengths: readonly number[], index: TermIndex, times: number): Series {
  const terms = makeTerms();
  const points = lengths.map((size) => {
    const text = makeLongNote(size, terms);
    const warmUp = size > 500_000 ? 1 : 5;
    return { size, cost: time(() => lintNote(analyzeNote(text, index)), { times, warmUp }).median };
  });
  return { id: 'length', points };
}

/** The same length of text with ever more slips; the size is the number of findings. */
function byFindings(index: TermIndex, times: number): Series {
  const terms = makeTerms();
  const points = SLIP_EVERY.map((slipEvery) => {
    const text = makeLongNote(300_000, terms, slipEvery);
    const size = lintNote(analyzeNote(text, index)).length;
    const { median: cost } = time(() => lintNote(analyzeNote(text, index)), { times, warmUp: 2 });
    return { size, cost };
  });
  return { id: 'findings', points };
}
