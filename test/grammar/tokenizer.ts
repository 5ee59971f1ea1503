import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import type { IOnigLib, IRawGrammar, StateStack } from 'vscode-textmate';

const require = createRequire(import.meta.url);
// Both are CommonJS bundles whose exports Node does not see from an ES module.
const textmate = require('vscode-textmate') as typeof Textmate;
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;

/** The grammar files of the package `tm-grammars` that VS Code's Markdown grammar needs here, by scope. */
const GRAMMAR_FILES: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.derivative': 'html-derivative',
  'text.html.basic': 'html',
  'source.yaml': 'yaml',
  'source.js': 'javascript',
  'source.css': 'css',
};

/** A token with its place in the whole text, in UTF-16 units. */
export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A stretch of text that the injected grammar colors, and as what: a kind or `misspelling`. */
export interface ColoredSpan {
  readonly start: number;
  readonly end: number;
  readonly bucket: string;
}

/** Tokenizes Markdown the way VS Code does. */
export interface Tokenizer {
  tokenize(text: string): ScopedToken[];
}

let onigLib: Promise<IOnigLib> | undefined;

async function loadOniguruma(): Promise<IOnigLib> {
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

async function loadPackaged(scopeName: string): Promise<IRawGrammar | null> {
  const name = GRAMMAR_FILES[scopeName];
  if (name === undefined) return null;
  const file = require.resolve(`tm-grammars/grammars/${name}.json`);
  return textmate.parseRawGrammar(await readFile(file, 'utf8'), file);
}

/** VS Code's Markdown grammar with other grammars injected into it, in this order; or one of these alone. */
export async function createTokenizer(
  injections: readonly object[],
  root = 'text.html.markdown',
): Promise<Tokenizer> {
  onigLib ??= loadOniguruma();
  const injected = new Map(
    injections.map((grammar) => {
      const raw = textmate.parseRawGrammar(JSON.stringify(grammar), 'injected.json');
      return [raw.scopeName, raw] as const;
    }),
  );
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: async (scopeName) => injected.get(scopeName) ?? loadPackaged(scopeName),
    getInjections: (scopeName) => (scopeName === 'text.html.markdown' ? [...injected.keys()] : []),
  });
  const grammar = await registry.loadGrammar(root);
  if (!grammar) throw new Error(`The grammar ${root} was not found`);
  return {
    tokenize(text) {
      const tokens: ScopedToken[] = [];
      let state: StateStack | null = null;
      let offset = 0;
      for (const line of text.split(/(?<=\n)/)) {
        // VS Code hands over lines without their ends.
        const content = line.replace(/\r?\n$/, '');
        const result = grammar.tokenizeLine(content, state);
        for (const { startIndex, endIndex, scopes } of result.tokens) {
          const end = Math.min(endIndex, content.length);
          if (end > startIndex)
            tokens.push({ start: offset + startIndex, end: offset + end, scopes });
        }
        state = result.ruleStack;
        offset += line.length;
      }
      return tokens;
    },
  };
}

/** The spans of a text that carry a scope of Policy Gloss. */
export function coloredSpans(tokens: readonly ScopedToken[]): ColoredSpan[] {
  return tokens.flatMap(({ start, end, scopes }) => {
    const scope = scopes.findLast(
      (name) => name.endsWith('.policy-gloss') && !name.startsWith('meta.'),
    );
    const bucket = scope?.split('.').at(-2);
    return bucket === undefined ? [] : [{ start, end, bucket }];
  });
}
