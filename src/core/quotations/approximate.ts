/** Where a pattern comes nearest in a text, half-open, and how many edits are between them. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const WORD = 32;

/**
 * Finds the stretch of a text that has the fewest insertions, deletions and replacements to a pattern; of several the
 * first, as long as it can be. Undefined where there is none with at most `most` edits. Myers, "A Fast Bit-Vector
 * Algorithm for Approximate String Matching Based on Dynamic Programming" (1999), in blocks of 32 rows. Costs the
 * length of the text times a 32nd of the pattern's, whatever they say. The package `approx-string-match` does the same
 * for every match, also where ten thousand are equally good (one letter repeated): that would take seconds.
 */
export function findApproximately(
  text: string,
  pattern: string,
  most: number,
): ApproximateMatch | undefined {
  if (pattern === '') return undefined;
  let end = 0;
  let errors = pattern.length;
  visitErrors(text, pattern, (at, here) => {
    if (here >= errors) return;
    errors = here;
    end = at;
  });
  if (errors > most || end === 0) return undefined;
  const before = reversed(text.slice(Math.max(0, end - pattern.length - errors), end));
  let length = 0;
  visitErrors(before, reversed(pattern), (at, here) => {
    if (here === errors) length = at;
  });
  return { start: end - length, end, errors };
}

/** Visits each end of the text with the fewest edits between the pattern and a stretch that ends there. */
function visitErrors(
  text: string,
  pattern: string,
  visit: (end: number, errors: number) => void,
): void {
  const blocks = Math.ceil(pattern.length / WORD);
  const rows = rowsOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) % WORD);
  let errors = pattern.length;
  for (let at = 0; at < text.length; at++) {
    const equal = rows.get(text.charCodeAt(at)) ?? none;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const p = plus[block] ?? 0;
      const m = minus[block] ?? 0;
      const down = carry < 0 ? 1 : 0;
      const eq = (equal[block] ?? 0) | down;
      const vertical = (equal[block] ?? 0) | m;
      const horizontal = (((eq & p) + p) ^ p) | eq;
      let up = m | ~(horizontal | p);
      let fall = p & horizontal;
      const row = block === blocks - 1 ? lastRow : 1 << (WORD - 1);
      const next = (up & row) !== 0 ? 1 : (fall & row) !== 0 ? -1 : 0;
      up = (up << 1) | (carry > 0 ? 1 : 0);
      fall = (fall << 1) | down;
      plus[block] = fall | ~(vertical | up);
      minus[block] = up & vertical;
      carry = next;
    }
    errors += carry;
    visit(at + 1, errors);
  }
}

/** For each character of the pattern the rows in which it stands, as bits. */
function rowsOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const rows = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    let bits = rows.get(code);
    if (bits === undefined) rows.set(code, (bits = new Int32Array(blocks)));
    const block = Math.floor(at / WORD);
    bits[block] = (bits[block] ?? 0) | (1 << (at % WORD));
  }
  return rows;
}

function reversed(text: string): string {
  let turned = '';
  for (let at = text.length - 1; at >= 0; at--) turned += text.charAt(at);
  return turned;
}
