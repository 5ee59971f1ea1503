import type { ProseBlock } from '../text/blocks.ts';
import { isInTitleMarks, marksIn } from '../text/quotation-marks.ts';
import type { Range } from '../text/range.ts';
import { citationsFor } from './belonging.ts';
import { blockQuotesOf, type BlockQuote, type ProsePart } from './block-quotes.ts';
import { NoteCitations, type CitingMark, type NoteWithCitations } from './note-citations.ts';
import type { Quotation, QuotationCitation } from './types.ts';
import { visibleTextOf } from './visible.ts';

/** What is called by a name is not quoted. */
const NAMED = /(?:so-called|the term|entitled|titled)[\s,:]*$/i;
/** Works that have titles. */
const WORK =
  /(?<!\p{L})(?:article|book|report|speech|essay|paper|chapter|study|op-ed|memoir)s?[\s,:]*$/iu;
/** Two words or more, all long ones capitalized. */
const TITLE = /^(?:\P{L}*(?:\p{Lu}[\p{L}\p{M}'’]*|\p{Ll}{1,3}(?!\p{L}))){2,}\P{L}*$/u;
const LONGEST_NAMING = 20;

/** Every quotation of a note, in its order, with the citations that belong to it. */
export function quotationsIn(note: NoteWithCitations): Quotation[] {
  const citations = new NoteCitations(note);
  const marked = note.blocks.flatMap((block) => quotationsInBlock(block, citations));
  const quoted = blockQuotationsIn(citations);
  if (quoted.length === 0) return marked;
  return [...marked, ...quoted].sort((a, b) => a.range.start - b.range.start || a.depth - b.depth);
}

/** The quotations in quotation marks of one block; in a block quote they stand in a quotation already. */
export function quotationsInBlock(block: ProseBlock, citations: NoteCitations): Quotation[] {
  const { prose } = block;
  const marks = block.kind === 'alt' || block.reference ? [] : marksIn(prose);
  if (marks.length === 0) return [];
  const outer = marks.filter(({ depth }) => depth === 0);
  const belonging = citationsFor(outer, prose, citations.marksFor(block));
  let current: readonly QuotationCitation[] = [];
  return marks.flatMap((mark) => {
    if (mark.depth === 0)
      current = isName(prose.text, mark) ? [] : (belonging[outer.indexOf(mark)] ?? []);
    const part = { prose, range: { start: mark.start + 1, end: mark.end - 1 } };
    return quotationOf([part], {
      kind: 'marked',
      range: prose.toRaw(mark),
      depth: mark.depth + Number(block.blockQuote),
      citations: current,
      note: citations.note.text,
    });
  });
}

/** Whether what stands in quotation marks is a term or the title of a work, by its marks or the words in front of it. */
function isName(prose: string, { start, end }: Range): boolean {
  if (isInTitleMarks(prose, start)) return true;
  const before = prose.slice(Math.max(0, start - LONGEST_NAMING), start);
  return NAMED.test(before) || (WORK.test(before) && TITLE.test(prose.slice(start + 1, end - 1)));
}

/** The block quotes of a note. */
export function blockQuotationsIn(citations: NoteCitations): Quotation[] {
  const { text, blocks } = citations.note;
  return blockQuotesOf(text, blocks).flatMap((quote) => {
    const first = quote.blocks[0];
    const last = quote.blocks.at(-1);
    if (first === undefined || last === undefined) return [];
    return quotationOf(quote.parts, {
      kind: 'block',
      range: { start: first.range.start, end: last.range.end },
      depth: 0,
      citations: citationsOfBlockQuote(quote, first, last, citations),
      note: text,
    });
  });
}

/** In its attribution; else behind or inside what is quoted; else in the sentence that announces it. */
function citationsOfBlockQuote(
  { attribution, before }: BlockQuote,
  first: ProseBlock,
  last: ProseBlock,
  citations: NoteCitations,
): readonly QuotationCitation[] {
  const { text } = citations.note;
  const inside = citations.marksIn({ start: first.range.start, end: last.range.end });
  const keys = (marks: readonly CitingMark[]): QuotationCitation[] =>
    marks.flatMap((mark) => mark.citations);
  const attributed = inside.filter(
    ({ range }) => range.start >= (attribution ?? Number.POSITIVE_INFINITY),
  );
  if (attributed.length > 0) return keys(attributed);
  if (inside.length > 0) return keys(inside);
  const behind = citations.firstBehind(last.range.end);
  if (
    behind !== undefined &&
    !behind.bare &&
    /^[\s>]*(?:[—–―-]+\s*)?$/.test(text.slice(last.range.end, behind.range.start)) &&
    /^[^\S\n]*[.。]?[^\S\n]*(?:\r?\n|$)/.test(text.slice(behind.range.end))
  )
    return behind.citations;
  return before === undefined || before.blockQuote ? [] : announced(before, citations);
}

/** The citations of the last sentence of a paragraph that ends in a colon. */
function announced(block: ProseBlock, citations: NoteCitations): readonly QuotationCitation[] {
  const text = block.prose.text.trimEnd();
  if (!/[:,：、]$/.test(text)) return [];
  // A quotation that would stand behind the colon.
  const place = [{ start: text.length, end: text.length }];
  return citationsFor(place, block.prose, citations.marksIn(block.range))[0] ?? [];
}

function quotationOf(
  parts: readonly ProsePart[],
  about: Pick<Quotation, 'kind' | 'range' | 'depth' | 'citations'> & { readonly note: string },
): Quotation[] {
  const { note, ...rest } = about;
  const first = parts[0];
  const last = parts.findLast(({ range }) => range.end > range.start);
  if (first === undefined || last === undefined || first.range.end <= first.range.start) return [];
  const inner: Range = {
    start: first.prose.rawStart(first.range.start),
    end: last.prose.toRaw(last.range).end,
  };
  const { text, offsets } = visibleTextOf(note, parts);
  return [
    { ...rest, inner, text, offsets, hasMarkup: note.slice(inner.start, inner.end) !== text },
  ];
}
