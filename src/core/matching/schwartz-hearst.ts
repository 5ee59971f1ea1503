/** Small words that acronyms skip. */
const SMALL = new Set('a an and at by for from in into of on or over the to with'.split(' '));
const isLetterOrDigit = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

/** The part of a text that is the name of an acronym. */
export interface LongForm {
  /** Half-open offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Whether the acronym's letters are the initials of the words in order, so that there is little doubt. */
  readonly strong: boolean;
}

/**
 * The shortest end of `text` that can be the name of an acronym, after Schwartz and Hearst, "A Simple Algorithm for
 * Identifying Abbreviation Definitions in Biomedical Text" (2003): its letters are found from right to left, the first
 * of them at the start of a word. Extended: punctuation and digits of the acronym may be missing from the name (A2/AD),
 * "&" is "and". At most min(|A| + 5, 2|A|) words.
 */
export function findLongForm(acronym: string, text: string): LongForm | undefined {
  const letters = [...acronym.replace(/(?:es|s)$/, '')].filter(isLetterOrDigit);
  const repeated = repeatLetters(letters);
  return (
    (repeated && byInitials(repeated, text)) ??
    byInitials(letters, text) ??
    (repeated && searchBackwards(acronym, repeated, text)) ??
    searchBackwards(acronym, letters, text)
  );
}

/** C4ISR as CCCCISR, A2/AD as AAAD: a small digit after a letter repeats it. */
function repeatLetters(letters: readonly string[]): string[] | undefined {
  if (!letters.some((letter) => /[2-5]/.test(letter))) return undefined;
  return letters.flatMap((letter, i) => {
    const before = letters[i - 1];
    if (!/[2-5]/.test(letter) || before === undefined) return [letter];
    return Array.from({ length: Number(letter) - 1 }, () => before);
  });
}

function searchBackwards(
  acronym: string,
  letters: readonly string[],
  text: string,
): LongForm | undefined {
  const end = text.trimEnd().length;
  let at = end - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = (letters[i] ?? '').toLowerCase();
    let probe = at;
    while (probe >= 0 && !fits(text, probe, letter, i === 0)) probe--;
    if (probe < 0) {
      // A digit may be the number of a type; the name need not contain it.
      if (/\d/.test(letter)) continue;
      return undefined;
    }
    at = probe - 1;
  }
  const start = at + 1;
  const plausible = isPlausible(acronym, text.slice(start, end), letters.length);
  return plausible ? { start, end, strong: false } : undefined;
}

function fits(text: string, at: number, letter: string, first: boolean): boolean {
  if (text[at]?.toLowerCase() !== letter) return false;
  return !first || at === 0 || !isLetterOrDigit(text[at - 1] ?? '');
}

function isPlausible(acronym: string, long: string, size: number): boolean {
  const words = long.split(/[\s-]+/).filter((word) => word !== '');
  if (words.length < 2 && long.length < size * 2) return false;
  if (long.length <= acronym.length || words.includes(acronym)) return false;
  return long.split(/\s+/).length <= Math.min(size + 5, size * 2) && !/[;:!?"()]/.test(long);
}

/**
 * The end of `text` whose words (except small words and numbers) begin with the letters, one each: read from the last
 * word backwards, the shortest that uses all of them.
 */
function byInitials(letters: readonly string[], text: string): LongForm | undefined {
  const wanted = letters
    .filter((letter) => !/\d/.test(letter))
    .map((letter) => letter.toLowerCase());
  const words = [...text.matchAll(/[^\s/-]+/g)];
  const last = words.at(-1);
  if (wanted.length < 2 || last === undefined) return undefined;
  let letter = wanted.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]?.[0].toLowerCase() ?? '';
    if (word[0] === wanted[letter]) letter--;
    else if (!SMALL.has(word) && !/^[&\d]+$/.test(word)) return undefined;
    if (letter < 0)
      return { start: words[i]?.index ?? 0, end: last.index + last[0].length, strong: true };
  }
  return undefined;
}
