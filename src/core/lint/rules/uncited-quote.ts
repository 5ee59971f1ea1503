import type { BlockFacts } from '../../matching/block-facts.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { Range } from '../../text/range.ts';
import { isLong, longQuotationsIn } from '../long-quotations.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** Words of others without a word on where they are from. */
export const uncitedQuote: Rule = {
  id: 'uncited-quote',
  severity: 'info',
  repair: 'suggestion',
  summary: 'A quotation of eight words or more, or a block quote, without a citation.',
  check: ({ analysis }) =>
    [...uncitedInMarks(analysis), ...uncitedBlockQuotes(analysis)].map((range): Report => ({
      range,
      message: 'The quotation has no citation.',
      followUps: [{ kind: 'insert-citation', offset: range.end }],
    })),
};

/** The page of uncited-quote. */
export const uncitedQuotePage: RulePage = {
  rationale:
    'Who reads a quotation wants to look it up. A citation, a footnote, a link or a year in parentheses in the same paragraph is enough, and so is a citation right behind it; a block quote may also be announced by a paragraph that cites, or end in a line with a name (“— Name”). Titles, explanations of a word, headings, footnotes and lists of references are not judged.',
  examples: {
    bad: [
      'He said that “an armed attack would be dangerous to its own peace”.',
      'The text reads:\n\n> Each Party would act to meet the common danger in its own way.',
    ],
    good: [
      'It says that “an armed attack would be dangerous to its own peace” [@treaty].',
      'He [said](https://www.mofa.go.jp/) that “an armed attack would be dangerous to its own peace”.',
      '> Each Party would act to meet the common danger in its own way.\n> — The Treaty, Article V',
    ],
  },
};

/** What in a paragraph says where its words are from: a link, a footnote, an author with a year. */
const SOURCE_TEXT =
  /https?:\/\/|\bdoi:|<(?:a|cite)\b|\[\^[^\]\s]+\]|\]\(|\((?:[^()]*[\s,])?(?:1[5-9]|20)\d\d(?:[a-z]|[\s,:;][^()]*)?\)|（[^（）]*(?:1[5-9]|20)\d\d[^（）]*）|\bibid\b|\b(?:pp?|paras?|art)\.\s?\d|(?:出典|出所)|\((?:as )?(?:quoted|cited|reported) (?:by|in)\b|\b[\w-]+\.(?:com|org|net|gov|mil|edu|int|jp)\b/iu;
/** Who a block quote is of: its last line, or all of the paragraph behind it. */
const ATTRIBUTION = /(?:^|\n)[\s>*_]*(?:[—–―]|--)\s*\S[^\n]*\s*$/;
const LABEL = /^(?:\[!\p{L}+\]|[^\p{L}\p{N}"'「『(]|[\p{L}\s]{2,24}:\s)/u;
const REFERENCES =
  /^(?:[\d.\s]*)(?:references?|bibliography|sources?|works cited|further reading|literature|notes|endnotes|参考文献|文献|出典|注)(?![\p{Ll}])/iu;

function uncitedInMarks(analysis: Analysis): Range[] {
  const { facts } = analysis;
  const found: Range[] = [];
  let isReferences = false;
  for (const [at, one] of facts.entries()) {
    const { kind, prose, blockQuote, footnote } = one.block;
    if (kind === 'heading') isReferences = REFERENCES.test(prose.text);
    if ((kind !== 'paragraph' && kind !== 'cell') || blockQuote || footnote || isReferences)
      continue;
    const quotations = one.derive(longQuotationsIn);
    if (quotations.length === 0 || isCited(analysis, at, at)) continue;
    found.push(...quotations.map((quotation) => prose.toRaw(quotation)));
  }
  return found;
}

function uncitedBlockQuotes(analysis: Analysis): Range[] {
  const { facts, note } = analysis;
  const found: Range[] = [];
  for (let first = 0; first < facts.length; first++) {
    if (!isQuoted(facts[first])) continue;
    let last = first;
    while (isQuoted(facts[last + 1]) && isOneQuote(note.text, facts, last)) last++;
    const range = rangeOf(facts, first, last);
    if (isWordsOfOthers(facts, first, last, note.text) && !isCited(analysis, first, last))
      found.push(range);
    first = last;
  }
  return found;
}

function isQuoted(facts: BlockFacts | undefined): boolean {
  return facts?.block.blockQuote === true;
}

/** Whether a block quote goes on with the next block: there is no empty line without its mark. */
function isOneQuote(note: string, facts: readonly BlockFacts[], at: number): boolean {
  const end = facts[at]?.block.range.end ?? 0;
  return !/\n[ \t]*\r?\n/.test(note.slice(end - 1, facts[at + 1]?.block.range.start));
}

/** Neither a remark of the writer's own, set as a block quote, nor one that names its speaker. */
function isWordsOfOthers(
  facts: readonly BlockFacts[],
  first: number,
  last: number,
  note: string,
): boolean {
  const blocks = facts.slice(first, last + 1).map(({ block }) => block);
  if (blocks.some(({ kind, footnote }) => kind !== 'paragraph' || footnote)) return false;
  const words = blocks.map(({ prose }) => prose.text).join(' ');
  const { start, end } = rangeOf(facts, first, last);
  return isLong(words) && !LABEL.test(words) && !ATTRIBUTION.test(note.slice(start, end));
}

/** Whether blocks, or what stands right around them, say where the words are from. */
function isCited(analysis: Analysis, first: number, last: number): boolean {
  const { facts } = analysis;
  const group = groupOf(facts, first, last);
  if (namesSource(analysis, rangeOf(facts, group.first, group.last))) return true;
  const before = facts[group.first - 1];
  const isAnnounced =
    before !== undefined &&
    (isQuoted(facts[first]) || /[:：]\s*$/.test(before.block.prose.text)) &&
    namesSource(analysis, before.block.range);
  if (isAnnounced) return true;
  const behind = facts[group.last + 1];
  return (
    behind !== undefined &&
    (startsWithCitation(analysis, behind) || isAttribution(analysis, behind))
  );
}

/** The cells of a row belong together. */
function groupOf(
  facts: readonly BlockFacts[],
  first: number,
  last: number,
): { readonly first: number; readonly last: number } {
  const groupAt = (at: number): number | undefined => facts[at]?.block.group;
  let from = first;
  let to = last;
  while (from > 0 && groupAt(from - 1) === groupAt(first)) from--;
  while (to + 1 < facts.length && groupAt(to + 1) === groupAt(last)) to++;
  return { first: from, last: to };
}

function rangeOf(facts: readonly BlockFacts[], first: number, last: number): Range {
  return {
    start: facts[first]?.block.range.start ?? 0,
    end: facts[last]?.block.range.end ?? 0,
  };
}

function namesSource({ note }: Analysis, { start, end }: Range): boolean {
  return (
    SOURCE_TEXT.test(note.text.slice(start, end)) ||
    note.citations.some(({ range }) => range.start >= start && range.start <= end) ||
    note.blocks.some(
      ({ range, links }) => links.length > 0 && range.start >= start && range.end <= end,
    )
  );
}

function startsWithCitation({ note }: Analysis, { block }: BlockFacts): boolean {
  const { start } = block.range;
  return note.citations.some(
    ({ range }) =>
      range.start >= start && /^[\s>()—–―-]*$/.test(note.text.slice(start, range.start)),
  );
}

function isAttribution({ note }: Analysis, { block }: BlockFacts): boolean {
  const { start, end } = block.range;
  return /^[—–―]/.test(block.prose.text) && !note.text.slice(start, end).includes('\n');
}
