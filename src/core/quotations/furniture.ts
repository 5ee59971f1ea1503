import type { Range } from '../text/range.ts';

/** A line of a source, without the white space around it. */
interface Line {
  readonly range: Range;
  readonly text: string;
  /** A form feed stands in front of it, or behind it. */
  readonly beside: boolean;
}

const LONGEST_HEAD = 90;
/** Lines around a page number in which a running head is looked for. */
const NEAR = 2;
const BARE_NUMBER = /^(\d{1,4})$/;
const DRESSED_NUMBER =
  /^(?:[-–—−]\s*\d{1,4}\s*[-–—−]|\[?(?:page|p\.|pg\.|seite|p[áa]gina|第)\s?\d{1,4}(?:\s*(?:of|\/|von|de|sur)\s*\d{1,4})?\s?頁?\]?|\d{1,4}\s?(?:\/|of)\s?\d{1,4}|[ivxlc]{1,6})$/i;
const WORDS_DRESS = /\d/;

/**
 * The page furniture of a text that came from a printed page: page numbers, and the running heads beside them.
 * A number alone in its line is a page number only beside a page break, or where the numbers count up through the
 * text; a running head is a short line that stands at three page breaks or more. All else is text. Ranges of the
 * text, in order.
 */
export function furnitureOf(text: string): Range[] {
  if (!/\f|^[ \t]*[-–—[]?\s?(?:page |p\.\s?|第)?\d{1,4}\b[^\n]{0,14}$/im.test(text)) return [];
  const lines = linesOf(text);
  const numbers = pageNumbers(lines);
  const found = new Set(numbers);
  for (const head of runningHeads(lines, numbers)) found.add(head);
  return [...found].sort((a, b) => a - b).flatMap((at) => lines[at]?.range ?? []);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let breakBefore = false;
  for (const match of text.matchAll(/[^\n\r\f]*(\r\n|[\n\r\f]|$)/g)) {
    const [whole, end = ''] = match;
    const content = whole.slice(0, whole.length - end.length);
    const trimmed = content.trim();
    if (trimmed !== '') {
      const start = match.index + content.indexOf(trimmed);
      const range = { start, end: start + trimmed.length };
      lines.push({ range, text: trimmed, beside: breakBefore || end === '\f' });
      breakBefore = false;
    }
    if (end === '\f') {
      breakBefore = true;
      const last = lines.pop();
      if (last) lines.push({ ...last, beside: true });
    }
  }
  return lines;
}

/** Indexes of the lines that are page numbers. */
function pageNumbers(lines: readonly Line[]): number[] {
  const found: number[] = [];
  const bare: { readonly at: number; readonly value: number }[] = [];
  for (const [at, { text, beside }] of lines.entries()) {
    const number = BARE_NUMBER.exec(text)?.[1];
    if (number !== undefined) {
      if (beside) found.push(at);
      else bare.push({ at, value: Number(number) });
    } else if (text.length < 20 && DRESSED_NUMBER.test(text) && (beside || WORDS_DRESS.test(text)))
      found.push(at);
  }
  for (const [index, { at, value }] of bare.entries()) {
    if (countsUp(bare, index, value)) found.push(at);
  }
  return found;
}

/** Whether a number is one of at least three neighbors that count up, pages apart. */
function countsUp(
  bare: readonly { readonly at: number; readonly value: number }[],
  index: number,
  value: number,
): boolean {
  const follows = (offset: number): boolean => {
    const other = bare[index + offset];
    const here = bare[index];
    return (
      other !== undefined &&
      here !== undefined &&
      other.value === value + offset &&
      Math.abs(other.at - here.at) > NEAR * Math.abs(offset)
    );
  };
  return (follows(-1) && follows(1)) || (follows(1) && follows(2)) || (follows(-1) && follows(-2));
}

/** Indexes of the lines that stand at the page breaks again and again, numbers in them apart. */
function runningHeads(lines: readonly Line[], numbers: readonly number[]): number[] {
  const near = new Set<number>();
  for (const at of numbers) {
    for (let other = at - NEAR; other <= at + NEAR; other++) near.add(other);
  }
  for (const [at, { beside }] of lines.entries()) if (beside) near.add(at);
  const byText = new Map<string, number[]>();
  for (const at of near) {
    const text = lines[at]?.text;
    if (text === undefined || text.length > LONGEST_HEAD || numbers.includes(at)) continue;
    const masked = text.toLowerCase().replaceAll(/^\d{1,4}\s+|\s+\d{1,4}$/g, '');
    byText.set(masked, [...(byText.get(masked) ?? []), at]);
  }
  return [...byText.values()].filter((places) => places.length >= 3).flat();
}
