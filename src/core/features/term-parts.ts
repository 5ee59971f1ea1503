import { quote } from '../citations/index.ts';
import { originName } from '../glossary/origin-name.ts';
import type { Glossary, StoredQuotation, Term } from '../glossary/types.ts';
import { link, plain, referenceMarkdown } from './markdown.ts';
import type { HoverLabels, HoverOptions } from './types.ts';

/** What hovers and pages of terms have in common: pieces of Markdown, empty where there is nothing to say. */

/** The name by which a term is called in a language: that of the language where there is one, else the preferred one. */
export function nameIn({ name, translations }: Term, language?: string): string {
  return (language === undefined ? undefined : translations[language]?.[0]) ?? name;
}

/** "since July 1, 1957", "May 30, 2018 · now U.S. Indo-Pacific Command"; with an icon and in italics where it is over. */
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

/** The words of a source, and where they stand. */
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

/** "definition: desk.glossary.yaml; the rest: bundled", of a term to which several glossaries give something. */
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
