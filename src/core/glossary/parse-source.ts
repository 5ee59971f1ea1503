import type { Node } from 'yaml';
import type { NodeReader } from './reader.ts';
import type { CslItem, EntryOrigin, Source } from './types.ts';

const KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** Reads one entry of `sources:`, a CSL item; undefined (and a problem) when it cannot be cited. */
export function parseSource(
  reader: NodeReader,
  node: Node,
  origin: EntryOrigin,
): Source | undefined {
  const fields = reader.fields(node, 'A source');
  if (fields === undefined) return undefined;
  const id = reader.text(fields, 'id');
  if (id === undefined) {
    reader.report('missing-id', 'A source needs an "id", its citation key.', origin.range);
    return undefined;
  }
  if (!KEY.test(id.value)) {
    const hint = 'use letters, digits, "_" and single inner punctuation such as "-" or ":"';
    reader.report('wrong-value', `"${id.value}" cannot be a citation key; ${hint}.`, id.range);
    return undefined;
  }
  const type = reader.text(fields, 'type')?.value ?? 'document';
  if (!fields.has('title')) {
    reader.report('missing-name', `The source "${id.value}" has no title.`, id.range, 'warning');
  }
  const csl = reader.plain(node) as CslItem;
  const custom = (csl['custom'] ?? {}) as Record<string, unknown>;
  const text =
    typeof custom['text'] === 'string' && custom['text'] !== '' ? custom['text'] : undefined;
  return {
    id: id.value,
    csl: { ...csl, id: id.value, type },
    coverage: custom['coverage'] === 'full' ? 'full' : 'excerpts',
    origin,
    ...(text === undefined ? {} : { text }),
  };
}
