import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import type { CslItem, Source } from '../glossary/types.ts';
import { writeYaml, type YamlValue } from '../glossary/yaml-text.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';

/** The text of a glossary, parsed as YAML (`parseYaml`). */
export interface GlossaryDocument {
  readonly text: string;
  readonly yaml: Document | Error;
}

/** A file with the text of a source. */
export interface AttachedText {
  /** The file, relative to the glossary, with `/`. */
  readonly path: string;
  /** Whether it is the whole text: words that are not in excerpts may still be in the source. */
  readonly coverage: Source['coverage'];
}

/**
 * Adds the file with the text of a source to the source's entry: `custom: {text: …, coverage: full}`. Nothing else in
 * the glossary changes.
 * @returns the glossary's text; undefined if it has no such entry, or is not YAML
 */
export function attachText(
  { text, yaml }: GlossaryDocument,
  source: string,
  { path, coverage }: AttachedText,
): string | undefined {
  if (yaml instanceof Error || yaml.errors.length > 0) return undefined;
  const entry = entryOf(yaml, source);
  if (entry === undefined) return undefined;
  const custom = pairOf(entry, 'custom');
  const edits =
    custom && isMap(custom.value)
      ? setPairs(text, custom.value, { text: inFlow(path), coverage })
      : setPairs(text, entry, { custom: `{ text: ${inFlow(path)}, coverage: ${coverage} }` });
  return applyEdits(text, edits).text;
}

/**
 * Adds an entry for a source with its text, on top of an entry with the same key in a file that we must not change.
 * @returns the glossary's text; undefined if it is not YAML, or its sources are not a list
 */
export function addSourceWithText(
  { text, yaml }: GlossaryDocument,
  csl: CslItem,
  { path, coverage }: AttachedText,
): string | undefined {
  if (yaml instanceof Error || yaml.errors.length > 0) return undefined;
  const { contents } = yaml;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const item = { ...plain(csl), custom: { text: path, coverage } };
  const entry = (indent: number): string => `${writeYaml([item], indent)}\n`.replaceAll('\n', eol);
  const isEmpty = contents === null || (isScalar(contents) && contents.source === '');
  const sources = isMap(contents) ? pairOf(contents, 'sources') : undefined;
  if (sources === undefined) {
    if (!isEmpty && !(isMap(contents) && contents.flow !== true)) return undefined;
    const head = isEmpty ? `version: 1${eol}` : '';
    return `${text}${/[^\n]$/.test(text) ? eol : ''}${head}sources:${eol}${entry(2)}`;
  }
  if (isSeq(sources.value) && sources.value.flow !== true) {
    const first = sources.value.items[0] as Node | undefined;
    const lines = new LineIndex(text);
    // The place of an item is after its dash.
    const line = lines.lineStart(lines.position(first?.range?.[0] ?? 0).line);
    const indent = /^[ \t]*/.exec(text.slice(line))?.[0].length ?? 2;
    return insertLine(text, endOf(sources), entry(indent));
  }
  const isEmptyList = isSeq(sources.value) && sources.value.items.length === 0;
  if (!isEmptyList && !isNothing(sources)) return undefined;
  const [, keyEnd] = rangeOf(sources.key);
  const colon = text.indexOf(':', keyEnd) + 1;
  const end = Math.max(colon, endOf(sources));
  return insertLine(text.slice(0, colon) + text.slice(end), colon, entry(2));
}

/** The entry of a source, in any list of sources in the file. */
function entryOf({ contents }: Document, source: string): YAMLMap | undefined {
  if (!isMap(contents)) return undefined;
  const lists = ['sources', 'references'].map((key) => pairOf(contents, key)?.value);
  return lists
    .flatMap((list) => (isSeq(list) ? list.items : []))
    .find((item): item is YAMLMap => {
      const id = isMap(item) ? pairOf(item, 'id')?.value : undefined;
      return isScalar(id) && id.value === source;
    });
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The edits that set keys of a mapping, in the mapping's own style. */
function setPairs(
  text: string,
  map: YAMLMap,
  values: Readonly<Record<string, string>>,
): TextEdit[] {
  const known = Object.entries(values).flatMap(([key, value]) => {
    const pair = pairOf(map, key);
    return pair ? [setValue(text, pair, value)] : [];
  });
  const added = Object.entries(values)
    .filter(([key]) => pairOf(map, key) === undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return added.length === 0 ? known : [...known, addPairs(text, map, added)];
}

function addPairs(text: string, map: YAMLMap, pairs: readonly string[]): TextEdit {
  const [first] = map.items;
  if (map.flow === true || first === undefined) {
    const end = rangeOf(map)[1] - 1;
    const before = text.slice(0, end);
    // A comment reaches to the end of its line: add after it.
    const at = /#[^\n]*\s*$/.test(before) ? end : before.trimEnd().length;
    const comma = /[{,]\s*$/.test(before) ? ' ' : ', ';
    return { range: { start: at, end }, text: `${comma}${pairs.join(', ')} ` };
  }
  const { column } = new LineIndex(text).position(rangeOf(first.key)[0]);
  const lines = pairs.map((pair) => `${' '.repeat(column)}${pair}`);
  const { at, gap, eol } = lineAfter(text, Math.max(...map.items.map(endOf)));
  return { range: { start: at, end: at }, text: `${gap}${lines.join(eol)}${eol}` };
}

function setValue(text: string, pair: Pair, value: string): TextEdit {
  const [, keyEnd] = rangeOf(pair.key);
  const colon = text.indexOf(':', keyEnd) + 1;
  if (isNothing(pair)) return { range: { start: colon, end: colon }, text: ` ${value}` };
  const [start, end] = rangeOf(pair.value);
  return { range: { start, end: start + text.slice(start, end).trimEnd().length }, text: value };
}

function isNothing({ value }: Pair): boolean {
  return value === null || (isScalar(value) && value.source === '' && value.type === 'PLAIN');
}

/** Where a pair ends, without the white space after it. */
function endOf({ key, value }: Pair): number {
  return Math.max(rangeOf(key)[1], value === null ? 0 : rangeOf(value)[1]);
}

function rangeOf(node: unknown): readonly [number, number] {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return [start, end];
}

function insertLine(text: string, offset: number, line: string): string {
  const { at, gap } = lineAfter(text, offset);
  return text.slice(0, at) + gap + line + text.slice(at);
}

/** The start of the line after an offset, ignoring empty lines before it, and what must come before it. */
function lineAfter(text: string, offset: number): { at: number; gap: string; eol: string } {
  const lines = new LineIndex(text);
  const at = lines.lineStart(lines.position(text.slice(0, offset).trimEnd().length).line + 1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { at, gap: at > 0 && text.charAt(at - 1) !== '\n' ? eol : '', eol };
}

/** A text that is safe between braces. */
function inFlow(text: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(text) && /^[\p{L}\p{N}]/u.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}

/** A CSL item with every value as a string, as glossaries are read. */
function plain(value: CslItem): Readonly<Record<string, YamlValue>> {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'number' || typeof one === 'boolean' ? String(one) : one,
  ) as Readonly<Record<string, YamlValue>>;
}
