import { localeOfNote } from '../citations/index.ts';
import { baseName } from '../glossary/origin-name.ts';
import type { Glossary, StoredQuotation, Term } from '../glossary/types.ts';
import { occurrenceAt, type Analysis } from '../matching/analysis.ts';
import type { Occurrence, Sense } from '../matching/occurrences.ts';
import { definitionMarkdown, link, plain, webAddress } from './markdown.ts';
import { nameIn, partsLine, quotationLines, validity } from './term-parts.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

const MOST_SENSES = 4;
/**
 * In UTF-16 units. A hover shows about twelve lines without scrolling: longer quotations are cut, and a second one is
 * shown only with a short definition.
 */
const LONGEST_QUOTATION = 360;
const ROOM_FOR_TWO = 360;
const DOT = ' · ';

/** Explains the term at an offset of a note; undefined if there is none. */
export function termHoverAt(
  analysis: Analysis,
  offset: number,
  options: HoverOptions,
): HoverAnswer | undefined {
  const occurrence = occurrenceAt(analysis, offset);
  if (occurrence === undefined) return undefined;
  const inLanguage = { ...options, ...namesFor(analysis) };
  return {
    range: occurrence.range,
    markdown: describeOccurrence(analysis, occurrence, inLanguage),
  };
}

/** In a Japanese note the Japanese names come first. */
function namesFor({ note, settings }: Analysis): Pick<HoverOptions, 'namesIn'> {
  const body = note.text.slice(note.frontMatter?.end ?? 0);
  return localeOfNote(body, settings.language) === 'ja-JP' ? { namesIn: 'ja' } : {};
}

function describeOccurrence(
  analysis: Analysis,
  occurrence: Occurrence,
  options: HoverOptions,
): string {
  const { glossary } = analysis.index;
  const senses = introducedFirst(analysis, occurrence);
  const several = senses.length > 1;
  const shown = senses.slice(0, MOST_SENSES).map(({ term, kind, form }, number) => ({
    term,
    about: {
      mentions: countMentions(analysis, term),
      ...(several ? { position: number + 1 } : {}),
      ...(kind === 'misspelling' || kind === 'deprecated' ? { remark: { kind, form } } : {}),
    },
  }));
  const [first] = shown;
  const whole = options.isBrief === true ? shortCard : card;
  if (!several && first) return whole(first.term, glossary, options, first.about);
  const { labels } = options;
  const left = senses.length - shown.length;
  const [head = '', ...others] = shown.map(({ term, about }) =>
    shortCard(term, glossary, options, about),
  );
  return [
    paragraphs([labels.meanings(senses.length), head]),
    ...others,
    ...(left > 0 ? [labels.moreMeanings(left)] : []),
    ...shown.map(({ term, about }) => details(term, glossary, options, about)),
  ]
    .filter((part) => part !== '')
    .join('\n\n---\n\n');
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

/** Describes an entry of a glossary by itself, for completion lists and term pages. */
export function termMarkdown(term: Term, glossary: Glossary, options: HoverOptions): string {
  return card(term, glossary, options, {});
}

interface CardOptions {
  /** The number of a sense among several. */
  readonly position?: number;
  readonly mentions?: number;
  readonly remark?: { readonly kind: 'misspelling' | 'deprecated'; readonly form: string };
}

/** The full card of an entry: what it is, then quotations, then links. */
function card(term: Term, glossary: Glossary, options: HoverOptions, about: CardOptions): string {
  return paragraphs([
    ...summary(term, glossary, options, about),
    ...quotationParts(term, glossary, options),
    seeAlsoLine(term, glossary, options),
    partsLine(term, options.labels),
    footLine(term, options, about),
  ]);
}

/** One of several senses: short, so that all are visible together. */
function shortCard(
  term: Term,
  glossary: Glossary,
  options: HoverOptions,
  about: CardOptions,
): string {
  return paragraphs([
    ...summary(term, glossary, options, about),
    partsLine(term, options.labels),
    footLine(term, options, about),
  ]);
}

/** What the short card of a sense omits, under its number. */
function details(
  term: Term,
  glossary: Glossary,
  options: HoverOptions,
  { position }: CardOptions,
): string {
  const parts = paragraphs([
    ...quotationParts(term, glossary, options),
    seeAlsoLine(term, glossary, options),
  ]);
  return parts === '' ? '' : `**${position}** ${parts}`;
}

function summary(
  term: Term,
  glossary: Glossary,
  options: HoverOptions,
  about: CardOptions,
): string[] {
  return [
    remarkLine(term, options, about),
    headLine(term, glossary, options, about),
    term.definition === undefined ? '' : definitionMarkdown(term.definition),
  ];
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
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

/** The right form for a misspelling: an acronym for one in capitals, else the name. */
function rightForm(term: Term, wrong: string): string {
  return /\p{Ll}/u.test(wrong) ? term.name : (term.acronyms[0] ?? term.name);
}

/**
 * "**U.S. Forces Japan** (**USFJ**) · *command* · 在日米軍 · since July 1, 1957"; in a Japanese note
 * "**在日米軍** (**USFJ**) · U.S. Forces Japan · *command* · …".
 */
function headLine(
  term: Term,
  glossary: Glossary,
  options: HoverOptions,
  { position }: CardOptions,
): string {
  const name = nameIn(term, options.namesIn);
  const acronyms = term.acronyms.filter((acronym) => acronym !== term.name);
  const number = position === undefined ? '' : `**${position}** `;
  const short = acronyms.length > 0 ? ` (**${acronyms.map(plain).join('**, **')}**)` : '';
  const parts = [
    `${number}**${plain(name)}**${short}`,
    name === term.name ? '' : plain(term.name),
    term.kind === undefined ? '' : `*${plain(options.labels.kind(term.kind))}*`,
    ...Object.values(term.translations)
      .map(([first = '']) => first)
      .filter((first) => first !== name)
      .map(plain),
    validity(term, glossary, options, options.links.showTerm),
  ];
  return parts.filter((part) => part !== '').join(DOT);
}

/** The first quotation, and a second one if there is room for it. */
function quotationParts(
  { quotes, definition = '' }: Term,
  glossary: Glossary,
  options: HoverOptions,
): string[] {
  const length = [definition, ...quotes.slice(0, 2).map(({ text }) => text)].join('').length;
  return quotes
    .slice(0, length <= ROOM_FOR_TWO ? 2 : 1)
    .map((quotation) => quotationPart(quotation, glossary, options));
}

/** The words of the source, and below them their place in it. */
function quotationPart(
  quotation: StoredQuotation,
  glossary: Glossary,
  options: HoverOptions,
): string {
  const text = shorten(quotation.text);
  const { words, reference } = quotationLines({ ...quotation, text }, glossary, options);
  return `$(quote) ${words}  \n— ${reference}`;
}

/** Long quotations are cut at a word, with an ellipsis. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_QUOTATION) return line;
  const cut = line.slice(0, LONGEST_QUOTATION);
  const end = cut.lastIndexOf(' ');
  return `${(end > LONGEST_QUOTATION / 2 ? cut.slice(0, end) : cut).trimEnd()} […]`;
}

function seeAlsoLine(
  term: Term,
  glossary: Glossary,
  { labels, links, namesIn }: HoverOptions,
): string {
  const others = term.seeAlso
    .map((id) => glossary.termById.get(id))
    .filter((other) => other !== undefined)
    .map((other) =>
      link(plain(other.acronyms[0] ?? nameIn(other, namesIn)), links.showTerm(other)),
    );
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
