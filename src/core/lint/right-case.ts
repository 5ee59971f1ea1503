const WORD = /[\p{L}\p{M}\p{N}.'’]+/gu;

/**
 * A right form in the case of the wrong form that it replaces: `form` is the wrong form in the glossary, `found` its
 * spelling in the note. A name in capitals stays in capitals, one in sentence case ("Quarterly zone swap") in sentence
 * case.
 */
export function inCaseOf(found: string, form: string, right: string): string {
  if (found === form || !found.includes(' ')) return right;
  if (found === found.toUpperCase()) return right.toUpperCase();
  const [wanted, given] = [wordsOf(form), wordsOf(found)];
  if (wanted.length !== given.length) return right;
  const known = new Map(wanted.map((word, at) => [word.toLowerCase(), given[at] ?? word]));
  const [lowered, raised] = [changes(wanted, given, isLowered), changes(wanted, given, isRaised)];
  let isFirst = true;
  return right.replace(WORD, (word) => {
    const inFirst = isFirst;
    isFirst = false;
    const same = known.get(word.toLowerCase());
    if (inFirst) return isRaised(wanted[0] ?? '', given[0] ?? '') ? capital(word) : word;
    if (same !== undefined && same.toLowerCase() === word.toLowerCase()) return same;
    if (isFixed(word)) return word;
    if (lowered > 0 && raised === 0) return word.toLowerCase();
    return raised > 0 && lowered === 0 && word.length > 3 ? capital(word) : word;
  });
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How many words after the first changed their case in a given way. */
function changes(
  wanted: readonly string[],
  given: readonly string[],
  has: (wanted: string, given: string) => boolean,
): number {
  return wanted.filter((word, at) => at > 0 && has(word, given[at] ?? '')).length;
}

function isLowered(wanted: string, given: string): boolean {
  return wanted !== given && given === wanted.toLowerCase();
}

function isRaised(wanted: string, given: string): boolean {
  return wanted !== given && given === capital(wanted);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Whether a word keeps its case: acronyms and numbers. */
function isFixed(word: string): boolean {
  return /\p{Lu}[^\p{Ll}]*\p{Lu}|\d/u.test(word);
}
