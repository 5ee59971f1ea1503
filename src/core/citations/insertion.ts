import { writtenKey } from '../text/citation-keys.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Locator, Source, StoredQuotation, Term } from '../glossary/types.ts';
import { footnoteFor } from './footnotes.ts';
import { pandocLocator } from './locators.ts';
import { escapeMarkdown } from './markdown.ts';
import { joinLines, quote } from './quoting.ts';
import { escapeSnippet, placeholder } from './snippet.ts';

/** What is inserted into a note: at the cursors, and possibly at the end. */
export interface Insertion {
  /** The Markdown to insert. */
  readonly text: string;
  /** The same as the body of a VS Code snippet; only this form has a tab stop for the locator. */
  readonly snippet: string;
  /** The text is a footnote mark, which goes right after a word or a punctuation mark (see `placeOfMark`). */
  readonly isMark?: true;
  /** Another edit of the note, made once for any number of cursors. */
  readonly edit?: TextEdit;
}

/** A Pandoc citation: `[@key]`, `[@key, para. 4]`. */
export function citation(key: string, locator?: Locator): string {
  const at = `[@${writtenKey(key)}`;
  return locator ? `${at}, ${pandocLocator(locator)}]` : `${at}]`;
}

/** A quotation in a sentence: “…” [@key, para. 4]. */
export function insertQuotation(quotation: StoredQuotation): Insertion {
  const text = escapeMarkdown(quote(joinLines(quotation.text)));
  return fixed(`${text} ${citation(quotation.source, quotation.locator)}`);
}

/** A quotation as a block quote; its last line is the citation. Its paragraphs are kept. */
export function insertBlockQuotation(quotation: StoredQuotation): Insertion {
  const paragraphs = quotation.text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `> ${escapeMarkdown(joinLines(paragraph))}`);
  const last = `> ${citation(quotation.source, quotation.locator)}`;
  return fixed(`${paragraphs.join('\n>\n')}\n${last}\n`);
}

/**
 * A passage of a source's text as a quotation, in a sentence or as a block quote. Its place in the source is a tab
 * stop, since a text does not contain page numbers.
 */
export function insertPassage(
  source: Source,
  passage: string,
  form: 'in-sentence' | 'block',
): Insertion {
  const words =
    form === 'block'
      ? `> ${escapeMarkdown(joinLines(passage))}\n> `
      : `${escapeMarkdown(quote(joinLines(passage)))} `;
  const end = form === 'block' ? '\n' : '';
  // The first stop covers the whole locator, so that it can be deleted.
  const [label, value, close] = isLaw(source) ? ['{art.', 'V', '\\}'] : ['p.', '1', ''];
  const stop = `\${1:, ${label} ${placeholder(2, value)}${close}}`;
  return {
    text: `${words}${citation(source.id)}${end}`,
    snippet: `${escapeSnippet(`${words}[@${writtenKey(source.id)}`)}${stop}]$0${end}`,
  };
}

/** A footnote with the name and definition of a term, labeled with the term's id. */
export function insertDefinition(term: Term, note: string): Insertion {
  const acronym = term.acronyms.find((form) => form !== term.name);
  const name = escapeMarkdown(acronym ? `${term.name} (${acronym})` : term.name);
  const definition = term.definition?.replace(/\s+/g, ' ').trim();
  return footnote(note, definition ? `${name}: ${definition}` : `${name}.`, term.id);
}

/** A footnote mark, and the footnote's text at the end of the note if it is missing. */
export function footnote(note: string, content: string, wish?: string): Insertion {
  const { label, edit } = footnoteFor(note, content, wish);
  const insertion: Insertion = { ...fixed(`[^${label}]`), isMark: true };
  return edit ? { ...insertion, edit } : insertion;
}

/** An insertion without tab stops. */
export function fixed(text: string): Insertion {
  return { text, snippet: escapeSnippet(text) };
}

const LAWS = /^(?:treaty|legislation|regulation|bill)$/;

/** Whether a source is cited by article. */
export function isLaw({ csl }: Source): boolean {
  return LAWS.test(csl.type);
}
