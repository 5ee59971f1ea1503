import type { BlockFacts } from '../matching/block-facts.ts';
import { enclosedBy, encloses, type Range } from '../text/range.ts';

/** Whether a range of a block's prose is in a quotation (block quote or quotation marks). */
export function isQuoted(facts: BlockFacts, prose: Range): boolean {
  if (facts.block.blockQuote || facts.derive(quotesInHtml)) return true;
  return enclosedBy(facts.quotations, prose);
}

/** The same for a range of the note. */
export function isQuotedInNote(facts: BlockFacts, range: Range): boolean {
  const { prose, blockQuote } = facts.block;
  if (blockQuote || facts.derive(quotesInHtml)) return true;
  return facts.quotations.some((quotation) => encloses(prose.toRaw(quotation), range));
}

/** Whether a piece of HTML quotes: all of it is then left unchanged. */
function quotesInHtml({ block: { kind, prose, range } }: BlockFacts): boolean {
  return kind === 'html' && /<(?:blockquote|q)[\s>]/i.test(prose.rawText(range));
}
