import { quote } from '../citations/index.ts';
import type { Glossary, StoredQuotation, Term } from '../glossary/types.ts';
import { occurrenceAt, type Analysis } from '../matching/analysis.ts';
import type { Occurrence, Sense } from '../matching/occurrences.ts';
import {
  baseName,
  definitionMarkdown,
  link,
  plain,
  referenceMarkdown,
  webAddress,
} from './markdown.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

const MOST_SENSES = 4;
/** In UTF-16 units. A hover shows about twelve lines without scrolling: more than this would hide the rest. */
const QUOTATION_SPACE = 420;
const QUOTATION_SPACE_OF_SENSE = 240;
const DOT = ' · ';

/** Explains the term at an offset of a note; undefined where there is none. */
export function termHoverAt(
  analysis: Analysis,
  offset: number,
  options: HoverOptions,
): HoverAnswer | undefined {
  const occurrence = occurrenceAt(analysis, offset);
  if (occurrence === undefined) return undefined;
  return { range: occurrence.range, markdown: describeOccurrence(analysis, occurrence, options) };
}

function describeOccurrence(
  analysis: Analysis,
  occurrence: Occurrence,
  options: HoverOptions,
): string {
  const senses = introducedFirst(analysis, occurrence);
  const { glossary } = analysis.index;
  const several = senses.length > 1;
  const cards = senses.slice(0, MOST_SENSES).map(({ term, kind, form }, number) =>
    card(term, glossary, options, {
      quotationSpace: several ? QUOTATION_SPACE_OF_SENSE : QUOTATION_SPACE,
      mentions: countMentions(analysis, term),
      ...(several ? { position: number + 1 } : {}),
      ...(kind === 'misspelling' || kind === 'deprecated' ? { remark: { kind, form } } : {}),
    }),
  );
  const rest =
    senses.length > MOST_SENSES ? [options.labels.moreMeanings(senses.length - MOST_SENSES)] : [];
  return [...(several ? [overview(senses, options)] : []), ...cards, ...rest].join('\n\n---\n\n');
}

/** "2 meanings: 1 U.S.-Japan Security Consultative Committee · 2 …", so that all are seen at a glance. */
function overview(senses: readonly Sense[], { labels }: HoverOptions): string {
  const names = senses
    .slice(0, MOST_SENSES)
    .map(({ term }, number) => `**${number + 1}** ${plain(term.name)}`);
  return `${labels.meanings(senses.length)}: ${names.join(DOT)}`;
}

/** The senses that the note itself introduces come first: they are what it means. */
function introducedFirst(analysis: Analysis, { senses }: Occurrence): readonly Sense[] {
  if (senses.length < 2) return senses;
  const introduced = new Set(analysis.definitions.map(({ term }) => term));
  return senses.toSorted((a, b) => Number(introduced.has(b.term)) - Number(introduced.has(a.term)));
}

function countMentions({ occurrences }: Analysis, term: Term): number {
  return occurrences.filter(({ senses }) => senses.some((sense) => sense.term.id === term.id))
    .length;
}

/** Describes an entry of a glossary by itself, as completion lists and term pages show it. */
export function termMarkdown(term: Term, glossary: Glossary, options: HoverOptions): string {
  return card(term, glossary, options, { quotationSpace: QUOTATION_SPACE });
}

interface CardOptions {
  /** How many UTF-16 units of quotations are shown; the first one always is, cut if need be. */
  readonly quotationSpace: number;
  readonly position?: number;
  readonly mentions?: number;
  readonly remark?: { readonly kind: 'misspelling' | 'deprecated'; readonly form: string };
}

