import { packInSteps, runAll, unpackInSteps, type GlossaryFile } from '../core/index.ts';

/** A glossary file, parsed, as text: what threads and the cache are given. */
export interface PackedGlossary {
  /** The file, relative to the working folder, with `/`. */
  readonly file: string;
  /** How many of its problems are errors. */
  readonly errors: number;
  /** The parsed file as lines of JSON; its entries do not say from which file they come, which depends on the run. */
  readonly json: string;
}

/** Packs a parsed file. */
export function packGlossary(parsed: GlossaryFile): PackedGlossary {
  const { file, problems } = parsed;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { file, errors, json: runAll(packInSteps(parsed)) };
}

/** Unpacks a file that {@link packGlossary} packed. */
export function unpackGlossary({ file, json }: PackedGlossary): GlossaryFile {
  return runAll(unpackInSteps(json, { file, layer: 'workspace' }));
}

/** A packed file as the cache keeps it: a line with the number of errors, then the JSON. */
export function toBytes({ errors, json }: PackedGlossary): Uint8Array {
  return Buffer.from(`${errors}\n${json}`);
}

/** The packed file that {@link toBytes} wrote. */
export function fromBytes(bytes: Uint8Array, file: string): PackedGlossary {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const end = text.indexOf('\n');
  return { file, errors: Number(text.slice(0, end)), json: text.slice(end + 1) };
}
