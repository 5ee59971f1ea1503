import { originName } from '../glossary/origin-name.ts';
import type { Glossary, StoredQuotation, Term } from '../glossary/types.ts';
import { definitionMarkdown, link, plain, webAddress } from './markdown.ts';
import { nameIn, partsLine, quotationLines, validity } from './term-parts.ts';
import type { HoverOptions } from './types.ts';

/** The labels of a term's page besides those of hovers. */
export interface PageLabels {
  readonly names: string;
  readonly acronyms: string;
  readonly otherNames: string;
  readonly noLongerUsed: string;
  readonly misspellings: string;
  /** The name of a language by its tag, such as `ja`. */
  readonly language: (tag: string) => string;
  readonly quotations: string;
  readonly checked: (date: string) => string;
  readonly glossary: string;
  readonly id: (id: string) => string;
}

/** The options of a page. */
export interface PageOptions extends Pick<
  HoverOptions,
  'labels' | 'renderer' | 'style' | 'today' | 'namesIn'
> {
  readonly page: PageLabels;
  /** The address of another term's page, as seen from this one. */
  readonly linkTo: (term: Term) => string;
}

/** Everything in a glossary about a term, as a Markdown document; nothing from the glossary is unescaped. */
export function termPage(term: Term, glossary: Glossary, options: PageOptions): string {
  const { labels, page } = options;
  const parts = [
    `# ${title(term, options)}`,
    underTitle(term, glossary, options),
    term.definition === undefined ? '' : definitionMarkdown(term.definition),
    namesTable(term, options),
    ...section(
      page.quotations,
      term.quotes.map((quotation) => quotationPart(quotation, glossary, options)),
    ),
    ...section(labels.seeAlso, seeAlso(term, glossary, options)),
    ...section(page.glossary, [whereFrom(term, options)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(heading: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`## ${plain(heading)}`, ...parts];
}

function title(term: Term, { namesIn }: PageOptions): string {
  const name = nameIn(term, namesIn);
  const acronyms = term.acronyms.filter((acronym) => acronym !== name);
  return `${plain(name)}${acronyms.length > 0 ? ` (${acronyms.map(plain).join(', ')})` : ''}`;
}

function underTitle(term: Term, glossary: Glossary, options: PageOptions): string {
  const { labels, namesIn, linkTo } = options;
  const page = webAddress(term.url);
  const parts = [
    nameIn(term, namesIn) === term.name ? '' : plain(term.name),
    term.kind === undefined ? '' : `*${plain(labels.kind(term.kind))}*`,
    validity(term, glossary, options, linkTo).replace('$(history) ', ''),
    page === undefined ? '' : link(plain(labels.officialPage), page),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function namesTable(term: Term, { page }: PageOptions): string {
  const rows: (readonly [what: string, forms: readonly string[]])[] = [
    [page.acronyms, term.acronyms],
    [page.otherNames, term.aliases],
    ...Object.entries(term.translations).map(
      ([tag, forms]) => [page.language(tag), forms] as const,
    ),
    [page.noLongerUsed, term.deprecated],
    [page.misspellings, term.misspellings],
  ];
  const filled = rows.filter(([, forms]) => forms.length > 0);
  if (filled.length === 0) return '';
  // Names may contain commas: “U.S. Forces, Japan”.
  const lines = filled.map(
    ([what, forms]) => `| ${plain(what)} | ${forms.map(plain).join(' · ')} |`,
  );
  return [`## ${plain(page.names)}`, '', '| | |', '| --- | --- |', ...lines].join('\n');
}

function quotationPart(
  quotation: StoredQuotation,
  glossary: Glossary,
  options: PageOptions,
): string {
  const { words, reference } = quotationLines(quotation, glossary, options);
  const { labels, page } = options;
  const checked =
    quotation.checked === undefined
      ? ''
      : ` · *${plain(page.checked(labels.date(quotation.checked)))}*`;
  return `> ${words}\n>\n> — ${reference}${checked}`;
}

function seeAlso(term: Term, glossary: Glossary, { linkTo, namesIn }: PageOptions): string[] {
  const lines = term.seeAlso
    .map((id) => glossary.termById.get(id))
    .filter((other) => other !== undefined)
    .map((other) => {
      const name = nameIn(other, namesIn);
      const acronym = other.acronyms.find((one) => one !== name);
      return `- ${link(plain(name), linkTo(other))}${acronym === undefined ? '' : ` (${plain(acronym)})`}`;
    });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function whereFrom(term: Term, { labels, page }: PageOptions): string {
  const from = partsLine(term, labels) || plain(originName(term.origin) ?? labels.bundled);
  return `${from} · ${plain(page.id(term.id))}`;
}
