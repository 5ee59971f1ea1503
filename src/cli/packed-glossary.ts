import type { EntryOrigin, GlossaryFile } from '../core/index.ts';

/** A glossary file, parsed, as text: what threads and the cache are given. */
export interface PackedGlossary {
  /** The file, relative to the working folder, with `/`. */
  readonly file: string;
  /** How many of its problems are errors. */
  readonly errors: number;
  /** The parsed file as JSON; its entries do not say from which file they come, which depends on the run. */
  readonly json: string;
}

/** An entry on its way from JSON. */
interface Entry {
  origin: Pick<EntryOrigin, 'range' | 'line'> & Partial<EntryOrigin>;
}

/** Packs a parsed file. */
export function packGlossary(parsed: GlossaryFile): PackedGlossary {
  const { file, problems, ...rest } = parsed;
  const packed = {
    ...rest,
    problems,
    terms: parsed.terms.map(withoutFile),
    sources: parsed.sources.map(withoutFile),
  };
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { file, errors, json: JSON.stringify(packed) };
}

/** Unpacks a file that {@link packGlossary} packed. */
export function unpackGlossary({ file, json }: PackedGlossary): GlossaryFile {
  const unpacked = JSON.parse(json) as GlossaryFile & { file: string };
  unpacked.file = file;
  const { layer } = unpacked;
  for (const entry of [...unpacked.terms, ...unpacked.sources] as Entry[]) {
    const { range, line } = entry.origin;
    entry.origin = { file, layer, range, line };
  }
  return unpacked;
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

function withoutFile(entry: { readonly origin: EntryOrigin }): object {
  const { range, line } = entry.origin;
  return { ...entry, origin: { range, line } };
}
