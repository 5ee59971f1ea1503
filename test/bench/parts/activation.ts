import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { buildIndex, combineGlossaries, type GlossaryFile } from '../../../src/core/index.ts';
import type { Part } from './part.ts';

/**
 * What activation does before hovers work, as far as it can be done without an editor, and cold (one run in a new
 * process): load the bundle, read its data, build the index.
 */
export const activation: Part = ({ dist }) => {
  provideVscode();
  const require = createRequire(import.meta.url);
  const started = performance.now();
  require(path.join(dist, 'extension.cjs'));
  const loaded = performance.now();
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as unknown;
  const glossary = read('glossary.json') as readonly GlossaryFile[];
  read('citations.json');
  const parsed = performance.now();
  buildIndex(combineGlossaries(glossary));
  const indexed = performance.now();
  return {
    figures: {
      'activation load bundle, ms': loaded - started,
      'activation read data, ms': parsed - loaded,
      'activation build index, ms': indexed - parsed,
      'activation, ms': indexed - started,
    },
    series: [],
  };
};

/** Answers `require('vscode')`, which exists inside the editor alone. */
function provideVscode(): void {
  const url = new URL('vscode-stub.cjs', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vscode'
        ? { url, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
  });
}
