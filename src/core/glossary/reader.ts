import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { listOf, message, sentences, type Argument, type Message } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import type { Range } from '../text/range.ts';
import { problemOf } from './problem.ts';
import type { Problem, ProblemCode, Reference } from './types.ts';
import { endOf, isBlankScalar, scalarText } from './yaml-nodes.ts';

/** The most characters that aliases may expand to: more is an alias bomb, not a glossary. */
const MAX_COPIED = 250_000;
const MAX_DEPTH = 32;

/** A value with its place in the file. */
export interface Placed<T> {
  readonly value: T;
  readonly range: Range;
}

/** The fields of a mapping, by key; each with the key's own place. */
export type Fields = Map<string, { readonly node: Node | null; readonly keyRange: Range }>;

/**
 * Reads typed values from the nodes of a YAML text and collects a problem, with its place, for each that does not have
 * the required form. `base` is added to every offset, for a text that was cut out of a larger file; given the text
 * itself, the range of a block scalar stops before its trailing empty lines.
 */
export class NodeReader {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  private readonly leftOut = new Set<Scalar>();
  private readonly quotesTold = new Set<number>();
  private copied = 0;
  private tooDeep = false;
  private hasAlias = false;
  private readonly document: Document;
  private readonly base: number;
  private readonly yaml: string | undefined;

  constructor(document: Document, base = 0, yaml?: string) {
    this.document = document;
    this.base = base;
    this.yaml = yaml;
  }

  /** Whether the result would be the same in another text: no alias, and nothing that is reported once per text. */
  get isSelfContained(): boolean {
    return !this.hasAlias && !this.tooDeep;
  }

  report(
    code: ProblemCode,
    said: Message,
    range: Range,
    severity: Problem['severity'] = 'error',
  ): void {
    this.problems.push(problemOf(code, said, range, severity));
  }

  /** The node's place in the file, without trailing white space and comments. */
  rangeOf(node: Node | null): Range {
    if (!node?.range) return { start: this.base, end: this.base };
    const [start] = node.range;
    const end = endOf(node);
    const spaces = /\s*$/.exec(this.yaml?.slice(start, end) ?? '')?.[0].length ?? 0;
    return { start: start + this.base, end: end - spaces + this.base };
  }

  /** Resolves an alias; aliases beyond a budget are ignored (alias bombs). */
  resolve(node: unknown): Node | null {
    if (!isAlias(node)) return (node ?? null) as Node | null;
    this.hasAlias = true;
    if (this.copied > MAX_COPIED) return null;
    const target = node.resolve(this.document);
    if (target === undefined) {
      const said = message('no-anchor', { name: node.source });
      this.report('not-yaml', said, this.rangeOf(node));
      return null;
    }
    const [start, , end] = target.range ?? [0, 0, 0];
    this.copied += end - start;
    if (this.copied <= MAX_COPIED) return target;
    this.report('not-yaml', message('alias-bomb'), this.rangeOf(node));
    return null;
  }

  /** The fields of a mapping, or undefined (and a problem) if the node is not one. */
  fields(node: unknown, what: Argument): Fields | undefined {
    const resolved = this.resolve(node);
    if (!isMap(resolved)) {
      this.report('wrong-type', message('must-be-mapping', { what }), this.rangeOf(resolved));
      return undefined;
    }
    return this.fieldsOf(resolved);
  }

  private fieldsOf(map: YAMLMap): Fields {
    const fields: Fields = new Map();
    for (const pair of map.items) {
      const key = this.resolve(pair.key);
      if (!isScalar(key)) continue;
      const name = scalarText(key);
      if (this.isLeftOut(name, key, fields)) continue;
      fields.set(name, { node: this.resolve(pair.value), keyRange: this.rangeOf(key) });
    }
    return fields;
  }

  /** Whether a field is ignored: a duplicate, or a merge key. Each is reported once. */
  private isLeftOut(name: string, key: Scalar, fields: Fields): boolean {
    const isMerge = name === '<<' && key.type === 'PLAIN';
    if (!isMerge && !fields.has(name)) return false;
    if (this.leftOut.has(key)) return true;
    this.leftOut.add(key);
    const range = this.rangeOf(key);
    if (isMerge) this.report('unknown-key', message('merge-key'), range, 'warning');
    else this.report('duplicate-key', message('key-twice-in-mapping', { key: name }), range);
    return true;
  }

  /** Reports keys outside `known`, with the nearest known one; keys that start with `x-` are allowed. */
  unknownKeys(fields: Fields, known: readonly string[], what: Argument): void {
    for (const [key, { keyRange }] of fields) {
      if (known.includes(key) || key.startsWith('x-')) continue;
      const near = nearest(key, known);
      const hint = near === undefined ? knownKeys(known) : message('did-you-mean', { name: near });
      const said = sentences(message('unknown-key', { key, what }), hint);
      this.report('unknown-key', said, keyRange, 'warning');
    }
  }

  /** A string as typed; undefined for a missing, empty or null value. */
  text(fields: Fields, key: string): Placed<string> | undefined {
    const field = fields.get(key);
    if (field === undefined || field.node === null) return undefined;
    return this.textOf(field.node, key);
  }

  private textOf(node: Node | null, what: string): Placed<string> | undefined {
    if (!isScalar(node)) {
      this.report('wrong-type', message('must-be-text', { key: what }), this.rangeOf(node));
      return undefined;
    }
    if (isBlankScalar(node)) return undefined;
    const value = scalarText(node).trim();
    const range = this.rangeOf(node);
    if (node.type === 'PLAIN') this.reportCurlyQuotes(value, range);
    return { value, range };
  }

