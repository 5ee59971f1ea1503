import type { BlockFacts } from '../../matching/block-facts.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { Section } from '../../matching/section.ts';
import { calloutTitle } from '../../text/callouts.ts';
import { message } from '../../messages/index.ts';
import type { Range } from '../../text/range.ts';
import { isLong, longQuotationsIn } from '../long-quotations.ts';
import { NamedSources, rangeOf } from '../named-sources.ts';
import { endOf } from '../underlines.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A quotation without a source. */
export const uncitedQuote: Rule = {
  id: 'uncited-quote',
  severity: 'info',
  repair: 'suggestion',
  summary: 'A quotation of eight words or more, or a block quote, without a citation.',
  check: ({ analysis }) => {
    const sources = new NamedSources(analysis);
    const uncited = [
      ...uncitedInMarks(analysis, sources),
      ...uncitedBlockQuotes(analysis, sources),
    ];
    return uncited.map((about): Report => ({
      range: endOf(analysis.note.text, about),
      about,
      message: message('no-citation'),
      followUps: [{ kind: 'insert-citation', offset: about.end }],
    }));
  },
};

/** The page of uncited-quote. */
export const uncitedQuotePage: RulePage = {
  rationale:
    'Readers want to be able to look a quotation up. A citation, footnote, link, or year in parentheses in the same paragraph is enough, and so is a citation right after the quotation. A block quote may also be introduced by a paragraph with a citation, or end with a line that gives a name (“— Name”). Titles, explanations of a word, headings, footnotes, and lists of references are not checked.',
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

/** The author of a block quote: in its last line, or as the whole paragraph after it. */
const ATTRIBUTION = /^[ \t>*_]*(?:[—–―]|--)\s*\S/;
/** Before the first words of a list item. */
const LIST_ITEM = /(?:[-*+]|\d+[.)])\s+$/;
/** The label at the beginning of a boxed note. */
const LABEL = /^(?:[^\p{L}\p{N}"'「『(]|[\p{L}\s]{2,24}:\s)/u;
const REFERENCES =
  /^(?:[\d.\s]*)(?:references?|bibliography|sources?|works cited|further reading|literature|notes|endnotes|参考文献|文献|出典|注)(?![\p{Ll}])/iu;

function uncitedInMarks({ facts, sections }: Analysis, sources: NamedSources): Range[] {
  const found: Range[] = [];
  let isReferences = false;
  let sectionStart = 0;
  for (const section of sections) {
    for (const number of section.derive(headingsAndQuotations)) {
      const at = sectionStart + number;
      const one = facts[at];
      if (one === undefined) continue;
      const { kind, content, prose, blockQuote, footnote, reference } = one.block;
      if (kind === 'heading') isReferences = REFERENCES.test(content.prose.text);
      else if (
        !blockQuote &&
        !footnote &&
        !reference &&
        !isReferences &&
        !isCited(facts, at, at, sources)
      )
        for (const quotation of one.derive(longQuotationsIn)) found.push(prose.toRaw(quotation));
    }
    sectionStart += section.facts.length;
  }
  return found;
}

/** The indexes of blocks that are headings, and of those with long quotations in running text. */
function headingsAndQuotations({ facts }: Section): readonly number[] {
  const numbers: number[] = [];
  facts.forEach((one, number) => {
    const { kind } = one.block;
    const isText = kind === 'paragraph' || kind === 'cell';
    if (kind === 'heading' || (isText && one.derive(longQuotationsIn).length > 0))
      numbers.push(number);
  });
  return numbers;
}

function uncitedBlockQuotes({ facts, note: { text } }: Analysis, sources: NamedSources): Range[] {
  const found: Range[] = [];
  for (let first = 0; first < facts.length; first++) {
    if (!isQuoted(facts[first])) continue;
    let last = first;
    while (isQuoted(facts[last + 1]) && isOneQuote(text, facts, last)) last++;
    if (isWordsOfOthers(facts, first, last, text) && !isCited(facts, first, last, sources))
      found.push(rangeOf(facts, first, last));
    first = last;
  }
  return found;
}

function isQuoted(facts: BlockFacts | undefined): boolean {
  return facts?.block.blockQuote === true;
}

/** Whether a block quote continues in the next block: no empty line without a quote mark is between them. */
function isOneQuote(note: string, facts: readonly BlockFacts[], at: number): boolean {
  const end = facts[at]?.block.range.end ?? 0;
  return !/\n[ \t]*\r?\n/.test(note.slice(end - 1, facts[at + 1]?.block.range.start));
}

/** Whether a block quote is in another's words, and neither the writer's own remark nor one that names its speaker. */
function isWordsOfOthers(
  facts: readonly BlockFacts[],
  first: number,
  last: number,
  note: string,
): boolean {
  const quote = facts.slice(first, last + 1);
  if (quote.some(({ block }) => block.kind !== 'paragraph' || block.footnote || block.reference))
    return false;
  const [only] = quote;
  const isStatement =
    quote.length === 1 && only !== undefined
      ? only.derive(isStatementAlone)
      : isStatementIn(quote.map(wordsOf).join(' '));
  if (!isStatement) return false;
  const { start, end } = rangeOf(facts, first, last);
  const lineStart = note.lastIndexOf('\n', start - 1) + 1;
  return (
    !LIST_ITEM.test(note.slice(lineStart, start)) &&
    !calloutTitle(note, start) &&
    !ATTRIBUTION.test(lastLine(note.slice(start, end)))
  );
}

function wordsOf({ block }: BlockFacts): string {
  return block.content.prose.text;
}

function isStatementAlone(facts: BlockFacts): boolean {
  return isStatementIn(wordsOf(facts));
}

/** Whether there are many words, without a label at the beginning. */
function isStatementIn(words: string): boolean {
  return isLong(words) && !LABEL.test(words);
}

function lastLine(text: string): string {
  const own = text.trimEnd();
  return own.slice(own.lastIndexOf('\n') + 1);
}

/** Whether blocks, or the text right around them, name a source. */
function isCited(
  facts: readonly BlockFacts[],
  first: number,
  last: number,
  sources: NamedSources,
): boolean {
  const group = groupOf(facts, first, last);
  if (sources.areIn(group.first, group.last)) return true;
  const before = facts[group.first - 1]?.block.prose.text ?? '';
  const isAnnounced = isQuoted(facts[first]) || /[:：]\s*$/.test(before);
  if (before !== '' && isAnnounced && sources.areIn(group.first - 1, group.first - 1)) return true;
  const after = facts[group.last + 1]?.block.prose.text ?? '';
  return /^[—–―]/.test(after) || sources.areAfter(rangeOf(facts, first, last).end);
}

/** The range of blocks in the same table row. */
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
