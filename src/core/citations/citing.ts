import type { Source } from '../glossary/types.ts';
import { citationComment } from '../text/citation-comments.ts';
import { writtenKey } from '../text/citation-keys.ts';
import type { CitationDetails } from './details.ts';
import { fixed, footnote, type Insertion } from './insertion.ts';
import { pandocLocator } from './locators.ts';
import { escapeMarkdown, htmlToMarkdown } from './markdown.ts';
import { findLocator } from './read-locator.ts';
import type { CompleteRenderer, Formatted } from './rendered.ts';

/** The forms in which a citation can be inserted. */
export const CITATION_FORMS = ['key', 'in-text', 'footnote', 'formatted'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** What the formatted forms need. */
export interface InsertionContext {
  /** The whole text of the note. */
  readonly note: string;
  readonly renderer: CompleteRenderer;
  /** A CSL style's name. */
  readonly style: string;
}

/** A source to cite, with the text around it. */
export interface CitedItem extends CitationDetails {
  readonly source: Source;
}

/**
 * What to insert to cite one or several sources together:
 * `key` `[see @a, p. 3; @b]`; `in-text` `@a [p. 3; @b]`, where the author is part of the sentence; `footnote` a
 * footnote with the formatted references; `formatted` the formatted citation itself.
 */
export function insertCitations(
  items: readonly CitedItem[],
  form: CitationForm,
  context: InsertionContext,
): Insertion {
  const [first, ...others] = items;
  if (first === undefined) return fixed('');
  switch (form) {
    case 'key':
      return fixed(citationOf(items));
    case 'in-text':
      return fixed(authorsInText(first, others));
    case 'footnote':
      return footnote(context.note, withKey(references(items, context, MARKDOWN), items, ' '));
    case 'formatted':
      return fixed(withKey(inText(items, context, MARKDOWN), items, ''));
  }
  return form satisfies never;
}

/** What the reader of the note will see, in one line without markup: keys unchanged, references formatted. */
export function previewCitations(
  items: readonly CitedItem[],
  form: CitationForm,
  context: InsertionContext,
): string {
  switch (form) {
    case 'key':
    case 'in-text':
      return insertCitations(items, form, context).text;
    case 'footnote':
      return references(items, context, PLAIN) || citationOf(items);
    case 'formatted':
      return inText(items, context, PLAIN) || citationOf(items);
  }
  return form satisfies never;
}

/** How references and the words around them are written. */
interface Writing {
  readonly formatted: (reference: Formatted) => string;
  readonly words: (typed: string) => string;
}

const MARKDOWN: Writing = {
  formatted: ({ html }) => htmlToMarkdown(html),
  words: escapeMarkdown,
};
const PLAIN: Writing = { formatted: ({ text }) => text, words: (typed) => typed };

/** The references as the style formats them, as a sentence; empty if the style returns nothing. */
function references(
  items: readonly CitedItem[],
  { renderer, style }: InsertionContext,
  { formatted, words }: Writing,
): string {
  const texts = items.flatMap(({ source, prefix = '', locator, suffix = '' }) => {
    const text = formatted(renderer.render(source, style, locator).note);
    if (text === '') return [];
    const whole = suffix === '' ? text : `${withoutPeriod(text)}${words(suffix)}`;
    return [joined(words(prefix), whole)];
  });
  const last = texts.pop();
  if (last === undefined) return '';
  const text = capitalized([...texts.map(withoutPeriod), last].join('; '), items[0]);
  return /[.?!]["”’』」*]*$/.test(text) ? text : `${text}.`;
}

/** The in-text citations as the style formats them, in one pair of parentheses. */
function inText(
  items: readonly CitedItem[],
  { renderer, style }: InsertionContext,
  { formatted, words }: Writing,
): string {
  const texts = items.flatMap(({ source, prefix = '', locator, suffix = '' }) => {
    const text = formatted(renderer.render(source, style, locator).inText);
    return text === '' ? [] : [{ text, before: words(prefix), after: words(suffix) }];
  });
  const [only] = texts;
  if (texts.length === 1 && only?.before === '' && only.after === '') return only.text;
  if (only === undefined) return '';
  const inside = texts.map(({ text, before, after }) =>
    joined(before, `${withoutParentheses(text)}${after}`),
  );
  return `(${inside.join('; ')})`;
}

/**
 * A reference with its citation in a comment, so that the note still cites the sources; only the citation if there is
 * no reference. Dollar signs in titles and keys must not form a formula.
 */
function withKey(reference: string, items: readonly CitedItem[], gap: string): string {
  const key = citationOf(items);
  if (reference === '') return key;
  const dollars = `${reference}${key}`.split('$').length - 1;
  const text =
    dollars < 2
      ? reference
      : reference.replaceAll(/(<[^<>\s]*>)|(?<!\\)\$/g, (dollar, address) =>
          address === undefined ? `\\${dollar}` : dollar,
        );
  return `${text}${gap}${citationComment(key)}`;
}

/** A footnote begins with a capital: "See Nishimura, …"; a name or a title stays unchanged. */
function capitalized(text: string, first: CitedItem | undefined): string {
  return first?.prefix ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function withoutParentheses(text: string): string {
  return /^\((.*)\)$/s.exec(text)?.[1] ?? text;
}

function withoutPeriod(text: string): string {
  return text.replace(/\.$/, '');
}

function joined(...words: readonly string[]): string {
  return words.filter((one) => one !== '').join(' ');
}

/** `[see @a, p. 3; @b]` */
function citationOf(items: readonly CitedItem[]): string {
  return `[${items.map(inBrackets).join('; ')}]`;
}

function inBrackets(item: CitedItem): string {
  const where = placeIn(item);
  const key = `@${writtenKey(item.source.id)}`;
  return joined(harmless(item.prefix).trim(), where === '' ? key : `${key}${separator(where)}`);
}

/** `@a [p. 3; @b]` */
function authorsInText(first: CitedItem, others: readonly CitedItem[]): string {
  const where = withoutComma(placeIn(first));
  const inside = [...(where === '' ? [] : [where]), ...others.map(inBrackets)];
  const words = joined(escapeMarkdown(first.prefix ?? ''), `@${writtenKey(first.source.id)}`);
  return inside.length === 0 ? words : `${words} [${inside.join('; ')}]`;
}

/**
 * A locator with its suffix. In braces, Pandoc does not read numbers of the suffix as part of it; empty braces mean
 * that there is no locator (`@key{}, 2d ed.`).
 */
function placeIn({ locator, suffix }: CitedItem): string {
  const after = harmless(suffix).trimEnd();
  if (locator === undefined) return findLocator(withoutComma(after)) ? `{}${after}` : after;
  const where = pandocLocator(locator);
  const isApart = where.startsWith('{') || after === '';
  const isClear = findLocator(`${where}${after}`)?.range.end === where.length && !/\d/.test(after);
  return isApart || isClear ? `${where}${after}` : `{${where}}${after}`;
}

function withoutComma(words: string): string {
  return words.replace(/^[,、\s]+/, '');
}

function separator(where: string): string {
  return /^(?:[,、\s]|\{\})/.test(where) ? where : `, ${where}`;
}

/** Words without characters that would end the citation or begin another one. */
function harmless(words = ''): string {
  return words.replaceAll(/[[\]@;{}]/g, ' ').replaceAll(/\s+/g, ' ');
}
