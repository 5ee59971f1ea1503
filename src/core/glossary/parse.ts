import { isMap, isScalar, parseDocument, YAMLError, type Document, type Node } from 'yaml';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { assembleFile } from './assemble.ts';
import { cutEntries } from './cut.ts';
import type { Draft, FileLocation } from './draft.ts';
import { checkNesting, NestingError } from './nesting.ts';
import { parseSource } from './parse-source.ts';
import { parseTerm } from './parse-term.ts';
import { NodeReader } from './reader.ts';
import type { EntryOrigin, GlossaryFile, Problem } from './types.ts';

const MAX_LENGTH = 20_000_000;
const FILE_KEYS = ['version', 'title', 'language', 'terms', 'sources', 'references'] as const;

/**
 * Reads a glossary (docs/glossary-format.md). Never throws: what is wrong becomes a problem with a place, and
 * the entries that are right stay.
 */
export function parseGlossary(text: string, location: FileLocation): GlossaryFile {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const draft = emptyDraft();
  if (body.length > MAX_LENGTH) {
    draft.problems.push({
      code: 'too-large',
      severity: 'error',
      message: `The file has ${body.length} characters; a glossary may have ${MAX_LENGTH}. Split it.`,
      range: { start: 0, end: 0 },
    });
  } else {
    readText(draft, body, location);
  }
  return assembleFile(draft, location);
}

function emptyDraft(): Draft {
  return {
    title: undefined,
    language: undefined,
    terms: [],
    sources: [],
    problems: [],
    references: [],
  };
}

function readText(draft: Draft, text: string, location: FileLocation): void {
  const lines = new LineIndex(text);
  const whole = parseYaml(text);
  const broken = problemsOf(whole, { text, base: 0 });
  const parts = broken.length > 0 ? cutEntries(text) : [];
  if (parts.length === 0) {
    readDocument(draft, whole, { text, base: 0, entry: false }, lines, location);
    return;
  }
  for (const part of parts) readPart(draft, text, part, lines, location);
  // What is wrong only between the parts (a list that is there twice) shows in none of them.
  if (!draft.problems.some(({ code }) => code === 'not-yaml')) draft.problems.push(...broken);
}

/** Reads a cut-out part as a file of its own, so that what is broken elsewhere does not matter to it. */
function readPart(
  draft: Draft,
  text: string,
  part: { readonly range: Range; readonly key: string },
  lines: LineIndex,
  location: FileLocation,
): void {
  const body = text.slice(part.range.start, part.range.end);
  const head = part.key === '' ? '' : `${part.key}:\n`;
  const place = {
    text: head + body,
    base: part.range.start - head.length,
    entry: part.key !== '',
  };
  readDocument(draft, parseYaml(place.text), place, lines, location);
}

/** Parses a YAML text with every scalar as it was typed; an Error for one that is nested too deeply. */
export function parseYaml(text: string): Document | Error {
  try {
    checkNesting(text);
    // Failsafe: `NO`, `2+2`, `1e3` and dates stay the strings that were typed.
    // With "silent", a second document in the file would be passed over without an error.
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A document's text, where it stands in its file, and whether it is one entry that was cut out. */
interface Place {
  readonly text: string;
  readonly base: number;
  readonly entry: boolean;
}

function readDocument(
  draft: Draft,
  document: Document | Error,
  { text, base, entry }: Place,
  lines: LineIndex,
  location: FileLocation,
): void {
  const broken = problemsOf(document, { text, base });
  draft.problems.push(...broken);
  if (document instanceof Error || isEmpty(document.contents)) return;
  // A broken entry is skipped as a whole: half of it would be recognized as something that nobody wrote.
  if (entry && broken.length > 0) return;
  const reader = new NodeReader(document, base, text);
  const until = broken[0]?.range.start ?? Number.POSITIVE_INFINITY;
  readFields(draft, reader, document.contents, { lines, location, until });
  draft.problems.push(...reader.problems);
  draft.references.push(...reader.references);
}

function isEmpty(contents: unknown): contents is null {
  return contents === null || (isScalar(contents) && contents.source === '');
}

/**
 * Why a text is not YAML. An error that touches the one before only repeats it; a text that is nested too deeply
 * has that one problem.
 */
export function problemsOf(
  document: Document | Error,
  { text, base }: Omit<Place, 'entry'>,
): Problem[] {
  // An error at the end of a text reaches behind it.
  const inFile = (offset: number): number => Math.max(0, Math.min(offset, text.length) + base);
  const errors: readonly (Error | YAMLError)[] =
    document instanceof Error ? [document] : document.errors;
  const tooDeep = errors.find(isTooDeep);
  const problems: Problem[] = [];
  let told = -1;
  for (const error of tooDeep ? [tooDeep] : errors) {
    const [from, to] = placeOf(error);
    if (from <= told) continue;
    told = to;
    problems.push({
      code: 'not-yaml',
      severity: 'error',
      message: `Not YAML: ${explain(error)}.`,
      range: { start: inFile(from), end: inFile(to) },
    });
  }
  return problems;
}

function placeOf(error: Error): [number, number] {
  if (error instanceof NestingError) return [error.at, error.at + 1];
  if (!(error instanceof YAMLError)) return [0, 0];
  const [from, to] = error.pos;
  return isSecondDocument(error) ? [from, from + '---'.length] : [from, to];
}

function isSecondDocument(error: Error): boolean {
  return error instanceof YAMLError && error.code === 'MULTIPLE_DOCS';
}

/** Indentation may nest too deeply as well: there the parser itself gives up. */
function isTooDeep(error: Error): boolean {
  return error instanceof NestingError || /call stack/i.test(error.message);
}

function explain(error: Error): string {
  if (isTooDeep(error)) return 'nested too deeply';
  if (isSecondDocument(error)) return 'a second document starts here ("---"); a glossary is one';
  return error.message.replace(/\.$/, '');
}

/** What reading the fields of a file needs to know. */
interface Reading {
  readonly lines: LineIndex;
  readonly location: FileLocation;
  /** Where the text stops being YAML: entries that reach so far are left out. */
  readonly until: number;
}

function readFields(
  draft: Draft,
  reader: NodeReader,
  contents: Node,
  { lines, location, until }: Reading,
): void {
  if (!isMap(contents)) {
    const message = 'A glossary is a mapping with "terms:" or "sources:".';
    reader.report('wrong-type', message, reader.rangeOf(contents));
    return;
  }
  const fields = reader.fields(contents, 'A glossary');
  if (fields === undefined) return;
  reader.unknownKeys(fields, FILE_KEYS, 'a glossary');
  const version = reader.text(fields, 'version');
  if (version !== undefined && version.value !== '1') {
    const message = `Version ${version.value} of the format is not known; this is read as version 1.`;
    reader.report('unsupported-version', message, version.range, 'warning');
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
