import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listedSlips, rightForms, wordsOf } from '../corpus/formats.ts';
import { inBench } from '../paths.ts';
import { placesInLines, type Tool } from './tool.ts';

/** What a script gets to know beside the notes. */
export interface ScriptInput {
  readonly folder: string;
  readonly files: readonly string[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly words: readonly string[];
}

/** A library without a command of its own, run by one of our scripts. */
function scripted(script: string, about: Pick<Tool, 'id' | 'label' | 'package' | 'notes'>): Tool {
  return {
    ...about,
    prepare: ({ corpus, terms, folder }) => {
      const input = path.join(folder, 'input.json');
      const content: ScriptInput = {
        folder: corpus.folder,
        files: corpus.files,
        right: rightForms(terms),
        wrong: listedSlips(terms).map(([wrong]) => wrong),
        words: wordsOf(terms),
      };
      writeFileSync(input, JSON.stringify(content));
      return {
        args: [inBench('peers', script), input],
        cwd: corpus.folder,
        output: path.join(folder, 'output.txt'),
      };
    },
    places: (setup, output) => placesInLines(output, setup),
  };
}

/** remark and retext in one process, the forms searched with nlcst-search. */
export const remark = scripted('run-remark.ts', {
  id: 'remark',
  label: 'remark + retext, nlcst-search',
  package: 'unified',
  notes: (terms) => (terms > 1000 ? 400 : 2000),
});

/** Harper, compiled to WebAssembly, with the words of the terms in its dictionary. */
export const harper = scripted('run-harper.ts', {
  id: 'harper',
  label: 'Harper (WASM)',
  package: 'harper.js',
  notes: (terms) => (terms > 60 ? 0 : 20),
});
