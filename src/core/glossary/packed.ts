import type { Steps } from '../text/steps.ts';
import type { FileLocation } from './draft.ts';
import type { EntryOrigin, GlossaryFile, Problem, Reference, Source, TermEntry } from './types.ts';

/** The number of entries in a part of a list: about a millisecond's work. */
const ENTRIES_IN_A_PART = 250;

/** What all entries have in common. */
interface Entry {
  readonly origin: EntryOrigin;
}

/** A part of a file's lists. */
interface Part {
  readonly terms?: readonly TermEntry[];
  readonly sources?: readonly Source[];
  readonly references?: readonly Reference[];
  readonly problems?: readonly Problem[];
}

/**
 * Packs a parsed file as text, in steps: {@link unpackInSteps} restores it some forty times as fast as parsing. Each
 * line is a JSON value: the file without its lists, then parts of these. The file name is not included: the same
 * content may be found elsewhere the next time.
 */
export function* packInSteps(parsed: GlossaryFile): Steps<string> {
  const { file: _file, layer: _layer, terms, sources, references, problems, ...rest } = parsed;
  const lines = [JSON.stringify(rest)];
  const parts = [
    ...partsOf(terms).map((part) => () => ({ terms: part.map(withoutFile) })),
    ...partsOf(sources).map((part) => () => ({ sources: part.map(withoutFile) })),
    ...partsOf(references).map((part) => () => ({ references: part })),
    ...partsOf(problems).map((part) => () => ({ problems: part })),
  ];
  for (const part of parts) {
    yield;
    lines.push(JSON.stringify(part()));
  }
  return lines.join('\n');
}

/**
 * Unpacks what {@link packInSteps} packed, in steps.
 * @param location where the content was found this time
 * @throws SyntaxError if it is not JSON; whether the text is unchanged is for the caller to check
 */
export function* unpackInSteps(packed: string, location: FileLocation): Steps<GlossaryFile> {
  const [first = '', ...lines] = packed.split('\n');
  const rest = JSON.parse(first) as Pick<GlossaryFile, 'title' | 'language'>;
  const terms: TermEntry[] = [];
  const sources: Source[] = [];
  const references: Reference[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    yield;
    const part = JSON.parse(line) as Part;
    for (const entry of part.terms ?? []) terms.push(withFile(entry, location));
    for (const entry of part.sources ?? []) sources.push(withFile(entry, location));
    references.push(...(part.references ?? []));
    problems.push(...(part.problems ?? []));
  }
  return { ...location, ...rest, terms, sources, references, problems };
}

function partsOf<T>(list: readonly T[]): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += ENTRIES_IN_A_PART) {
    parts.push(list.slice(at, at + ENTRIES_IN_A_PART));
  }
  return parts;
}

function withoutFile(entry: Entry): object {
  const { range, line } = entry.origin;
  return { ...entry, origin: { range, line } };
}

/** Changes an entry in place, since nothing else refers to it: copying it would take as long as reading it. */
function withFile<T extends Entry>(entry: T, { file, layer }: FileLocation): T {
  const { range, line } = entry.origin;
  (entry as { origin: EntryOrigin }).origin = { file, layer, range, line };
  return entry;
}
