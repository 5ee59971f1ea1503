import type { Placed } from '../glossary/reader.ts';
import { message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';
import type { Steps } from '../text/steps.ts';
import type { Collector } from './collector.ts';
import {
  JsonError,
  parseJson,
  parseJsonAt,
  plainJson,
  type JsonNode,
  type JsonObject,
} from './json-nodes.ts';

/** The start of an item, by variables that do not occur in names or dates: used only if the file is broken. */
const ITEM_START =
  /\{\s*"(?:id|type|citation-key|title|author|editor|issued|accessed|container-title|publisher|language|DOI|URL|ISBN|ISSN)"\s*:/g;

/**
 * Reads CSL-JSON (https://github.com/citation-style-language/schema): a list of items, a list under "references" or
 * "items", one item, or items by their keys. A file that is not JSON is read item by item. In steps of one item.
 */
export function* readCslJsonInSteps(text: string, into: Collector): Steps<void> {
  const root = tryParse(text);
  if (root instanceof JsonError) {
    yield* readPieces(text, root, into);
    return;
  }
  for (const item of itemsOf(root, into)) {
    readItem(item, into);
    yield;
  }
}

function tryParse(text: string): JsonNode | JsonError {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
}

interface Item {
  readonly node: JsonNode;
  /** The key of the item, in a file that lists its items by key. */
  readonly name?: string;
}

function itemsOf(root: JsonNode, into: Collector): readonly Item[] {
  if (root.kind === 'array') return root.items.map((node) => ({ node }));
  if (root.kind === 'object') {
    const list = root.fields.get('references') ?? root.fields.get('items');
    if (list?.kind === 'array') return list.items.map((node) => ({ node }));
    if (root.fields.has('id') || root.fields.has('type')) return [{ node: root }];
    const named = [...root.fields].map(([name, node]) => ({ name, node }));
    if (named.every(({ node }) => node.kind === 'object')) return named;
  }
  into.report('wrong-type', message('json-shape'), headOf(root));
  return [];
}

function readItem({ node, name }: Item, into: Collector): void {
  if (node.kind !== 'object') {
    into.report('wrong-type', message('json-item-shape'), headOf(node));
    return;
  }
  const range = node.range;
  const id = idOf(node) ?? (name === undefined ? undefined : { value: name, range });
  const type = scalarAt(node, 'type');
  into.add({ id, type, item: plainJson(node) as Record<string, unknown>, range });
}

/** The key of an item; some exporters write a number. */
function idOf(node: JsonObject): Placed<string> | undefined {
  return scalarAt(node, 'id') ?? scalarAt(node, 'citation-key');
}

function scalarAt(node: JsonObject, key: string): Placed<string> | undefined {
  const field = node.fields.get(key);
  if (field?.kind !== 'scalar' || typeof field.value === 'boolean' || field.value === null) {
    return undefined;
  }
  const { start, end } = field.range;
  const quotes = typeof field.value === 'string' ? 1 : 0;
  return { value: String(field.value), range: { start: start + quotes, end: end - quotes } };
}

/** Reads a broken file item by item, so that one of them does not affect the others. */
function* readPieces(text: string, whole: JsonError, into: Collector): Steps<void> {
  let until = 0;
  let isReported = false;
  for (const { index } of text.matchAll(ITEM_START)) {
    if (index < until) continue;
    try {
      const node = parseJsonAt(text, index);
      until = node.range.end;
      readItem({ node }, into);
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      reportError(text, error, into);
      isReported = true;
    }
    yield;
  }
  // Errors between the items show in none of them.
  if (!isReported) reportError(text, whole, into);
}

function reportError(text: string, { reason, at }: JsonError, into: Collector): void {
  const start = Math.min(at, text.length);
  const range = { start, end: Math.min(start + 1, text.length) };
  into.report('not-json', message('not-json', { reason }), range);
}

/** A value of the wrong kind may be the whole file, so only its first character is reported. */
function headOf({ range: { start } }: JsonNode): Range {
  return { start, end: start + 1 };
}
