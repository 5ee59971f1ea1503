import { isMostlyCjk, readLocator } from '../citations/index.ts';
import type { Source } from '../glossary/types.ts';
import type { CheckedQuotation, PassagePlace } from '../quotations/checked.ts';
import type { DifferencePiece } from '../quotations/types.ts';
import { link, plain, referenceMarkdown } from './markdown.ts';
import type { HoverAnswer, HoverOptions } from './types.ts';

/** The labels of a quotation's hover in the reader's language, as plain text. */
export interface QuotationLabels {
  /** The result of checking a quotation; undefined if there is nothing to say. */
  readonly verdict: (checked: CheckedQuotation) => string | undefined;
  readonly openText: string;
  readonly compare: string;
  readonly attachText: string;
}

/** The links of a quotation's hover, as URIs. */
export interface QuotationLinks {
  readonly openText: (place: PassagePlace) => string | undefined;
  readonly compare: (checked: CheckedQuotation) => string | undefined;
  readonly attachText: (source: Source) => string | undefined;
}

/** The options of a quotation's hover. */
export interface QuotationHoverOptions extends Pick<HoverOptions, 'renderer' | 'style'> {
  readonly labels: QuotationLabels;
  readonly links: QuotationLinks;
  readonly sourceOf: (key: string) => Source | undefined;
  /** Whether the editor reports the problem there itself, so that the hover need not repeat it. */
  readonly isReported: boolean;
  /** Whether it is below another explanation and should be short. */
  readonly isBrief: boolean;
}

const DOT = ' · ';
/** A space too narrow to see, next to which Markdown recognizes a mark. */
const HAIR = '\u200A';

/** The quotation at an offset of the note, its quotation marks included. */
export function quotationAt(
  checked: readonly CheckedQuotation[],
  offset: number,
): CheckedQuotation | undefined {
  return checked.find(({ quotation: { range } }) => offset >= range.start && offset <= range.end);
}

/** The result of checking the quotation at an offset: verdict, passage, source, links. */
export function quotationHoverAt(
  checked: readonly CheckedQuotation[],
  offset: number,
  options: QuotationHoverOptions,
): HoverAnswer | undefined {
  const found = quotationAt(checked, offset);
  const verdict = found && options.labels.verdict(found);
  if (found === undefined || verdict === undefined) return undefined;
  const says = options.isReported ? '' : `${iconOf(found)} ${plain(verdict)}`;
  const links = linkLine(found, options);
  const parts = options.isBrief
    ? [[says, links].filter((part) => part !== '').join(DOT)]
    : [says, passageMarkdown(found), sourceLine(found, options), links];
  return {
    range: found.quotation.range,
    markdown: parts.filter((part) => part !== '').join('\n\n'),
  };
}

function iconOf({ verification }: CheckedQuotation): string {
  const verdict = verification?.verdict;
  switch (verdict) {
    case 'exact':
    case 'typographic':
    case 'initial-case':
    case 'altered':
      return '$(pass)';
    case 'review':
      return '$(question)';
    case 'misquote':
    case 'misattributed':
    case 'not-found':
      return '$(warning)';
    case 'unverifiable':
    case 'too-short':
    case undefined:
      return '$(circle-slash)';
  }
  return verdict satisfies never;
}

/** The passage with the words around it: words only in the source are bold, words only in the note are struck out. */
function passageMarkdown({ passage, verification }: CheckedQuotation): string {
  if (passage === undefined) return '';
  const { before, text, after } = passage;
  const { difference } = verification ?? {};
  const words =
    difference === undefined
      ? plain(oneLine(text).trim())
      : difference
          .map((piece, at) => pieceMarkdown(piece, difference, at))
          .join('')
          .trim();
  const [open, close] = isMostlyCjk(text) ? '「」' : '“”';
  return `> ${before && '…'}${spaced(before)}${open}${words}${close}${spaced(after)}${after && '…'}`;
}

function pieceMarkdown(
  { kind, text }: DifferencePiece,
  pieces: readonly DifferencePiece[],
  at: number,
): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text === '' ? '' : ' ';
  if (kind === 'same') return spaced(text);
  const mark = kind === 'dropped' ? '**' : '~~';
  const before = spaceFor(lead, /\s$/.test(pieces[at - 1]?.text ?? ' '));
  const after = spaceFor(trail, /^\s/.test(pieces[at + 1]?.text ?? ' '));
  return `${before}${mark}${plain(oneLine(words))}${mark}${after}`;
}

/** The space next to a mark: Markdown recognizes a mark only next to a space, or next to certain characters. */
function spaceFor(own: string, isBesideSpace: boolean): string {
  if (own !== '') return ' ';
  return isBesideSpace ? '' : HAIR;
}

/** The source that contains the passage, as a citation; the locator is the note's. */
function sourceLine(
  { source, citation, verification }: CheckedQuotation,
  { renderer, style, sourceOf }: QuotationHoverOptions,
): string {
  const elsewhere = verification?.elsewhere;
  const shown = elsewhere === undefined ? source : sourceOf(elsewhere);
  if (shown === undefined) return '';
  const locator = elsewhere === undefined ? readLocator(citation.locator) : undefined;
  return referenceMarkdown(renderer.render(shown, style, locator).note.html);
}

function linkLine(found: CheckedQuotation, { labels, links }: QuotationHoverOptions): string {
  const { passage, source, coverage, verification } = found;
  const wants = coverage !== 'full' && verification?.elsewhere === undefined;
  const all: readonly (readonly [string, string | undefined])[] = [
    [`$(go-to-file) ${labels.openText}`, passage?.place && links.openText(passage.place)],
    [`$(diff) ${labels.compare}`, passage && links.compare(found)],
    [`$(attach) ${labels.attachText}`, wants && source ? links.attachText(source) : undefined],
  ];
  return all
    .filter(([, uri]) => uri !== undefined)
    .map(([text, uri]) => link(text, uri))
    .join(DOT);
}

/** A text on one line, with the spaces at its ends. */
function spaced(text: string): string {
  const line = oneLine(text);
  return `${/^\s/.test(line) ? ' ' : ''}${plain(line)}${/\s$/.test(line) ? ' ' : ''}`;
}

function oneLine(text: string): string {
  return text
    .replaceAll(/(?<=[\u3000-\u9FFF])\s*\n\s*(?=[\u3000-\u9FFF])/g, '')
    .replaceAll(/\s+/g, ' ');
}
