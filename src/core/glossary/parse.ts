import { isMap, parseDocument, type Document, type Node } from 'yaml';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { assembleFile } from './assemble.ts';
import { cutEntries } from './cut.ts';
import type { Draft, FileLocation } from './draft.ts';
import { parseSource } from './parse-source.ts';
import { parseTerm } from './parse-term.ts';
import { NodeReader } from './reader.ts';
import type { EntryOrigin, GlossaryFile } from './types.ts';

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
  if (whole instanceof Error || whole.errors.length > 0) {
    const parts = cutEntries(text);
    if (parts.length > 0) {
      for (const part of parts) readPart(draft, text, part, lines, location);
      return;
    }
  }
  readDocument(draft, whole, 0, lines, location);
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
  readDocument(draft, parseYaml(head + body), part.range.start - head.length, lines, location);
}

function parseYaml(text: string): Document | Error {
  try {
    // Failsafe: `NO`, `2+2`, `1e3` and dates stay the strings that were typed.
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function readDocument(
  draft: Draft,
  document: Document | Error,
  base: number,
  lines: LineIndex,
  location: FileLocation,
): void {
  if (document instanceof Error) {
    const message = document instanceof RangeError ? 'nested too deeply' : document.message;
    const start = Math.max(0, base);
    draft.problems.push({
      code: 'not-yaml',
      severity: 'error',
      message: `Not YAML: ${message}.`,
      range: { start, end: start },
    });
    return;
  }
  for (const error of document.errors) {
    draft.problems.push({
      code: 'not-yaml',
      severity: 'error',
      message: `Not YAML: ${error.message.replace(/\.$/, '')}.`,
      range: { start: Math.max(0, error.pos[0] + base), end: Math.max(0, error.pos[1] + base) },
    });
  }
  if (document.contents === null) return;
  const reader = new NodeReader(document, base);
  readFields(draft, reader, document.contents, lines, location);
  draft.problems.push(...reader.problems);
  draft.references.push(...reader.references);
}

function readFields(
  draft: Draft,
  reader: NodeReader,
  contents: Node,
  lines: LineIndex,
  location: FileLocation,
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
  for (const node of reader.items(fields, 'terms')) {
    const term = parseTerm(reader, node, originOf(node));
    if (term) draft.terms.push(term);
  }
  for (const key of ['sources', 'references']) {
    for (const node of reader.items(fields, key)) {
      const source = parseSource(reader, node, originOf(node));
      if (source) draft.sources.push(source);
    }
  }
}
