import path from 'node:path';
import {
  combineGlossaries,
  nearest,
  type Glossary,
  type GlossaryFile,
  type Source,
} from '../core/index.ts';
import type { ReadConfiguration } from '../workspace/configurations.ts';
import { errorsIn, readBibliography } from './bibliographies.ts';
import { reasonOf } from './files.ts';
import { NearbyGlossaries, noticeOf, readGlossary, type GlossaryChoice } from './glossaries.ts';
import { CliError, type Io } from './io.ts';
import { NodeFiles } from './node-files.ts';
import { servingNote } from './serving.ts';
import { Configurations } from './workspace.ts';

/** A name that no file needs to have: it stands for any note of a folder. */
const ANY_NOTE = 'note.md';

/** Which glossaries and bibliographies sources come from. */
export interface SourceChoice extends GlossaryChoice {
  /** `--bibliography FILE`, relative to the working folder. */
  readonly bibliography?: readonly string[];
}

/** The configurations that hold for a note in the working folder, from the outermost folder to the nearest. */
export function configurationsIn({ cwd }: Pick<Io, 'cwd'>): readonly ReadConfiguration[] {
  const configurations = new Configurations(cwd, undefined);
  return configurations.for(path.join(cwd, ANY_NOTE));
}

/** What a note in the working folder could cite, with the files that are named. */
export async function citableIn(choice: SourceChoice, io: Io): Promise<Glossary> {
  const disk = new NodeFiles(io.cwd);
  // Loaded first: a file that cannot be read while nobody waits for it yet would end the process.
  const bundled = choice.bundled ? (await import('./bundled-glossary.ts')).bundledGlossary : [];
  const serving = servingNote(disk, disk.addressOf(ANY_NOTE), {
    ...choice,
    found: configurationsIn(io),
    nearby: new NearbyGlossaries(io.cwd),
  });
  const files = await Promise.all(
    serving.map(({ address, isBibliography }) => {
      const file = disk.nameOf(address);
      return isBibliography ? bibliographyAt(file, io.cwd) : readGlossary(file, io);
    }),
  );
  for (const file of files) {
    const errors = errorsIn(file);
    if (errors > 0) io.error(`${file.file}: ${noticeOf(file.file, errors).message}\n`);
  }
  return combineGlossaries([...files, ...bundled]);
}

async function bibliographyAt(file: string, cwd: string): Promise<GlossaryFile> {
  try {
    return await readBibliography(path.resolve(cwd, file), cwd, 'workspace');
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** The source with a key, which may have its `@`. Throws a CliError where there is none. */
export function sourceOf(given: string, { sourceById }: Glossary): Source {
  const key = given.replace(/^@/, '');
  const source = sourceById.get(key);
  if (source) return source;
  const near = nearest(key, sourceById.keys());
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new CliError(`There is no source "${key}".${hint}`);
}
