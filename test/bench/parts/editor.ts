import {
  analyzeNote,
  ENGLISH_LABELS,
  firstRenderer,
  glimpseAt,
  lintNote,
  reviseAnalysis,
  termHoverAt,
  type HoverOptions,
  type TermIndex,
} from '../../../src/core/index.ts';
import { makeLongNote } from '../corpus/corpus.ts';
import { createRandom } from '../corpus/random.ts';
import { makeTerms } from '../corpus/terms.ts';
import { time, type Timing } from '../measure/timing.ts';
import { indexOf } from './indexes.ts';
import type { Part } from './part.ts';

const KB = 1000;
const NO_LINK = (): undefined => undefined;
const HOVER: HoverOptions = {
  labels: ENGLISH_LABELS,
  links: { showTerm: NO_LINK, openEntry: NO_LINK, listMentions: NO_LINK, pinSense: NO_LINK },
  renderer: firstRenderer(),
  style: 'chicago-fullnote-bibliography',
  today: '2026-01-01',
  isReported: false,
};

/** Hovers in a note of 1 MB, and a keystroke in a short and a long one, with 10,000 terms. */
export const editor: Part = ({ quick }) => {
  const terms = makeTerms();
  const index = indexOf(terms, 10_000);
  const short = makeLongNote(10 * KB, terms);
  const long = makeLongNote(1000 * KB, terms);
  const keysInShort = typing(short, index, { times: quick ? 100 : 400, warmUp: 50 });
  const keysInLong = typing(long, index, { times: quick ? 10 : 40, warmUp: 3 });
  return {
    figures: {
      ...hovers(long, index, quick ? 10 : 30),
      'keystroke 10 KB median, ms': keysInShort.median,
      'keystroke 10 KB p95, ms': keysInShort.p95,
      'keystroke 1 MB median, ms': keysInLong.median,
      'keystroke 1 MB p95, ms': keysInLong.p95,
    },
    series: [],
  };
};

function hovers(note: string, index: TermIndex, times: number): Record<string, number> {
  const first = time(
    (run) => {
      // Another text each time, so that nothing remembers it.
      const glimpse = glimpseAt(`${note}\nRun ${run}.\n`, note.length >> 1, index);
      return glimpse && termHoverAt(glimpse, note.length >> 1, HOVER);
    },
    { times, warmUp: 3 },
  );
  const analysis = analyzeNote(note, index);
  const { occurrences } = analysis;
  const random = createRandom(1);
  const again = time(() => termHoverAt(analysis, random.pick(occurrences).range.start, HOVER), {
    times: 5000,
    warmUp: 500,
  });
  return {
    'first hover 1 MB median, ms': first.median,
    'first hover 1 MB p99, ms': first.p99,
    'next hover 1 MB median, ms': again.median,
    'next hover 1 MB p99, ms': again.p99,
  };
}

/** A letter typed somewhere, until the findings are there again. */
function typing(
  note: string,
  index: TermIndex,
  repetition: { times: number; warmUp: number },
): Timing {
  const random = createRandom(2);
  let text = note;
  let analysis = reviseAnalysis(text, index);
  return time(() => {
    const at = text.indexOf(' ', random.below(text.length - 100));
    text = `${text.slice(0, at)}e${text.slice(at)}`;
    analysis = reviseAnalysis(text, index, analysis);
    return lintNote(analysis);
  }, repetition);
}
