import { citationComment } from '../text/citation-comments.ts';
import { writtenKey } from '../text/citation-keys.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Locator, Source, StoredQuotation, Term } from '../glossary/types.ts';
import { footnoteFor } from './footnotes.ts';
import { pandocLocator } from './locators.ts';
import { escapeMarkdown, htmlToMarkdown } from './markdown.ts';
import { joinLines, quote } from './quoting.ts';
import type { CompleteRenderer } from './rendered.ts';
import { choice, escapeSnippet, placeholder } from './snippet.ts';

/** What goes into a note: at the cursors, and perhaps at the note's end. */
export interface Insertion {
  /** The Markdown to insert. */
  readonly text: string;
  /** The same as the body of a VS Code snippet; a locator to be chosen is only here, as a tab stop. */
  readonly snippet: string;
  /** A further edit of the note, made once however many cursors there are. */
  readonly edit?: TextEdit;
}

/** The forms in which a citation can be inserted. */
export const CITATION_FORMS = ['key', 'located', 'in-text', 'footnote', 'formatted'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** What the forms that are formatted need. */
export interface InsertionContext {
  /** The whole text of the note. */
  readonly note: string;
  readonly renderer: CompleteRenderer;
  /** A CSL style's name. */
  readonly style: string;
}

/** A source to be cited, with what is said around it: "see", and where in it. */
export interface CitedItem {
  readonly source: Source;
  /** Words in front of it: "see", "cf.". */
  readonly prefix?: string;
  readonly locator?: Locator;
}

/**
 * What to insert to cite a source:
 * `key` `[@key]`; `located` `[@key, p. 3]` with tab stops; `in-text` `@key [p. 3]`, where the author is part of
 * the sentence; `footnote` a footnote with the formatted reference; `formatted` the formatted citation itself.
 * @param locator where in the source; without it, the located forms let the writer choose one
 */
export function insertCitation(
  source: Source,
  form: CitationForm,
  context: InsertionContext,
  locator?: Locator,
): Insertion {
  return insertCitations([{ source, ...(locator ? { locator } : {}) }], form, context);
}

/** The same for one or several sources, which are cited together: `[see @a, p. 3; @b]`. */
export function insertCitations(
  items: readonly CitedItem[],
  form: CitationForm,
  context: InsertionContext,
): Insertion {
  const [first, ...others] = items;
  if (first === undefined) return fixed('');
  const isPlain = others.length === 0 && first.locator === undefined && !first.prefix;
  switch (form) {
    case 'key':
      return fixed(citationOf(items));
    case 'located':
      return isPlain ? citationToLocate(first.source) : fixed(citationOf(items));
    case 'in-text':
      return isPlain ? authorInText(first.source) : fixed(authorsInText(first, others));
    case 'footnote':
      return footnote(context.note, footnoteText(items, context));
    case 'formatted':
      return fixed(formattedInText(items, context));
  }
  return form satisfies never;
}

/** The references as the style writes them; the keys follow in a comment, so that the note still cites the sources. */
function footnoteText(items: readonly CitedItem[], { renderer, style }: InsertionContext): string {
  const references = items.flatMap(({ source, prefix, locator }) => {
    const text = htmlToMarkdown(renderer.render(source, style, locator).note.html);
    return text === '' ? [] : [withPrefix(prefix, text)];
  });
  const key = citationOf(items);
  if (references.length === 0) return key;
  const last = references.pop() ?? '';
  const text = [...references.map((reference) => reference.replace(/\.$/, '')), last].join('; ');
  return withKey(`${asSentence(text)} `, key);
}

function formattedInText(
  items: readonly CitedItem[],
  { renderer, style }: InsertionContext,
): string {
  const key = citationOf(items);
  const texts = items.flatMap(({ source, prefix, locator }) => {
    const text = htmlToMarkdown(renderer.render(source, style, locator).inText.html);
    return text === '' ? [] : [{ text, prefix }];
  });
  const [only] = texts;
  if (only === undefined) return key;
  const text =
    texts.length === 1 && !only.prefix
      ? only.text
      : `(${texts.map(({ text: one, prefix }) => withPrefix(prefix, withoutParentheses(one))).join('; ')})`;
  return withKey(text, key);
}

/** A reference with its citation in a comment. Dollar signs of titles and keys make no formula together. */
function withKey(reference: string, key: string): string {
  const dollars = `${reference}${key}`.split('$').length - 1;
  const text =
    dollars < 2
      ? reference
      : reference.replaceAll(/(<[^<>\s]*>)|(?<!\\)\$/g, (dollar, address) =>
          address === undefined ? `\\${dollar}` : dollar,
        );
  return `${text}${citationComment(key)}`;
}

function withoutParentheses(text: string): string {
  return /^\((.*)\)$/s.exec(text)?.[1] ?? text;
}

function withPrefix(prefix: string | undefined, text: string): string {
  const words = escapeMarkdown(prefix ?? '');
  return words === '' ? text : `${words} ${text}`;
}

/** `[see @a, p. 3; @b]` */
function citationOf(items: readonly CitedItem[]): string {
  return `[${items.map(inBrackets).join('; ')}]`;
}

function inBrackets({ source, prefix, locator }: CitedItem): string {
  // These would end the citation, or begin another one.
  const words = (prefix ?? '')
    .replaceAll(/[[\]@;{}]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const at = locator ? `, ${pandocLocator(locator)}` : '';
  return `${words === '' ? '' : `${words} `}@${writtenKey(source.id)}${at}`;
}

/** `@a [p. 3; @b]` */
function authorsInText(
  { source, prefix, locator }: CitedItem,
  others: readonly CitedItem[],
): string {
  const inside = [...(locator ? [pandocLocator(locator)] : []), ...others.map(inBrackets)];
  const words = withPrefix(prefix, `@${writtenKey(source.id)}`);
  return inside.length === 0 ? words : `${words} [${inside.join('; ')}]`;
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
 * A passage of a source's text as a quotation, in a sentence or as a block quote. Where it stands in the source is a
 * tab stop, since a text does not know its pages.
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
  // The first stop takes the locator as a whole, so that it can go.
  const [label, value, close] = isLaw(source) ? ['{art.', 'V', '\\}'] : ['p.', '1', ''];
  const stop = `\${1:, ${label} ${placeholder(2, value)}${close}}`;
  return {
    text: `${words}${citation(source.id)}${end}`,
    snippet: `${escapeSnippet(`${words}[@${writtenKey(source.id)}`)}${stop}]$0${end}`,
  };
}

/** A footnote that says what a term stands for and is, labeled with the term's id. */
export function insertDefinition(term: Term, note: string): Insertion {
  const acronym = term.acronyms.find((form) => form !== term.name);
  const name = escapeMarkdown(acronym ? `${term.name} (${acronym})` : term.name);
  const definition = term.definition?.replace(/\s+/g, ' ').trim();
  return footnote(note, definition ? `${name}: ${definition}` : `${name}.`, term.id);
}

function footnote(note: string, content: string, wish?: string): Insertion {
  const { label, edit } = footnoteFor(note, content, wish);
  const insertion = fixed(`[^${label}]`);
  return edit ? { ...insertion, edit } : insertion;
}

function asSentence(text: string): string {
  return /[.?!]["”’』」*]*$/.test(text) ? text : `${text}.`;
}

function fixed(text: string): Insertion {
  return { text, snippet: escapeSnippet(text) };
}

/** Sources that are cited by article. */
const LAWS = /^(?:treaty|legislation|regulation|bill)$/;
const LOCATOR_LABELS = ['p.', 'pp.', 'para.', 'paras.', 'sec.', 'chap.'];

function isLaw({ csl }: Source): boolean {
  return LAWS.test(csl.type);
}

function citationToLocate(source: Source): Insertion {
  const key = writtenKey(source.id);
  const text = citation(source.id);
  if (isLaw(source)) {
    const start = escapeSnippet(`[@${key}, {art. `);
    return { text, snippet: `${start}${placeholder(1, 'V')}${escapeSnippet('}]')}$0` };
  }
  return {
    text,
    snippet: `${escapeSnippet(`[@${key}, `)}${choice(1, LOCATOR_LABELS)} ${placeholder(2, '1')}]$0`,
  };
}

function authorInText(source: Source): Insertion {
  const key = writtenKey(source.id);
  const at = isLaw(source) ? '{art. V}' : 'p. 1';
  return {
    text: `@${key}`,
    snippet: `${escapeSnippet(`@${key} [`)}${placeholder(1, at)}]$0`,
  };
}
