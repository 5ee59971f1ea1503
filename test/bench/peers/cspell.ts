import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listedSlips, wordsOf } from '../corpus/formats.ts';
import { inPeer } from '../paths.ts';
import { placesInLines, type Tool } from './tool.ts';

/** cSpell: English, the words of the terms as a dictionary, their misspellings as flagged words. */
export const cspell: Tool = {
  id: 'cspell',
  label: 'cSpell, dictionary and flag words',
  package: 'cspell',
  notes: () => 2000,
  prepare: ({ corpus, terms, folder }) => {
    const config = path.join(folder, 'cspell.json');
    writeFileSync(path.join(folder, 'terms.txt'), wordsOf(terms).join('\n'));
    writeFileSync(
      config,
      JSON.stringify({
        version: '0.2',
        language: 'en',
        dictionaryDefinitions: [{ name: 'terms', path: './terms.txt' }],
        dictionaries: ['terms'],
        flagWords: listedSlips(terms).map(([wrong, right]) => `${wrong}->${right}`),
      }),
    );
    const quiet = ['--no-progress', '--no-summary', '--no-color', '--no-show-suggestions'];
    return {
      args: [inPeer('cspell', 'bin.mjs'), 'lint', '--config', config, ...quiet, '**/*.md'],
      cwd: corpus.folder,
      output: path.join(folder, 'output.txt'),
    };
  },
  places: (setup, output) => placesInLines(output, setup),
};
