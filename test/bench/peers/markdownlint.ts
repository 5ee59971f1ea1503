import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rightForms } from '../corpus/formats.ts';
import { inPeer } from '../paths.ts';
import { placesInLines, type Tool } from './tool.ts';

/** markdownlint-cli2 with MD044 (proper names) as its only rule. */
export const markdownlint: Tool = {
  id: 'markdownlint',
  label: 'markdownlint-cli2, MD044 only',
  package: 'markdownlint-cli2',
  notes: (terms) => (terms > 1000 ? 100 : terms > 60 ? 400 : 2000),
  prepare: ({ corpus, terms, folder }) => {
    const config = path.join(folder, '.markdownlint-cli2.jsonc');
    const names = { names: rightForms(terms), code_blocks: false };
    writeFileSync(config, JSON.stringify({ config: { default: false, MD044: names } }));
    return {
      args: [
        inPeer('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
        '--config',
        config,
        '**/*.md',
      ],
      cwd: corpus.folder,
      output: path.join(folder, 'output.txt'),
    };
  },
  places: (setup, output) => placesInLines(output, setup),
};