  /** To YAML, curly quotation marks are ordinary letters: a word between them is never found in a note. */
  private reportCurlyQuotes(value: string, range: Range): void {
    const [, open, close] = /^([“”„‘’‚])[^“”„‘’‚]*([”“’‘])$/.exec(value) ?? [];
    if (open === undefined || close === undefined || this.quotesTold.has(range.start)) return;
    this.quotesTold.add(range.start);
    this.report('wrong-value', message('curly-quotes', { open, close }), range, 'warning');
  }

  /** Whether a field exists and is null. */
  isNull(fields: Fields, key: string): boolean {
    const field = fields.get(key);
    if (field === undefined) return false;
    return (
      field.node === null || (isScalar(field.node) && this.textOf(field.node, key) === undefined)
    );
  }

  /** Whether a field exists and is empty: null, an empty list or an empty mapping. */
  isEmpty(fields: Fields, key: string): boolean {
    const field = fields.get(key);
    if (field === undefined) return false;
    const { node } = field;
    return isCollection(node) ? node.items.length === 0 : this.saysNothing(node);
  }

  /** The keys of a mapping that are empty as defined by {@link isEmpty}; none if there is no mapping. */
  emptyKeys(fields: Fields, key: string): string[] {
    const node = fields.get(key)?.node;
    if (!isMap(node)) return [];
    const inner = this.fieldsOf(node);
    return [...inner.keys()].filter((part) => this.isEmpty(inner, part));
  }

  /** The text of a field without reporting problems: undefined if it is missing, empty or not text. */
  plainText(fields: Fields, key: string): string | undefined {
    const node = fields.get(key)?.node;
    return isScalar(node) && !this.saysNothing(node) ? scalarText(node).trim() : undefined;
  }

  /** Whether a field is `true`; reports anything other than that and `false`. */
  flag(fields: Fields, key: string): boolean {
    const given = this.text(fields, key);
    if (given === undefined || given.value === 'true' || given.value === 'false')
      return given?.value === 'true';
    this.report('wrong-value', message('must-be-flag', { key }), given.range);
    return false;
  }

  private saysNothing(node: Node | null): boolean {
    return node === null || (isScalar(node) && isBlankScalar(node));
  }

  /** A list of strings; a single string is a list of one. */
  texts(fields: Fields, key: string): Placed<string>[] {
    return this.textsOf(fields.get(key)?.node ?? null, key);
  }

  private textsOf(node: Node | null, what: string): Placed<string>[] {
    if (node === null) return [];
    if (!isSeq(node)) {
      const single = this.textOf(node, what);
      return single ? [single] : [];
    }
    const found: Placed<string>[] = [];
    for (const item of node.items) {
      const one = this.textOf(this.resolve(item), what);
      if (one) found.push(one);
    }
    return found;
  }

  /** A mapping from a name to a list of strings (`{ja: [在日米軍]}`). */
  textsByKey(fields: Fields, key: string): Map<string, Placed<string>[]> {
    const node = fields.get(key)?.node ?? null;
    const found = new Map<string, Placed<string>[]>();
    if (node === null || this.isNull(fields, key)) return found;
    for (const [name, field] of this.fields(node, message('quoted', { text: key })) ?? []) {
      found.set(name, this.textsOf(field.node, `${key}.${name}`));
    }
    return found;
  }

  /** The items of a list; reports anything else. */
  items(fields: Fields, key: string): Node[] {
    const field = fields.get(key);
    if (field === undefined || this.isNull(fields, key)) return [];
    if (!isSeq(field.node)) {
      this.report('wrong-type', message('must-be-list', { key }), this.rangeOf(field.node));
      return [];
    }
    return field.node.items.map((item) => this.resolve(item)).filter((item) => item !== null);
  }

  /** One of `values`, or undefined and a problem that names the nearest. */
  choice<T extends string>(fields: Fields, key: string, values: readonly T[]): T | undefined {
    const given = this.text(fields, key);
    if (given === undefined) return undefined;
    const match = values.find((value) => value === given.value);
    if (match === undefined) {
      const near = nearest(given.value, values);
      const hint =
        near === undefined
          ? message('use-one-of', { values: listOf(values) })
          : message('did-you-mean', { name: near });
      const said = sentences(message('not-a-value', { value: given.value, key }), hint);
      this.report('wrong-value', said, given.range);
    }
    return match;
  }

  /** The node as plain data: strings, arrays, and objects without a prototype. */
  plain(node: Node | null, depth = 0): unknown {
    const resolved = this.resolve(node);
    if (resolved === null) return null;
    if (depth > MAX_DEPTH) {
      if (!this.tooDeep) this.report('not-yaml', message('too-deep'), this.rangeOf(resolved));
      this.tooDeep = true;
      return null;
    }
    if (isSeq(resolved)) return resolved.items.map((item) => this.plain(item as Node, depth + 1));
    if (isMap(resolved)) {
      const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const [key, field] of this.fieldsOf(resolved)) {
        // It would become the prototype of the first object that this one is copied into.
        if (key !== '__proto__') made[key] = this.plain(field.node, depth + 1);
      }
      return made;
    }
    return isScalar(resolved) ? scalarText(resolved) : null;
  }
}

function knownKeys(keys: readonly string[]): Message {
  return keys.length > 20 ? message('own-keys') : message('known-keys', { keys: listOf(keys) });
}
