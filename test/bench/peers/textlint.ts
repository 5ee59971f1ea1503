import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listedSlips, rightForms } from '../corpus/formats.ts';
import type { BenchTerm } from '../corpus/terms.ts';
import { inPeer } from '../paths.ts';
import { placesInLines, type Tool } from './tool.ts';

type Terms = readonly (string | readonly [string, string])[];

function textlintWith(
  about: Pick<Tool, 'id' | 'label' | 'notes'>,
  list: (terms: readonly BenchTerm[]) => Terms,
): Tool {
  return {
    ...about,
    package: 'textlint',
    prepare: ({ corpus, terms, folder }) => {
      const config = path.join(folder, 'textlintrc.json');
      const terminology = { defaultTerms: false, terms: list(terms) };
      writeFileSync(config, JSON.stringify({ rules: { terminology } }));
      return {
        args: [
          inPeer('textlint', 'bin', 'textlint.js'),
          '--config',
          config,
          '--format',
          'unix',
          '--no-color',
          '**/*.md',
        ],
        cwd: corpus.folder,
        output: path.join(folder, 'output.txt'),
      };
    },
    places: (setup, output) => placesInLines(output, setup),
  };
}

/** textlint with textlint-rule-terminology: the right spelling of every form. */
export const textlintNames = textlintWith(
  {
    id: 'textlint',
    label: 'textlint + terminology',
    notes: (terms) => (terms > 1000 ? 100 : terms > 60 ? 400 : 2000),
  },
  rightForms,
);

/** The same with the listed misspellings as patterns. */
export const textlintPatterns = textlintWith(
  {
    id: 'textlint-patterns',
    label: 'textlint + terminology, misspellings as patterns',
    notes: (terms) => (terms > 1000 ? 20 : terms > 60 ? 100 : 400),
  },
  (terms) => [
    ...rightForms(terms),
    ...listedSlips(terms).map(([wrong, right]) => [`\\b${wrong}\\b`, right] as const),
  ],
);
