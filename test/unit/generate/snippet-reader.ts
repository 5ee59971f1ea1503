/**
 * A strict reader of VS Code's snippet grammar, for tests. VS Code itself takes what it cannot read as text;
 * this one throws, so that a missing escape is seen.
 */
export interface ReadSnippet {
  /** The text inserted, tab stops with what stands in them at first. */
  readonly text: string;
  /** The tab stops by number, with their text; a choice lists its values. */
  readonly stops: ReadonlyMap<number, { readonly text: string; readonly choices?: string[] }>;
}

/** @param variables values of variables; a missing one is empty, as without a selection */
export function readSnippet(
  body: string,
  variables: Readonly<Record<string, string>> = {},
): ReadSnippet {
  return new Reader(body, variables).read();
}

class Reader {
  private at = 0;
  private readonly stops = new Map<number, { text: string; choices?: string[] }>();
  private readonly body: string;
  private readonly variables: Readonly<Record<string, string>>;

  constructor(body: string, variables: Readonly<Record<string, string>>) {
    this.body = body;
    this.variables = variables;
  }

  read(): ReadSnippet {
    const text = this.any(false);
    if (this.at < this.body.length) this.fail('unescaped }');
    return { text, stops: this.stops };
  }

  private any(nested: boolean): string {
    let text = '';
    for (; this.at < this.body.length;) {
      const char = this.body.charAt(this.at);
      if (char === '\\') text += this.escaped('$}\\');
      else if (char === '$') text += this.dollar();
      else if (char === '}' && nested) return text;
      else if (char === '}') this.fail('unescaped }');
      else text += this.take(1);
    }
    if (nested) this.fail('} expected');
    return text;
  }

  private escaped(allowed: string): string {
    const next = this.body.charAt(this.at + 1);
    if (next === '' || !allowed.includes(next)) this.fail(`\\${next} is no escape`);
    this.at += 2;
    return next;
  }

  private dollar(): string {
    const short = this.match(/^\$(\d+)/);
    if (short) return this.stop(Number(short[1]));
    const variable = this.match(/^\$([A-Z_]+)/);
    if (variable) return this.variables[variable[1] ?? ''] ?? '';
    const stop = this.match(/^\$\{(\d+)/);
    if (stop) return this.longStop(Number(stop[1]));
    const long = this.match(/^\$\{([A-Z_]+)/);
    if (long) return this.longVariable(long[1] ?? '');
    return this.fail('unescaped $');
  }

  private longStop(index: number): string {
    const mark = this.take(1);
    if (mark === '}') return this.stop(index);
    if (mark === ':') {
      const text = this.any(true);
      this.take(1);
      return this.stop(index, text);
    }
    if (mark !== '|') this.fail('}, : or | expected');
    const choices = [''];
    for (let char = this.body.charAt(this.at); char !== '|'; char = this.body.charAt(this.at)) {
      if (char === '') this.fail('| expected');
      else if (char === ',') choices.push(this.take(1) && '');
      else
        choices.push((choices.pop() ?? '') + (char === '\\' ? this.escaped('\\,|') : this.take(1)));
    }
    if (this.take(2) !== '|}') this.fail('|} expected');
    if (choices.includes('')) this.fail('empty choice');
    const [text = ''] = choices;
    this.stops.set(index, { text, choices });
    return text;
  }

  private stop(index: number, text?: string): string {
    const value = text ?? this.stops.get(index)?.text ?? '';
    if (!this.stops.has(index) || text !== undefined) this.stops.set(index, { text: value });
    return value;
  }

  private longVariable(name: string): string {
    const value = this.variables[name] ?? '';
    const transform = this.match(/^\/((?:\\.|[^/\\])*)\/((?:\\.|[^/\\])*)\/([gimsuy]*)\}/);
    if (transform) {
      const [, pattern = '', format = '', flags = ''] = transform;
      return value.replace(new RegExp(pattern, flags), format);
    }
    const mark = this.take(1);
    if (mark === '}') return value;
    if (mark !== ':') this.fail('}, : or / expected');
    const fallback = this.any(true);
    this.take(1);
    return value || fallback;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.body.slice(this.at));
    this.at += found?.[0].length ?? 0;
    return found ?? undefined;
  }

  private take(length: number): string {
    const text = this.body.slice(this.at, this.at + length);
    this.at += length;
    return text;
  }

  private fail(what: string): never {
    throw new Error(`${what} at ${this.at} in ${JSON.stringify(this.body)}`);
  }
}
