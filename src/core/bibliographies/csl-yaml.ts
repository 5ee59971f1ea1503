import { isMap, isSeq, type Node } from 'yaml';
import { cutEntries } from '../glossary/cut.ts';
import { parseYaml, problemsOf } from '../glossary/yaml-document.ts';
import { NodeReader } from '../glossary/reader.ts';
import type { Problem } from '../glossary/types.ts';
import { message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';
import type { Steps } from '../text/steps.ts';
import { findFrontMatter } from '../text/syntax/front-matter.ts';
import type { Collector } from './collector.ts';

/**
 * Reads CSL-YAML: a list under `references:`, as in Pandoc, or the bare list. Other keys are ignored. A file that is
 * not YAML is read entry by entry. In steps of one entry.
 */
export function* readCslYamlInSteps(text: string, into: Collector): Steps<void> {
  const body = withoutFence(text);
  const whole = parseYaml(body);
  const broken = problemsOf(whole, { text: body, base: 0 });
  if (!(whole instanceof Error) && broken.length === 0) {
    const reader = new NodeReader(whole, 0, body);
    for (const node of entriesOf(reader, whole.contents)) {
      readEntry(reader, node, into);
      yield;
    }
    into.reportAll(reader.problems);
    return;
  }
  let isReported = false;
  for (const part of cutList(body)) {
    if (!readPart(body, part, into)) isReported = true;
    yield;
  }
  // Errors between the entries show in none of them.
  if (!isReported) into.reportAll(broken);
}

/** Pandoc allows a metadata file to end with `---` like front matter; in YAML that begins a second document. */
function withoutFence(text: string): string {
  const fenced = findFrontMatter(text);
  return fenced?.format === 'yaml' && text.slice(fenced.end).trim() === ''
    ? text.slice(0, fenced.content.end)
    : text;
}

function entriesOf(reader: NodeReader, contents: Node | null): readonly Node[] {
  const root = reader.resolve(contents);
  if (isSeq(root))
    return root.items.map((item) => reader.resolve(item)).filter((item) => item !== null);
  const fields = isMap(root) ? reader.fields(root, message('A-bibliography')) : undefined;
  if (fields?.has('references')) return reader.items(fields, 'references');
  if (fields?.has('sources')) return reader.items(fields, 'sources');
  if (fields?.has('id') && isMap(root)) return [root];
  if (root !== null && reader.rangeOf(root).end > reader.rangeOf(root).start) {
    const { start } = reader.rangeOf(root);
    reader.report('wrong-type', message('bibliography-shape'), { start, end: start + 1 });
  }
  return [];
}

function readEntry(reader: NodeReader, node: Node, into: Collector): void {
  const fields = reader.fields(node, message('An-entry'));
  if (fields === undefined) return;
  const item = reader.plain(node) as Record<string, unknown>;
  const id = fields.has('id') ? reader.text(fields, 'id') : undefined;
  const type = fields.has('type') ? reader.text(fields, 'type') : undefined;
  into.add({ id, type, item, range: reader.rangeOf(node) });
}

/** The entries of a file that is not YAML as a whole: under its key, or as a bare list. */
function cutList(text: string): Range[] {
  const named = cutEntries(text).filter(({ key }) => key !== '');
  if (named.length > 0) return named.map(({ range }) => range);
  const dash = /^([ \t]*)-[ \t]/m.exec(text);
  if (dash === null) return [];
  const starts = [...text.matchAll(/^([ \t]*)-[ \t]/gm)]
    .filter((match) => match[1] === dash[1])
    .map(({ index }) => index);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Reads one entry; false, and a problem, if it is broken. */
function readPart(text: string, part: Range, into: Collector): boolean {
  const broken = readPiece(text, part, into);
  if (broken.length === 0) return true;
  into.reportAll(broken);
  const pieces = cutAtDashes(text, part);
  // The problem is already reported; the pieces are read for what can be read of them.
  if (pieces.length > 1) for (const piece of pieces) readPiece(text, piece, into);
  return false;
}

/** A dash in the wrong column belongs to the entry before it; this cuts at all dashes, whatever their column. */
function cutAtDashes(text: string, { start, end }: Range): Range[] {
  const begins = /^[ \t]*-[ \t]+(?:id|type|title)[ \t]*:/gm;
  const starts = [...text.slice(start, end).matchAll(begins)].map(({ index }) => start + index);
  return starts.map((from, i) => ({ start: from, end: starts[i + 1] ?? end }));
}

/** Reads one entry, which is skipped as a whole if it is broken. Returns why it is. */
function readPiece(text: string, { start, end }: Range, into: Collector): readonly Problem[] {
  const piece = text.slice(start, end);
  const document = parseYaml(piece);
  const broken = problemsOf(document, { text: piece, base: start });
  if (document instanceof Error || broken.length > 0) return broken;
  const reader = new NodeReader(document, start, piece);
  for (const node of entriesOf(reader, document.contents)) readEntry(reader, node, into);
  into.reportAll(reader.problems);
  return [];
}
