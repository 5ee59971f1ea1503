import type { ProseBlock } from './blocks.ts';
import type { Range } from './range.ts';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
]);
const STRAIGHT = new Set(['"', "'"]);
/** One of these stands in every text that quotes, folded; to look for them takes next to no time. */
const FIRST_MARKS = ['"', "'", '「', '『'];
const MARKS = /["'「」『』]/g;
const OPENS_AFTER = /[\s([{—–\-「『“"/]/;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** The outermost quotations of a block in quotation marks, marks included, as ranges of its prose. */
export function quotationsIn({ prose }: Pick<ProseBlock, 'prose'>): Range[] {
  const { text } = prose;
  const found: Range[] = [];
  if (!FIRST_MARKS.some((mark) => text.includes(mark))) return found;
  let open: { start: number; close: string } | undefined;
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    const raw = prose.rawChar(at);
    if (open === undefined) {
      const close = closingOf(raw, text, at);
      if (close !== undefined) open = { start: at, close };
    } else if (raw === open.close && closesAt(raw, text, at)) {
      found.push({ start: open.start, end: at + 1 });
      open = undefined;
    }
  }
  return found;
}

function nextMark(text: string, from: number): number {
  MARKS.lastIndex = from;
  return MARKS.test(text) ? MARKS.lastIndex - 1 : -1;
}

function closingOf(raw: string, text: string, at: number): string | undefined {
  const close = PAIRS.get(raw);
  // ‘ also begins shortened words (‘90s); as a quotation mark it needs a partner.
  if (close !== undefined) return raw === '‘' && !text.includes("'", at + 1) ? undefined : close;
  if (!STRAIGHT.has(raw)) return undefined;
  const before = text[at - 1];
  const opens = before === undefined || OPENS_AFTER.test(before);
  return opens && /\S/.test(text[at + 1] ?? '') ? raw : undefined;
}

/** An apostrophe between letters (country's) closes nothing. */
function closesAt(raw: string, text: string, at: number): boolean {
  if (raw !== "'" && raw !== '’') return true;
  return !WORD.test(text[at + 1] ?? '');
}
