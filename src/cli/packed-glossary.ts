import { hasGlossaryShape } from './glossary-shape.ts';
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

/** A packed file with what it unpacks to. */
export interface KeptGlossary {
  readonly packed: PackedGlossary;
  readonly unpacked: GlossaryFile;
}

/** The packed file that {@link toBytes} wrote; undefined for anything else, whatever it is. */
export function fromBytes(bytes: Uint8Array, file: string): KeptGlossary | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const end = text.indexOf('\n');
  const count = text.slice(0, Math.max(0, end));
  if (!/^\d{1,9}$/.test(count)) return undefined;
  const packed = { file, errors: Number(count), json: text.slice(end + 1) };
  try {
    const unpacked = unpackGlossary(packed);
    return hasGlossaryShape(unpacked) ? { packed, unpacked } : undefined;
  } catch {
    return undefined;
  }
}
