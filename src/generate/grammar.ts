import type { Term } from '../core/index.ts';
import { readBundledGlossary } from './bundled.ts';
import { INJECTION_SELECTOR } from './grammar-scopes.ts';
import { type GrammarPattern, SHIELDS } from './grammar-shields.ts';
import { termPattern } from './grammar-terms.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** A TextMate grammar that is injected into others. */
export interface InjectionGrammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly GrammarPattern[];
}

const COMMENT =
  'Generated from glossary/ by src/generate/grammar.ts. To change it, change the glossary and run "npm run generate".';

/** Writes the grammar that colors the bundled glossary's terms in Markdown. */
export const grammarGenerator: Generator = {
  name: 'grammar',
  async run(): Promise<GeneratedFile[]> {
    const files = await readBundledGlossary();
    const grammar = buildGrammar(files.flatMap((file) => file.terms));
    const content = `${JSON.stringify({ comment: COMMENT, ...grammar }, null, 2)}\n`;
    return [{ path: 'syntaxes/policy-gloss.tmLanguage.json', content }];
  },
};

/** The grammar for some terms: first the patterns that keep it out of text that is not prose, then the terms. */
export function buildGrammar(terms: readonly Term[]): InjectionGrammar {
  return {
    scopeName: 'policy-gloss.injection',
    injectionSelector: INJECTION_SELECTOR,
    patterns: [...SHIELDS, termPattern(terms)],
  };
}
