import { isMap, isScalar, type Document, type Node } from 'yaml';
import { message } from '../messages/index.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Draft, FileLocation } from './draft.ts';
import { parseSource } from './parse-source.ts';
import { parseTerm } from './parse-term.ts';
import { NodeReader } from './reader.ts';
import { problemOf } from './problem.ts';
import type { EntryOrigin, Problem } from './types.ts';
import { problemsOf, type Place } from './yaml-document.ts';

/** The lists of entries. */
const LISTS: ReadonlySet<string> = new Set(['terms', 'sources', 'references']);
const FILE_KEYS = ['version', 'title', 'language', 'terms', 'sources', 'references'] as const;

/** The file that a document is, or is part of. */
export interface Whole {
  readonly lines: LineIndex;
  readonly location: FileLocation;
}

/**
 * Reads a document into a draft.
 * @param part whether it is only a part, of entries: if it is broken, nothing of it is read
 * @returns whether the result does not depend on the rest of the file
 */
export function readDocument(
  draft: Draft,
  document: Document | Error,
  place: Place & { readonly part: boolean },
  whole: Whole,
): boolean {
  const { text, base, part } = place;
  const broken = problemsOf(document, place);
  draft.problems.push(...broken);
  if (document instanceof Error || isEmpty(document.contents)) return true;
  // Skip all of a broken entry: half of it would be something that nobody wrote.
  if (part && broken.length > 0) return true;
  const reader = new NodeReader(document, base, text);
  const until = broken[0]?.range.start ?? Number.POSITIVE_INFINITY;
  readFields(draft, reader, document.contents, { ...whole, until });
  draft.problems.push(...reader.problems);
  draft.references.push(...reader.references);
  return reader.isSelfContained;
}

/** The keys of a document's mapping; undefined for one that is neither a mapping nor empty. */
export function keysOf(document: Document | Error): string[] | undefined {
  if (document instanceof Error) return undefined;
  const { contents } = document;
  if (isEmpty(contents)) return [];
  if (!isMap(contents)) return undefined;
  return contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
}

/** A list that a file contains twice: its entries are read all the same. */
export function repeatedLists(document: Document | Error): Problem[] {
  if (document instanceof Error || !isMap(document.contents)) return [];
  const seen = new Set<string>();
  return document.contents.items.flatMap(({ key }): Problem[] => {
    if (!isScalar(key) || !key.range) return [];
    const name = String(key.value);
    if (!LISTS.has(name)) return [];
    const [start, end] = key.range;
    const said = message('list-twice', { key: name });
    const problems = seen.has(name)
      ? [problemOf('duplicate-key', said, { start, end }, 'warning')]
      : [];
    seen.add(name);
    return problems;
  });
}

function isEmpty(contents: unknown): contents is null {
  return contents === null || (isScalar(contents) && contents.source === '');
}

/** What is needed to read the fields of a file. */
interface Reading extends Whole {
  /** Where the text stops being YAML: entries that reach that far are skipped. */
  readonly until: number;
}

function readFields(
  draft: Draft,
  reader: NodeReader,
  contents: Node,
  { lines, location, until }: Reading,
): void {
  if (!isMap(contents)) {
    reader.report('wrong-type', message('glossary-shape'), reader.rangeOf(contents));
    return;
  }
  const fields = reader.fields(contents, message('A-glossary'));
  if (fields === undefined) return;
  reader.unknownKeys(fields, FILE_KEYS, message('a-glossary'));
  const version = reader.text(fields, 'version');
  if (version !== undefined && version.value !== '1') {
    const said = message('glossary-version', { version: version.value });
    reader.report('unsupported-version', said, version.range, 'warning');
  }
  draft.title ??= reader.text(fields, 'title')?.value;
  draft.language ??= reader.text(fields, 'language')?.value;
  const originOf = (node: Node): EntryOrigin => {
    const range = reader.rangeOf(node);
    return { ...location, range, line: lines.position(range.start).line };
  };
  const entries = (key: string): Node[] =>
    reader.items(fields, key).filter((node) => reader.rangeOf(node).end + 1 < until);
  for (const node of entries('terms')) {
    const term = parseTerm(reader, node, originOf(node));
    if (term) draft.terms.push(term);
  }
  for (const key of ['sources', 'references']) {
    for (const node of entries(key)) {
      const source = parseSource(reader, node, originOf(node));
      if (source) draft.sources.push(source);
    }
  }
}
