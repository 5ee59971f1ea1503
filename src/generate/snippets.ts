import {
  citation,
  describeInLine,
  describeSource,
  escapeSnippet,
  type GlossaryFile,
  insertQuotation,
  quote,
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
 * All snippets: the constant ones, then `cite-<key>` for each source, then `quote-<term id>` for each quotation
 * (`quote-<term id>-2` for the second of a term). VS Code shows the name (the key of the record) next to the prefix, so
 * it says what is inserted.
 * @throws if two have the same prefix
 */
export function allSnippets(files: readonly GlossaryFile[]): Record<string, Snippet> {
  const sources = files.flatMap((file) => file.sources).toSorted(byId);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const terms = files.flatMap((file) => file.terms).toSorted(byId);
  const snippets = new Map<string, Snippet>();
  const prefixes = new Set<string>();
  for (const { name, snippet } of [
    ...STATIC_SNIPPETS.map((snippet) => ({ name: snippet.description, snippet })),
    ...sources.map(citeSnippet),
    ...terms.flatMap((term) => quoteSnippets(term, sourceById)),
  ]) {
    const { prefix } = snippet;
    if (prefixes.has(prefix)) throw new Error(`Two snippets have the prefix ${prefix}`);
    prefixes.add(prefix);
    snippets.set(snippets.has(name) ? `${name} (${prefix})` : name, snippet);
  }
  return Object.fromEntries(snippets);
}

interface NamedSnippet {
  readonly name: string;
  readonly snippet: Snippet;
}

/** More of a quotation or a title does not fit next to a prefix. */
const LONGEST_NAME = 60;

function shortened(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  const cut = text.slice(0, LONGEST_NAME);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_NAME / 2 ? space : LONGEST_NAME)}…`;
}

/** By code units, so that the order does not depend on the machine's locale. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function citeSnippet(source: Source): NamedSnippet {
  const description = describeSource(source);
  const snippet: Snippet = {
    scope: NOTES,
    prefix: `cite-${source.id}`,
    body: [escapeSnippet(citation(source.id))],
    description: `${description.title} · ${describeInLine(description)}`,
  };
  return { name: shortened(description.title), snippet };
}

function quoteSnippets(term: Term, sources: ReadonlyMap<string, Source>): NamedSnippet[] {
  return term.quotes.map((quotation, i) => {
    const source = sources.get(quotation.source);
    const from = source ? describeInLine(describeSource(source)) : quotation.source;
    const snippet: Snippet = {
      scope: NOTES,
      prefix: i === 0 ? `quote-${term.id}` : `quote-${term.id}-${i + 1}`,
      body: insertQuotation(quotation).snippet.split('\n'),
      description: `Quotation on ${term.name} · ${from}`,
    };
    return { name: shortened(quote(quotation.text)), snippet };
  });
}
