import type { FoldedText } from './folded-text.ts';
import type { Range } from './range.ts';

const BACKTICK = '`';

/** A quotation in marks, as a range of the prose, marks included. */
export interface MarkedRange extends Range {
  /** How many other quotations it is nested in. */
  readonly depth: number;
}

/**
 * The characters that can close a quotation, by opening mark, in the traditions of English, German, French, Japanese
 * and others. docs/quotations.md lists them. The backtick and the apostrophe after it are doubled (``…''), as in LaTeX;
 * single ones are part of the quotation here.
 */
export const CLOSING_MARKS: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '‟': '”',
  '‘': '’',
  '‚': '‘’',
  '‛': '’',
  '’': '’',
  '「': '」',
  '『': '』',
  '〝': '〟〞',
  '｢': '｣',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '"': '"',
  "'": "'",
  '＂': '＂',
  '《': '》',
  '〈': '〉',
  [BACKTICK]: "'’",
};
/** Marks around the title of a work, or around something emphasized: another's wording, but not a statement. */
const TITLE_MARKS = /[《〈]/;
/** Marks that are opening or closing depending on their place. */
const EITHER = /["'”»›＂]/;
const SINGLE = /['‘’‚]/;
/** These marks as they are in folded prose. */
const MARKS = /["'「」『』«»‹›〝〞〟｢｣《》〈〉]|(?<=(?<!`)`)`(?!`)/g;
/** Every text that quotes contains one of these: closing marks alone do not quote. */
const OPENING = /["'「『«»‹›〝｢《〈]/;
const OPENS_AFTER = /[\s([{—–\-「『“"'/…]/;
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** ’90s, ’79, ’til: an apostrophe before a shortened word. */
const SHORTENED = /^(?:\d0s|\d\d|tis|twas|til|em|cause|n)(?![\p{L}\p{N}])/iu;

/** These always open, whatever is around them. */
const OPENS_ALWAYS = /[“„«「『《]/;

/** The most marks that can wait for a partner: beyond that, most will have none. */
const MOST_OPEN = 16;

interface Open {
  readonly start: number;
  readonly closing: string;
}

/** The quotations in marks of a block's prose, outer ones before inner ones. Marks without a partner are ignored. */
export function marksIn(prose: FoldedText): MarkedRange[] {
  return withDepth(pairsIn(prose));
}

/**
 * The outermost quotations in marks of a block's prose, marks included, in order. If a mark has no partner, but another
 * one of its kind after it has (“the label “Rust Belt”), the quotation starts at the first: when in doubt, words are
 * quoted. The same holds for a paragraph that begins with a mark which nothing closes: the quotation continues in the
 * next.
 */
export function outermostQuotations(prose: FoldedText): readonly Range[] {
  const open: Open[] = [];
  const found = pairsIn(prose, open);
  if (open.length === 0 && found.length < 2) return found;
  for (const { start } of open) {
    const mark = markAt(prose, start);
    if (OPENS_ALWAYS.test(mark) && prose.text.slice(0, start).trim() === '') {
      return [{ start, end: prose.text.length }];
    }
    // A single mark without a partner is an apostrophe.
    if (SINGLE.test(mark)) continue;
    const next = found
      .filter((one) => one.start > start && markAt(prose, one.start) === mark)
      .toSorted((a, b) => a.start - b.start)[0];
    if (next !== undefined) found.push({ start, end: next.end });
  }
  return withDepth(found)
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => ({ start, end }));
}

/** Whether the quotation that begins at an offset of a prose uses the marks of titles. */
export function isInTitleMarks(prose: string, start: number): boolean {
  return TITLE_MARKS.test(prose.charAt(start));
}

/** The pairs of marks, in the order in which they close; marks still waiting at the end are added to `open`. */
function pairsIn(prose: FoldedText, open: Open[] = []): Range[] {
  const { text } = prose;
  const found: Range[] = [];
  if (!OPENING.test(text)) return found;
  // The second of the two marks that close a quotation after two backticks.
  let skipped = -1;
  for (const { index: at } of text.matchAll(MARKS)) {
    if (at === skipped) continue;
    const mark = markAt(prose, at);
    const closed = open.findLastIndex(
      ({ start, closing }) =>
        closing.includes(mark) && (text[start] !== BACKTICK || text[at + 1] === "'"),
    );
    const partner = open[closed];
    if (partner !== undefined && closesAt(mark, text, at, markAt(prose, partner.start))) {
      open.length = closed;
      found.push({ start: partner.start, end: at + 1 });
      if (text[partner.start] === BACKTICK) skipped = at + 1;
    } else {
      const closing = CLOSING_MARKS[mark];
      if (closing === undefined || !opensAt(mark, text, at)) continue;
      open.push({ start: at, closing });
      if (open.length > MOST_OPEN) open.shift();
    }
  }
  return found;
}

/** A mark of the prose as it is in the note; an entity, a tag or an escaped mark counts as the straight one. */
function markAt(prose: FoldedText, at: number): string {
  const raw = prose.rawChar(at);
  return raw === '&' || raw === '<' || raw === '\\' ? prose.text.charAt(at) : raw;
}

function withDepth(found: readonly Range[]): MarkedRange[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const around: Range[] = [];
  return sorted.map(({ start, end }) => {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) around.pop();
    around.push({ start, end });
    return { start, end, depth: around.length - 1 };
  });
}

function opensAt(mark: string, text: string, at: number): boolean {
  const before = text[at - 1];
  const isAfterWord = before !== undefined && WORD.test(before) && before.charCodeAt(0) < 0x3000;
  const after = text.slice(at + 1, at + 8);
  if (after.trim() === '') return false;
  if (SINGLE.test(mark) && (isAfterWord || SHORTENED.test(after))) return false;
  if (!EITHER.test(mark)) return true;
  return (
    (before === undefined || OPENS_AFTER.test(before) || before.charCodeAt(0) >= 0x3000) &&
    (mark === '»' || mark === '›' || /^\S/.test(after))
  );
}

/**
 * An apostrophe (country's, the allies' plan) closes nothing. A quotation that may have been opened by an apostrophe is
 * not closed by a mark that may be one too.
 */
function closesAt(mark: string, text: string, at: number, opening: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"' || mark === '“' || mark === '‘') return !/\s/.test(before);
  if (mark !== "'" && mark !== '’') return true;
  if (WORD.test(after) || /\s/.test(before)) return false;
  const mayBeApostrophe = before === 's' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
  return !(mayBeApostrophe && (opening === '’' || closesLater(text, at + 1)));
}

/** Whether another mark that may close a single quotation comes before one that may open the next. */
function closesLater(text: string, from: number): boolean {
  const match = /(?<opens>[\s(]')|[^\s]'(?![\p{L}\p{N}])/u.exec(text.slice(from));
  return match !== null && match.groups?.['opens'] === undefined;
}
