import type { Node } from 'yaml';
import { message, sentences } from '../messages/index.ts';
import { CSL_TYPES, SOURCE_KEYS } from './csl.ts';
import type { Fields, NodeReader } from './reader.ts';
import { citableAs } from '../text/citation-keys.ts';
import { nearest } from '../text/distance.ts';
import type { CslItem, EntryOrigin, Source } from './types.ts';

/** Reads one entry of `sources:`, a CSL item; undefined (and a problem) if it cannot be cited. */
export function parseSource(
  reader: NodeReader,
  node: Node,
  origin: EntryOrigin,
): Source | undefined {
  const fields = reader.fields(node, message('A-source'));
  if (fields === undefined) return undefined;
  const id = reader.text(fields, 'id');
  if (id === undefined) {
    reader.report('missing-id', message('source-needs-id'), origin.range);
    return undefined;
  }
  const key = id.value;
  const citable = citableAs(key);
  if (citable === 'never') {
    reader.report('wrong-value', message('not-a-key', { key }), id.range);
    return undefined;
  }
  if (citable === 'braces') {
    const said = message('key-needs-braces', { key, braced: `@{${key}}` });
    reader.report('wrong-value', said, id.range, 'info');
  }
  reader.unknownKeys(fields, SOURCE_KEYS, message('a-source'));
  const type = readType(reader, fields);
  if (!fields.has('title')) {
    const said = message('source-needs-title', { id: id.value });
    reader.report('missing-name', said, id.range, 'warning');
  }
  const csl = reader.plain(node) as CslItem;
  const custom = readCustom(reader, fields);
  return {
    id: id.value,
    csl: { ...csl, id: id.value, type },
    origin,
    ...custom,
  };
}

/** A type that CSL lacks is kept: styles format it like a document. */
function readType(reader: NodeReader, fields: Fields): string {
  const given = reader.text(fields, 'type');
  if (given === undefined) return 'document';
  if (!CSL_TYPES.some((type) => type === given.value)) {
    const near = nearest(given.value, CSL_TYPES);
    const hint =
      near === undefined ? message('use-a-type') : message('did-you-mean', { name: near });
    const said = sentences(message('not-a-type', { type: given.value }), hint);
    reader.report('wrong-value', said, given.range, 'warning');
  }
  return given.value;
}

/** What the glossary has of the source's text. Other programs also use `custom`: their keys are ignored. */
function readCustom(reader: NodeReader, fields: Fields): Pick<Source, 'coverage' | 'text'> {
  const node = fields.get('custom')?.node;
  const custom =
    node &&
    !reader.isNull(fields, 'custom') &&
    reader.fields(node, message('quoted', { text: 'custom' }));
  if (!custom) return { coverage: 'excerpts' };
  const text = reader.text(custom, 'text')?.value;
  const coverage = reader.choice(custom, 'coverage', ['excerpts', 'full'] as const);
  return {
    coverage: coverage ?? (text === undefined ? 'excerpts' : 'full'),
    ...(text === undefined ? {} : { text }),
  };
}
