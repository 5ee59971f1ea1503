import { english, message, type Message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';

/** A JSON value with its place. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

export interface JsonObject {
  readonly kind: 'object';
  readonly range: Range;
  readonly fields: ReadonlyMap<string, JsonNode>;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly range: Range;
  readonly items: readonly JsonNode[];
}

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly range: Range;
  readonly value: string | number | boolean | null;
}

/** Where a text stops being JSON, and why. */
export class JsonError extends Error {
  /** What is wrong, as part of a sentence, without a full stop. */
  readonly reason: Message;
  readonly at: number;

  constructor(reason: Message, at: number) {
    super(english(reason));
    this.reason = reason;
    this.at = at;
  }
}

const MAX_DEPTH = 64;
const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads the JSON value (RFC 8259) that begins at an offset and ignores what follows it. `JSON.parse` does not report
 * places.
 * @throws JsonError if it is not JSON
 */
export function parseJsonAt(text: string, offset: number): JsonNode {
  return new Parser(text, offset).value(0);
}

/**
 * Reads a text that is one JSON value.
 * @throws JsonError if it is not
 */
export function parseJson(text: string): JsonNode {
  const node = parseJsonAt(text, 0);
  const rest = /\S/.exec(text.slice(node.range.end));
  if (rest) throw new JsonError(message('json-more'), node.range.end + rest.index);
  return node;
}

/** A node as plain data: objects have no prototype, so that no key has a special meaning in JavaScript. */
export function plainJson(node: JsonNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plainJson);
  const made = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of node.fields) if (key !== '__proto__') made[key] = plainJson(value);
  return made;
}

class Parser {
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  value(depth: number): JsonNode {
    this.skipSpace();
    const start = this.at;
    const mark = this.text[start];
    if (mark === '{') return this.nested(depth, () => this.object(depth));
    if (mark === '[') return this.nested(depth, () => this.array(depth));
    if (mark !== '"') return this.bare();
    const value = this.string();
    return { kind: 'scalar', value, range: { start, end: this.at } };
  }

  private nested<T>(depth: number, read: () => T): T {
    if (depth >= MAX_DEPTH) throw new JsonError(message('json-too-deep'), this.at);
    return read();
  }

  private object(depth: number): JsonObject {
    const start = this.at++;
    const fields = new Map<string, JsonNode>();
    this.list('}', () => {
      if (this.text[this.at] !== '"') {
        throw new JsonError(message('json-no-name'), this.at);
      }
      const name = this.string();
      this.skipSpace();
      if (this.text[this.at] !== ':')
        throw new JsonError(message('json-missing-after', { mark: ':', name }), this.at);
      this.at++;
      fields.set(name, this.value(depth + 1));
    });
    return { kind: 'object', fields, range: { start, end: this.at } };
  }

  private array(depth: number): JsonArray {
    const start = this.at++;
    const items: JsonNode[] = [];
    this.list(']', () => items.push(this.value(depth + 1)));
    return { kind: 'array', items, range: { start, end: this.at } };
  }

  /** Reads items separated by commas, up to the closing bracket. */
  private list(close: ']' | '}', readOne: () => void): void {
    this.skipSpace();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      readOne();
      this.skipSpace();
      const mark = this.text[this.at];
      if (mark === close) {
        this.at++;
        return;
      }
      if (mark === undefined)
        throw new JsonError(message('json-missing', { mark: close }), this.at);
      if (mark !== ',') throw new JsonError(message('json-no-comma', { mark: close }), this.at);
      const comma = this.at++;
      this.skipSpace();
      if (this.text[this.at] === close) {
        throw new JsonError(message('json-last-comma'), comma);
      }
    }
  }

  private string(): string {
    const start = this.at;
    for (let i = start + 1; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x5c) i++;
      else if (code === 0x22) {
        this.at = i + 1;
        return this.unescaped(start, i + 1);
      } else if (code < 0x20) {
        throw code === 0x0a || code === 0x0d
          ? new JsonError(message('json-open-text'), start)
          : new JsonError(message('json-control'), i);
      }
    }
    throw new JsonError(message('json-open-text'), start);
  }

  private unescaped(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    if (!raw.includes('\\')) return raw.slice(1, -1);
    const bad = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|([^]))/g;
    for (const match of raw.matchAll(bad)) {
      if (match[1] !== undefined) {
        throw new JsonError(message('json-backslash'), start + match.index);
      }
    }
    return JSON.parse(raw) as string;
  }

  private bare(): JsonScalar {
    const start = this.at;
    const word = /[\w+-][\w.+-]*/y;
    word.lastIndex = start;
    const found = word.exec(this.text)?.[0];
    if (found === undefined) throw new JsonError(message('json-no-value'), start);
    const end = start + found.length;
    const named = WORDS.get(found);
    NUMBER.lastIndex = start;
    const isNumber = NUMBER.exec(this.text)?.[0] === found;
    if (named === undefined && !isNumber) {
      throw new JsonError(message('json-needs-quotes', { word: found }), start);
    }
    this.at = end;
    return {
      kind: 'scalar',
      value: named === undefined ? Number(found) : named,
      range: { start, end },
    };
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }
}
