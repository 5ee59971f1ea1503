import type { ProseBlock } from './blocks.ts';
import type { Note } from './note.ts';
import type { Range } from './range.ts';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
]);
const STRAIGHT = new Set(['"', "'"]);
const OPENS_AFTER = /[\s([{—–\-「『“"/]/;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where a note quotes: block quotes and what stands in quotation marks. Ranges of the note, in order. */
export function quotedRanges(note: Note): Range[] {
  return note.blocks.flatMap((block) =>
    block.blockQuote
      ? [block.range]
      : quotationsIn(note.text, block).map((range) => block.prose.toRaw(range)),
  );
}

/** The outermost quotations of a block in quotation marks, marks included, as ranges of its prose. */
export function quotationsIn(note: string, block: ProseBlock): Range[] {
  const { prose } = block;
  const { text } = prose;
  const found: Range[] = [];
  let open: { start: number; close: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const folded = text[at] ?? '';
    if (!STRAIGHT.has(folded) && !'「」『』'.includes(folded)) continue;
    const raw = note[prose.rawStart(at)] ?? folded;
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

function closingOf(raw: string, text: string, at: number): string | undefined {
  const close = PAIRS.get(raw);
  // ‘ also begins shortened words (‘90s); as a quotation mark it needs a partner.
  if (close !== undefined)
    return raw === '‘' && !text.slice(at + 1).includes("'") ? undefined : close;
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
