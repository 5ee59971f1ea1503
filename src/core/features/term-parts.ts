import { quote } from '../citations/index.ts';
import { originName } from '../glossary/origin-name.ts';
import type { Glossary, StoredQuotation, Term } from '../glossary/types.ts';
import { link, plain, referenceMarkdown } from './markdown.ts';
import type { HoverLabels, HoverOptions } from './types.ts';

/** Shared by hovers and pages of terms: pieces of Markdown, empty if there is nothing to say. */

/** The name of a term in a language if it has one there, else the preferred one. */
export function nameIn({ name, translations }: Term, language?: string): string {
  return (language === undefined ? undefined : translations[language]?.[0]) ?? name;
}

/**
 * "since July 1, 1957", "May 30, 2018 · now U.S. Indo-Pacific Command"; with an icon and in italics if it has ended.
 */
export function validity(
  { valid }: Term,
  glossary: Glossary,
  options: Pick<HoverOptions, 'labels' | 'today' | 'namesIn'>,
  showTerm: (term: Term) => string | undefined,
): string {
  if (valid === undefined) return '';
  const { labels, today, namesIn } = options;
  const [from, to] = [valid.from, valid.to].map((date) => date && plain(labels.date(date)));
  const dates =
    from && to ? labels.between(from, to) : from ? labels.since(from) : to ? labels.until(to) : '';
  const isOver = valid.to !== undefined && valid.to < today.slice(0, valid.to.length);
  const next = valid.replacedBy === undefined ? undefined : glossary.termById.get(valid.replacedBy);
  const successor = next
    ? `${labels.now} ${link(plain(nameIn(next, namesIn)), showTerm(next))}`
    : '';
  const parts = [dates, successor].filter((part) => part !== '').join(' · ');
  return isOver && parts !== '' ? `$(history) *${parts}*` : parts;
}

/** The words of a source, and their place in it. */
export function quotationLines(
  { text, source: id, locator }: StoredQuotation,
  glossary: Glossary,
  { renderer, style }: Pick<HoverOptions, 'renderer' | 'style'>,
): { readonly words: string; readonly reference: string } {
  const source = glossary.sourceById.get(id);
  const reference =
    source === undefined
      ? plain(id)
      : referenceMarkdown(renderer.render(source, style, locator).note.html);
  return { words: plain(quote(text.replace(/\s+/gu, ' ').trim())), reference };
}

/** "definition: desk.glossary.yaml; the rest: bundled", for a term with values from several glossaries. */
export function partsLine({ parts = [] }: Term, labels: HoverLabels): string {
  const given = parts.filter(({ keys }, number) => keys.length > 0 || number === parts.length - 1);
  if (given.length < 2) return '';
  const said = given.map(({ origin, keys }, number) => {
    const glossary = originName(origin) ?? labels.bundled;
    return number === given.length - 1
      ? labels.restFrom(glossary)
      : labels.from(keys.map(labels.key).join(', '), glossary);
  });
  return plain(said.join('; '));
}
