import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTempDir } from '../../../scripts/paths.ts';
import { Cache } from '../../../src/cli/cache.ts';
import { GlossaryReader } from '../../../src/cli/glossaries.ts';
import { loadIndexes } from '../../../src/cli/indexes.ts';
import {
  buildIndex,
  combineGlossaries,
  matchText,
  parseGlossary,
} from '../../../src/core/index.ts';
import { asGlossary } from '../corpus/formats.ts';
import { makeTerms, TERM_COUNTS } from '../corpus/terms.ts';
import { median } from '../measure/stats.ts';
import { time } from '../measure/timing.ts';
import type { Part } from './part.ts';

const LOCATION = { file: 'bench.glossary.yaml', layer: 'workspace' } as const;

/** From a glossary's text until its terms are found, and from the cache. */
export const glossary: Part = async ({ quick }) => {
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
  figures['glossary 10000 cached, ms'] = await fromCache(asGlossary(terms), quick ? 3 : 7);
  return { figures, series: [] };
};

/** From a file that the cache knows until its terms are found: reading, unpacking, the index, a first match. */
async function fromCache(text: string, times: number): Promise<number> {
  const folder = makeTempDir('bench-cache');
  const file = path.join(folder, 'bench.glossary.yaml');
  writeFileSync(file, text);
  const cache = new Cache(path.join(folder, 'cache'), 'bench');
  const spent: number[] = [];
  for (let run = 0; run <= times; run++) {
    const started = performance.now();
    const packed = new GlossaryReader(folder, cache).for(file);
    if (packed === undefined) throw new Error('The glossary could not be read.');
    const plan = {
      cwd: folder,
      folders: new Map(),
      sets: [[0]],
      glossaries: [packed],
      bundled: false,
    };
    const indexes = await loadIndexes(plan, cache);
    if (matchText('The USFJ.', indexes.of(0)).length !== 1) throw new Error('Not found.');
    // The first run fills the cache.
    if (run > 0) spent.push(performance.now() - started);
  }
  return median(spent);
}
