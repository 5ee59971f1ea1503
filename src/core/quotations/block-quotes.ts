import type { ProseBlock } from '../text/blocks.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { calloutTitle } from '../text/callouts.ts';
import { marksIn } from '../text/quotation-marks.ts';
import type { Range } from '../text/range.ts';

/** A part of a block's prose. */
export interface ProsePart {
  readonly prose: FoldedText;
  readonly range: Range;
}

/** A block quote: what is quoted, and who is said to have said it. */
export interface BlockQuote {
  readonly blocks: readonly ProseBlock[];
  /** The block in front of it. */
  readonly before?: ProseBlock;
  /** What is quoted, without attribution and outer quotation marks. */
  readonly parts: readonly ProsePart[];
  /** Where the attribution begins in the note, if there is one. */
  readonly attribution?: number;
}

const READ = new Set(['paragraph', 'heading', 'html', 'caption']);
const ATTRIBUTION = /^\s*(?:[—–―]|--|-\s|(?:source|from|quelle|出典|出所)\s?[:：])/i;

/** The block quotes of a note: its quoted blocks, as far as nothing stands between them. */
export function blockQuotesOf(note: string, blocks: readonly ProseBlock[]): BlockQuote[] {
  const quotes: { blocks: ProseBlock[]; before?: ProseBlock }[] = [];
  let last: ProseBlock | undefined;
  for (const [at, block] of blocks.entries()) {
    if (!block.blockQuote || block.reference || !READ.has(block.kind)) continue;
    const isNext =
      last !== undefined &&
      !/\n[ \t]*\r?\n/.test(note.slice(last.range.end - 1, block.range.start));
    const before = blocks[at - 1];
    if (isNext) quotes.at(-1)?.blocks.push(block);
    else quotes.push({ blocks: [block], ...(before ? { before } : {}) });
    last = block;
  }
  return quotes.map(({ blocks: own, before }) => ({
    ...read(note, own),
    ...(before ? { before } : {}),
  }));
}

function read(note: string, blocks: readonly ProseBlock[]): BlockQuote {
  const parts = blocks
    .map(({ prose, range }, at) => {
      const title = at === 0 ? calloutTitle(note, range.start) : undefined;
      const start = title ? secondLine(prose) : 0;
      return { prose, range: { start, end: prose.text.length } };
    })
    .filter(({ range }) => range.start < range.end);
  const last = parts.pop();
  if (last === undefined) return { blocks, parts };
  const from = attributionIn(note, last.prose, parts.length > 0);
  if (from === undefined) return { blocks, parts: withoutMarks([...parts, last]) };
  if (from > 0) parts.push({ prose: last.prose, range: { start: 0, end: from } });
  return { blocks, parts: withoutMarks(parts), attribution: last.prose.rawStart(from) };
}

/** Where the attribution begins in the last paragraph: its last line, or all of it. */
function attributionIn(note: string, prose: FoldedText, mayBeAll: boolean): number | undefined {
  const line = lastLine(prose);
  const isAttribution = (at: number): boolean =>
    ATTRIBUTION.test(note.slice(prose.rawStart(at), prose.rawStart(at) + 20));
  if (line > 0 && isAttribution(line)) return line;
  return mayBeAll && isAttribution(0) ? 0 : undefined;
}

/** Where the second line begins: the first one of a callout with a title. */
function secondLine(prose: FoldedText): number {
  const { text } = prose;
  for (let at = 0; at < text.length; at++)
    if (text[at] === ' ' && /[\n\r]/.test(prose.rawChar(at))) return at + 1;
  return text.length;
}

function lastLine(prose: FoldedText): number {
  for (let at = prose.text.trimEnd().length - 1; at > 0; at--)
    if (prose.text[at] === ' ' && /[\n\r]/.test(prose.rawChar(at))) return at + 1;
  return 0;
}

/** Takes off the quotation marks around the whole, and those that open each paragraph of a long quotation. */
function withoutMarks(parts: readonly ProsePart[]): ProsePart[] {
  return parts.map(({ prose, range }, index) => {
    const { text } = prose;
    const end = range.start + text.slice(range.start, range.end).trimEnd().length;
    const marks = marksIn(prose);
    const whole = marks.some((mark) => mark.start === range.start && mark.end === end);
    if (whole) return { prose, range: { start: range.start + 1, end: end - 1 } };
    const opens = /^["「『«]/.test(text) && !marks.some(({ start }) => start === range.start);
    const closes =
      index === parts.length - 1 &&
      /["」』»]$/.test(text.slice(0, end)) &&
      !marks.some((mark) => mark.end === end);
    return { prose, range: { start: range.start + Number(opens), end: end - Number(closes) } };
  });
}
