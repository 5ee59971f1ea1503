import {
  citation,
  describeInLine,
  describeSource,
  escapeSnippet,
  type GlossaryFile,
  insertQuotation,
  type Source,
  type Term,
} from '../core/index.ts';
import { readBundledGlossary } from './bundled.ts';
import { NOTES, type Snippet, STATIC_SNIPPETS } from './static-snippets.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** Writes the snippets that VS Code offers without the extension running. */
export const snippetsGenerator: Generator = {
  name: 'snippets',
  async run(): Promise<GeneratedFile[]> {
    const snippets = allSnippets(await readBundledGlossary());
    const content = `${JSON.stringify(snippets, null, 2)}\n`;
    return [{ path: 'snippets/policy-gloss.code-snippets', content }];
  },
};

/**
 * All snippets by name: the constant ones, then `cite-<key>` for each source, then `quote-<term id>` for each
 * quotation (`quote-<term id>-2` for the second of a term).
 * @throws when two have the same name
 */
export function allSnippets(files: readonly GlossaryFile[]): Record<string, Snippet> {
  const sources = files.flatMap((file) => file.sources).toSorted(byId);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const terms = files.flatMap((file) => file.terms).toSorted(byId);
  const snippets = new Map<string, Snippet>();
  for (const snippet of [
    ...STATIC_SNIPPETS,
    ...sources.map(citeSnippet),
    ...terms.flatMap((term) => quoteSnippets(term, sourceById)),
  ]) {
    if (snippets.has(snippet.prefix)) throw new Error(`Two snippets are named ${snippet.prefix}`);
    snippets.set(snippet.prefix, snippet);
  }
  return Object.fromEntries(snippets);
}

/** By code units, so that the order does not depend on the machine's locale. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function citeSnippet(source: Source): Snippet {
  const description = describeSource(source);
  return {
    scope: NOTES,
    prefix: `cite-${source.id}`,
    body: [escapeSnippet(citation(source.id))],
    description: `${description.title} · ${describeInLine(description)}`,
  };
}

function quoteSnippets(term: Term, sources: ReadonlyMap<string, Source>): Snippet[] {
  return term.quotes.map((quotation, i) => {
    const source = sources.get(quotation.source);
    const from = source ? describeInLine(describeSource(source)) : quotation.source;
    return {
      scope: NOTES,
      prefix: i === 0 ? `quote-${term.id}` : `quote-${term.id}-${i + 1}`,
      body: insertQuotation(quotation).snippet.split('\n'),
      description: `Quotation on ${term.name} · ${from}`,
    };
  });
}
