import path from 'node:path';
import { bundledGlossary } from '../bundled/index.ts';
import {
  buildIndex,
  combineGlossaries,
  parseGlossary,
  type GlossaryFile,
  type TermIndex,
} from '../core/index.ts';
import { findGlossaries, readText, reasonOf } from './files.ts';
import { CliError, type Io } from './io.ts';

/** Which glossaries a command works with. */
export interface GlossaryChoice {
  /** `--glossary FILE`, relative to the working folder. */
  readonly glossary: readonly string[];
  /** False with `--no-bundled`. */
  readonly bundled: boolean;
}

/** Reads one glossary file. Throws a CliError when it cannot be read at all. */
export async function readGlossary(
  file: string,
  layer: GlossaryFile['layer'],
  { cwd }: Io,
): Promise<GlossaryFile & { text: string }> {
  try {
    const { text } = await readText(path.resolve(cwd, file));
    return { ...parseGlossary(text, { file, layer }), text };
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** The glossary files of a run: bundled, those of the working folder, and those that were named. */
export async function loadGlossaries(choice: GlossaryChoice, io: Io): Promise<GlossaryFile[]> {
  const found = await findGlossaries(io.cwd);
  const files = [...new Set([...choice.glossary, ...found])];
  const read = await Promise.all(files.map((file) => readGlossary(file, 'workspace', io)));
  return [...(choice.bundled ? bundledGlossary : []), ...read];
}

/** The index of a run's glossaries; problems in them are counted on standard error and leave the rest alive. */
export async function loadIndex(choice: GlossaryChoice, io: Io): Promise<TermIndex> {
  const files = await loadGlossaries(choice, io);
  for (const { file, problems } of files) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) {
      io.error(
        `${file}: ${errors === 1 ? 'one entry has' : `${errors} entries have`} problems; see "policy-gloss check ${file}".\n`,
      );
    }
  }
  return buildIndex(combineGlossaries(files));
}
