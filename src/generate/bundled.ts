import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  combineGlossaries,
  type Glossary,
  type GlossaryFile,
  LineIndex,
  parseGlossary,
  unresolvedReferences,
} from '../core/index.ts';
import type { GeneratedFile, Generator } from './types.ts';

const FOLDER = 'glossary';

/** Compiles the bundled glossary, so that the product starts without reading YAML. */
export const bundledGenerator: Generator = {
  name: 'bundled glossary',
  async run(): Promise<GeneratedFile[]> {
    const files = await readBundledGlossary();
    // References are resolved here already.
    const compiled = JSON.stringify(files, (key, value: unknown) =>
      key === 'references' ? [] : value,
    );
    return [{ path: 'src/bundled/glossary.json', content: `${compiled}\n` }];
  },
};

/**
 * Reads the bundled glossary files, by name.
 * @throws if anything in them is wrong, with every problem on a line `file:line:column: message`
 */
export async function readBundledGlossary(root = '.'): Promise<GlossaryFile[]> {
  const names = (await readdir(join(root, FOLDER)))
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(root, FOLDER, name), 'utf8')));
  const files = names.map((name, i) =>
    parseGlossary(texts[i] ?? '', { file: `${FOLDER}/${name}`, layer: 'bundled' }),
  );
  const glossary = combineGlossaries(files);
  const problems = files.flatMap((file, i) => describeProblems(file, glossary, texts[i] ?? ''));
  if (problems.length > 0)
    throw new Error(`The bundled glossary has problems:\n${problems.join('\n')}`);
  return files;
}

function describeProblems(file: GlossaryFile, glossary: Glossary, text: string): string[] {
  const lines = new LineIndex(text);
  return [...file.problems, ...unresolvedReferences(file, glossary)].map(
    ({ range, code, message }) => {
      const { line, column } = lines.position(range.start);
      return `${file.file}:${line + 1}:${column + 1}: ${message} (${code})`;
    },
  );
}
