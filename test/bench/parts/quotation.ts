import { locateQuotation, readSourceText } from '../../../src/core/index.ts';
import { makeLongNote } from '../corpus/corpus.ts';
import { makeTerms } from '../corpus/terms.ts';
import { time } from '../measure/timing.ts';
import type { Part } from './part.ts';

const SOURCES = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000];
const QUOTATION = 300;
/** A source that takes so long is the last one: the next would take several times as long. */
const ENOUGH_MS = 3000;

/**
 * A quotation of 300 characters held against 2 MB of text. Where preparing a shorter source takes too long already,
 * the figures are for that, and its length says so.
 */
export const quotation: Part = ({ quick }) => {
  const terms = makeTerms();
  const points: { size: number; cost: number }[] = [];
  let raw = '';
  for (const size of SOURCES) {
    raw = makeLongNote(size, terms);
    const { median: cost } = time(() => readSourceText(raw), { times: 1, warmUp: 0 });
    points.push({ size, cost });
    if (cost > ENOUGH_MS) break;
  }
  const words = raw.slice(Math.floor(raw.length * 0.9)).replace(/^\S*\s/, '');
  const verbatim = words.slice(0, QUOTATION).replace(/\s\S*$/, '');
  const typographic = verbatim.replaceAll(' ', '\u00A0');
  const missing = `${verbatim.slice(0, QUOTATION / 2)} zebra ${verbatim.slice(QUOTATION / 2)}`;
  const source = readSourceText(raw);
  const locate = (text: string): number =>
    time(() => locateQuotation(text, source), { times: quick ? 5 : 15, warmUp: 2 }).median;
  return {
    figures: {
      'quotation source, KB': (points.at(-1)?.size ?? 0) / 1000,
      'quotation source prepared, ms': points.at(-1)?.cost ?? Number.NaN,
      'quotation verbatim, ms': locate(verbatim),
      'quotation typographic, ms': locate(typographic),
      'quotation missing, ms': locate(missing),
    },
    series: [{ id: 'quotation', points }],
  };
};
