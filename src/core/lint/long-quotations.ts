import type { BlockFacts } from '../matching/block-facts.ts';
import { countCjk } from '../text/fold.ts';
import { isInTitleMarks } from '../text/quotation-marks.ts';
import type { Range } from '../text/range.ts';

/** This many words are a statement; fewer may be a term, or words in scare quotes. */
const LEAST_WORDS = 8;
const LEAST_CJK = 20;
/** Quotation marks that may begin something long, in folded prose. */
const MAY_QUOTE = /["「『`«»‹›〝｢]|(?:^|[\s(])'/;
/** Words that title case capitalizes; small words are the same either way. */
const TELLING_WORD = /\p{L}[\p{L}\p{M}'’-]{3,}/gu;
/** Text between spaces and dashes that contains a letter or a digit, from the first of these on. */
const WORD = /[\p{L}\p{N}][^\s—]*/gu;
const MOST_IN_TITLES = 0.7;
/** Without one of these words, a few words with "of" are a name, not a statement. */
const STATES =
  /\b(?:is|are|was|were|be|been|being|am|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|not|never|no|to|that|which|who|when|where|if|because|as|by|on|in|with|for|from|at|we|our|us|they|their|it|its|i|you|this|these|those|there)\b/i;
const LONGEST_NAME = 10;
/** Words before the meaning of a word, or before the name of something. */
const DEFINES =
  /\b(?:means|meaning|mean|denotes|stands for|is short for|called|titled|entitled|named|dubbed|known as|hereafter|hereinafter)[\s,:]*$/i;

/**
 * Quotations in marks in a block that are long enough to be another's words: neither titles nor definitions of words.
 * Ranges of the block's prose, marks included.
 */
export function longQuotationsIn(facts: BlockFacts): readonly Range[] {
  const { text } = facts.block.prose;
  if (text.length < LEAST_CJK || !MAY_QUOTE.test(text)) return [];
  return facts.quotations.filter(({ start, end }) => {
    const words = text.slice(start + 1, end - 1);
    return (
      isLong(words) &&
      !isInTitleMarks(text, start) &&
      !isTitle(words) &&
      !isName(words) &&
      !DEFINES.test(text.slice(Math.max(0, start - 30), start))
    );
  });
}

/** Whether there are so many words that somebody must have said them. */
export function isLong(words: string): boolean {
  // Without a comma, a full stop or a verb's ending it is a name.
  if (countCjk(words) >= LEAST_CJK) return /[。、]|[\u3041-\u3096]$/.test(words.trim());
  return hasWords(words, LEAST_WORDS);
}

/** Whether there are at least that many words. */
function hasWords(text: string, least: number): boolean {
  WORD.lastIndex = 0;
  let count = 0;
  while (count < least && WORD.test(text)) count++;
  return count >= least;
}

/** A goal, a slogan: “the centenary goal of the army”. */
function isName(words: string): boolean {
  return / of /.test(words) && !STATES.test(words) && !hasWords(words, LONGEST_NAME + 1);
}

function isTitle(words: string): boolean {
  const telling = words.match(TELLING_WORD) ?? [];
  const capital = telling.filter((word) => /^\p{Lu}/u.test(word));
  return telling.length > 0 && capital.length >= MOST_IN_TITLES * telling.length;
}