function card(term: Term, glossary: Glossary, options: HoverOptions, about: CardOptions): string {
  return [
    remarkLine(term, options, about),
    headLine(term, glossary, options, about),
    term.definition === undefined ? '' : definitionMarkdown(term.definition),
    ...quotationParts(term, glossary, options, about),
    seeAlsoLine(term, glossary, options),
    footLine(term, options, about),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function remarkLine(
  term: Term,
  { labels, isReported }: HoverOptions,
  { remark }: CardOptions,
): string {
  if (remark === undefined || isReported) return '';
  const wrong = `**${plain(remark.form)}**`;
  return remark.kind === 'misspelling'
    ? `$(error) ${labels.misspelled(wrong, `**${plain(rightForm(term, remark.form))}**`)}`
    : `$(warning) ${labels.deprecated(wrong, `**${plain(term.name)}**`)}`;
}

/** What a misspelling should have been: an acronym for one in capitals, else the name. */
function rightForm(term: Term, wrong: string): string {
  return /\p{Ll}/u.test(wrong) ? term.name : (term.acronyms[0] ?? term.name);
}

/** "**U.S. Forces Japan** (**USFJ**) · *command* · 在日米軍 · since July 1, 1957" */
function headLine(
  term: Term,
  glossary: Glossary,
  options: HoverOptions,
  { position }: CardOptions,
): string {
  const acronyms = term.acronyms.filter((acronym) => acronym !== term.name);
  const number = position === undefined ? '' : `**${position}** `;
  const short = acronyms.length > 0 ? ` (**${acronyms.map(plain).join('**, **')}**)` : '';
  const parts = [
    `${number}**${plain(term.name)}**${short}`,
    term.kind === undefined ? '' : `*${plain(options.labels.kind(term.kind))}*`,
    ...Object.values(term.translations).map((names) => plain(names[0] ?? '')),
    validity(term, glossary, options),
  ];
  return parts.filter((part) => part !== '').join(DOT);
}

function validity({ valid }: Term, glossary: Glossary, options: HoverOptions): string {
  if (valid === undefined) return '';
  const { labels, links, today } = options;
  const [from, to] = [valid.from, valid.to].map((date) => date && plain(labels.date(date)));
  const dates =
    from && to ? labels.between(from, to) : from ? labels.since(from) : to ? labels.until(to) : '';
  const isOver = valid.to !== undefined && valid.to < today.slice(0, valid.to.length);
  const next = valid.replacedBy === undefined ? undefined : glossary.termById.get(valid.replacedBy);
  const successor = next ? `${labels.now} ${link(plain(next.name), links.showTerm(next))}` : '';
  const parts = [dates, successor].filter((part) => part !== '').join(DOT);
  return isOver && parts !== '' ? `$(history) *${parts}*` : parts;
}

/** The first quotation, and a second one where there is room for it. */
function quotationParts(
  term: Term,
  glossary: Glossary,
  options: HoverOptions,
  { quotationSpace }: CardOptions,
): string[] {
  const [first, second] = term.quotes;
  if (first === undefined) return [];
  const fits = second !== undefined && first.text.length + second.text.length <= quotationSpace;
  return (fits ? [first, second] : [first]).map((quotation) =>
    quotationPart(quotation, glossary, options, quotationSpace),
  );
}

/** The words of the source, and below them where they stand. */
function quotationPart(
  { text, source: id, locator }: StoredQuotation,
  glossary: Glossary,
  { renderer, style }: HoverOptions,
  space: number,
): string {
  const source = glossary.sourceById.get(id);
  const reference =
    source === undefined
      ? plain(id)
      : referenceMarkdown(renderer.render(source, style, locator).note.html);
  return `$(quote) ${plain(quote(shorten(text, space)))}  \n— ${reference}`;
}

/** Long quotations are cut at a word, and say so. */
function shorten(text: string, space: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= space) return line;
  const cut = line.slice(0, space);
  const end = cut.lastIndexOf(' ');
  return `${(end > space / 2 ? cut.slice(0, end) : cut).trimEnd()} […]`;
}

function seeAlsoLine(term: Term, glossary: Glossary, { labels, links }: HoverOptions): string {
  const others = term.seeAlso
    .map((id) => glossary.termById.get(id))
    .filter((other) => other !== undefined)
    .map((other) => link(plain(other.acronyms[0] ?? other.name), links.showTerm(other)));
  return others.length > 0 ? `${labels.seeAlso}: ${others.join(DOT)}` : '';
}

function footLine(
  term: Term,
  { labels, links }: HoverOptions,
  { mentions, position }: CardOptions,
): string {
  const page = webAddress(term.url);
  const [acronym] = term.acronyms;
  const canPin = position !== undefined && acronym !== undefined;
  const parts = [
    mentions === undefined || mentions === 0
      ? ''
      : link(`$(list-unordered) ${labels.mentions(mentions)}`, links.listMentions(term)),
    link(`$(book) ${plain(baseName(term.origin.file))}`, links.openEntry(term)),
    page === undefined ? '' : link(`$(link-external) ${labels.officialPage}`, page),
    canPin ? link(`$(pin) ${labels.pinSense}`, links.pinSense(term, acronym)) : '',
  ];
  return parts.filter((part) => part !== '').join(DOT);
}
