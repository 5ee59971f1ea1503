import {
  buildIndex,
  combineGlossaries,
  matchText,
  parseGlossary,
} from '../../../src/core/index.ts';
import { asGlossary } from '../corpus/formats.ts';
import { makeTerms, TERM_COUNTS } from '../corpus/terms.ts';
import { time } from '../measure/timing.ts';
import type { Part } from './part.ts';

const LOCATION = { file: 'bench.glossary.yaml', layer: 'workspace' } as const;

/** From a glossary's text until its terms are found. */
export const glossary: Part = ({ quick }) => {
  const terms = makeTerms();
  const figures: Record<string, number> = {};
  for (const count of TERM_COUNTS) {
    const text = asGlossary(terms.slice(0, count));
    const repetition = { times: quick ? 3 : 5, warmUp: count > 1000 ? 0 : 1 };
    const parsed = time(() => parseGlossary(text, LOCATION), repetition);
    const file = parseGlossary(text, LOCATION);
    const indexed = time(() => {
      const index = buildIndex(combineGlossaries([file]));
      return [matchText('The USFJ.', index), index.neighbors()];
    }, repetition);
    figures[`glossary ${count} parse, ms`] = parsed.median;
    figures[`glossary ${count} index, ms`] = indexed.median;
  }
  const sum =
    (figures['glossary 10000 parse, ms'] ?? 0) + (figures['glossary 10000 index, ms'] ?? 0);
  figures['glossary 10000 until found, ms'] = sum;
  return { figures, series: [] };
};
