import { message, type Message } from '../messages/index.ts';
import type { DifferencePiece } from '../quotations/types.ts';
import type { Range } from '../text/range.ts';

/** The most differences that are listed; of more, only the number is reported. */
const MOST_SAID = 2;
const LONGEST_WORDS = 60;

/** A place where the words of a quotation and its source differ. */
export interface Difference {
  readonly ours: string;
  readonly theirs: string;
  /** In the quotation's text: its own words, or empty if only the source has words. */
  readonly range: Range;
}

/** The places where a quotation differs from its source, in order. */
export function differencesIn(pieces: readonly DifferencePiece[]): Difference[] {
  const found: Difference[] = [];
  let ours = '';
  let theirs = '';
  let range: Range | undefined;
  const end = (): void => {
    if (range !== undefined && ours.trim() !== theirs.trim())
      found.push({ ours: ours.trim(), theirs: theirs.trim(), range });
    ours = '';
    theirs = '';
    range = undefined;
  };
  for (const { kind, text, quoted } of pieces) {
    if (kind === 'same') {
      end();
      continue;
    }
    // The case of the first letter is up to the writer.
    if (kind === 'added' && quoted.start === 0 && isSameBut(text, theirs)) theirs = text;
    if (kind === 'added') {
      range = {
        start: ours === '' ? quoted.start : (range?.start ?? quoted.start),
        end: quoted.end,
      };
      ours += text;
    } else {
      range ??= quoted;
      theirs += text;
    }
  }
  end();
  return found;
}

/** Differences in words: “capability” for “credibility”; undefined if there are none. */
export function differencesInWords(differences: readonly Difference[]): Message | undefined {
  const [one, two] = differences.slice(0, MOST_SAID).map(inWords);
  if (one === undefined || two === undefined) return one;
  const first = message('and-then', { first: one, rest: two });
  const count = differences.length - MOST_SAID;
  return count > 0 ? message('and-more', { first, count }) : first;
}

/** Whether words are equal except for the case of their first letter. */
function isSameBut(ours: string, theirs: string): boolean {
  return ours.slice(1) === theirs.slice(1) && ours.toLowerCase() === theirs.toLowerCase();
}

function inWords({ ours, theirs }: Difference): Message {
  if (ours === '') return message('words-left-out', { words: short(theirs) });
  if (theirs === '') return message('words-put-in', { words: short(ours) });
  return message('words-changed', { ours: short(ours), theirs: short(theirs) });
}

function short(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}
