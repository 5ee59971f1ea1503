import { parseBibliographyInSteps } from '../../../src/core/bibliographies/parse.ts';
import {
  analyzeInSteps,
  buildIndex,
  combineGlossaries,
  lintInSteps,
  parseGlossary,
  parseGlossaryInSteps,
} from '../../../src/core/index.ts';
import { runAll, type Steps } from '../../../src/core/text/steps.ts';
import { BAD_BIBLIOGRAPHIES, BAD_GLOSSARIES, BAD_NOTES } from '../corpus/bad-input.ts';
import type { Part } from './part.ts';

const LENGTH = 50_000;
const CONFIG = { rules: {}, words: [] };
/** Each input is read so often; the least of what is seen counts, since others may have disturbed a run. */
const RUNS = 3;

/** The name of the figure that has a target: the longest of all steps. */
export const LONGEST_STEP = 'bad input of 50 KB: longest step, ms';

/**
 * How long bad input of 50 KB keeps the extension host at a stretch: the processor time of the longest step in which it
 * is read and checked.
 */
export const badInput: Part = () => {
  const index = buildIndex(
    combineGlossaries([
      parseGlossary('terms: [{acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}]', {
        file: 'bench.glossary.yaml',
        layer: 'workspace',
      }),
    ]),
  );
  const check = function* (text: string): Steps<void> {
    yield* lintInSteps(yield* analyzeInSteps(text, index), CONFIG);
  };
  const bibliography = (text: string, file: string): Steps<unknown> =>
    parseBibliographyInSteps(text, { file, layer: 'workspace' });
  const glossary = (text: string): Steps<unknown> =>
    parseGlossaryInSteps(text, { file: 'bad.glossary.yaml', layer: 'workspace' });
  const longest: [string, number][] = [
    ...BAD_NOTES.map(({ name, make }): [string, number] => [
      `a note of ${name}`,
      longestStep(() => check(make(LENGTH))),
    ]),
    ...BAD_BIBLIOGRAPHIES.map(({ name, file, make }): [string, number] => [
      `a bibliography of ${name}`,
      longestStep(() => bibliography(make(LENGTH), file)),
    ]),
    ...BAD_GLOSSARIES.map(({ name, make }): [string, number] => [
      `a glossary of ${name}`,
      longestStep(() => glossary(make(LENGTH))),
    ]),
  ];
  const [what, most] = longest.toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
  for (const [name, ms] of longest) process.stderr.write(`${name}: ${ms.toFixed(1)} ms\n`);
  return { figures: { [LONGEST_STEP]: most, [`of which in ${what}, ms`]: most }, series: [] };
};

/** The processor time of the longest step, in milliseconds; code that runs for the first time is compiled before. */
function longestStep(start: () => Steps<unknown>): number {
  runAll(start());
  const seen = Array.from({ length: RUNS }, () => {
    let longest = 0;
    const steps = start();
    for (let done = false; !done;) {
      const before = process.threadCpuUsage();
      done = steps.next().done === true;
      const { user, system } = process.threadCpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
    return longest;
  });
  return Math.min(...seen);
}
