import type { Glossary, Term } from '../glossary/types.ts';
import type { QuotationTexts } from './checked.ts';
import { readExcerpts, type SourceText } from './source-text.ts';

/** What is held of a source. */
export interface HeldSource {
  readonly key: string;
  readonly text: SourceText;
  /** The file of a text; absent where the stored quotations of a glossary stand for the source. */
  readonly file?: string;
}

/** What is held of a source of which nothing is held: excerpts, of which there are none. */
export const NOTHING_HELD = readExcerpts([]);

/** Finds out what is held of the sources of glossaries: their texts, else the quotations that a glossary keeps. */
export class HeldSources {
  private readonly texts: QuotationTexts;
  private readonly excerpts = new WeakMap<readonly Term[], ReadonlyMap<string, SourceText>>();

  constructor(texts: QuotationTexts) {
    this.texts = texts;
  }

  /** All sources of which something is held, in the glossary's order. */
  all(glossary: Glossary): HeldSource[] {
    const excerpts = this.excerptsOf(glossary.terms);
    return glossary.sources.flatMap((source): HeldSource[] => {
      const key = source.id;
      const held = this.texts.textOf(source);
      if (held !== undefined) return [{ key, ...held }];
      const text = excerpts.get(key);
      return text === undefined ? [] : [{ key, text }];
    });
  }

  private excerptsOf(terms: readonly Term[]): ReadonlyMap<string, SourceText> {
    const known = this.excerpts.get(terms);
    if (known !== undefined) return known;
    const quotes = new Map<string, string[]>();
    for (const { source, text } of terms.flatMap((term) => term.quotes)) {
      const own = quotes.get(source);
      if (own) own.push(text);
      else quotes.set(source, [text]);
    }
    const made = new Map([...quotes].map(([key, own]) => [key, readExcerpts(own)]));
    this.excerpts.set(terms, made);
    return made;
  }
}

/** How much is held of a source. */
export function coverageOf(held: HeldSource | undefined): 'full' | 'excerpts' | 'none' {
  return held === undefined ? 'none' : held.text.coverage;
}
