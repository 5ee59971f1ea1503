import {
  readSourceText,
  verifyQuotation,
  type SourceText,
  type Verdict,
} from '../../../src/core/index.ts';
import { makeLongNote } from '../corpus/corpus.ts';
import { makeTerms } from '../corpus/terms.ts';
import { time } from '../measure/timing.ts';
import type { Part } from './part.ts';

const SOURCES = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000];
const QUOTATION = 300;
const MANY = 200;
/** A source that takes so long is the last one: the next would take several times as long. */
const ENOUGH_MS = 3000;

/**
 * Quotations of 300 characters held against 2 MB of text. Where a shorter source takes too long already, the figures
 * are for that, and its length says so.
 */
export const quotation: Part = ({ quick }) => {
  const terms = makeTerms();
  const points: { size: number; cost: number }[] = [];
  let raw = '';
  for (const size of SOURCES) {
    // Brackets are the writer's own, and may stand for words.
    raw = makeLongNote(size, terms).replaceAll('[', '(').replaceAll(']', ')');
    // A missing word: the source is prepared whole, and the nearest passage is looked for.
    const { missing } = quotationsFrom(raw, 0.9);
    const cost = time(() => verify(missing, readSourceText(raw), 'misquote'), {
      times: 1,
      warmUp: 0,
    }).median;
    points.push({ size, cost });
    if (cost > ENOUGH_MS) break;
  }
  const { verbatim, typographic, missing } = quotationsFrom(raw, 0.9);
  const source = readSourceText(raw);
  verify(missing, source, 'misquote');
  const located = (text: string, verdict: Verdict): number =>
    time(() => verify(text, source, verdict), { times: quick ? 5 : 15, warmUp: 2 }).median;
  // To the letter: nothing of the source has to be prepared.
  const verbatimCold = time(() => verify(verbatim, readSourceText(raw), 'exact'), {
    times: quick ? 5 : 15,
    warmUp: 2,
  });
  const many = Array.from({ length: MANY }, (_, at) => quotationsFrom(raw, at / MANY).missing);
  const cold = time(
    () => {
      const fresh = readSourceText(raw);
      for (const text of many) verifyQuotation({ text }, fresh);
    },
    { times: 1, warmUp: 0 },
  );
  return {
    figures: {
      'quotation source, KB': (points.at(-1)?.size ?? 0) / 1000,
      'quotation source prepared, ms': points.at(-1)?.cost ?? Number.NaN,
      'quotation verbatim, cold, ms': verbatimCold.median,
      'quotation verbatim, ms': located(verbatim, 'exact'),
      'quotation typographic, ms': located(typographic, 'typographic'),
      'quotation missing, ms': located(missing, 'misquote'),
      '200 quotations cold, ms': cold.median,
    },
    series: [{ id: 'quotation', points }],
  };
};

function verify(text: string, source: SourceText, expected: Verdict): void {
  const { verdict } = verifyQuotation({ text }, source);
  if (verdict !== expected) throw new Error(`The bench expects ${expected}, not ${verdict}.`);
}

/** A passage at a share of the text: as it is, typeset otherwise, and with a word put in. */
function quotationsFrom(
  raw: string,
  share: number,
): { readonly verbatim: string; readonly typographic: string; readonly missing: string } {
  const words = raw.slice(Math.floor(raw.length * share)).replace(/^\S*\s/, '');
  const verbatim = words.slice(0, QUOTATION).replace(/\s\S*$/, '');
  return {
    verbatim,
    typographic: verbatim.replaceAll(' ', '\u00A0'),
    missing: `${verbatim.slice(0, QUOTATION / 2)} zebra ${verbatim.slice(QUOTATION / 2)}`,
  };
}
