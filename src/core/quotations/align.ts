import { DASH, EN_DASH } from './characters.ts';
import type { Token } from './tokens.ts';

/** A step of an alignment: a token of the quotation, one of the source, or both where they stand for each other. */
export interface Pair {
  readonly quoted?: Token;
  readonly source?: Token;
  /** How the two agree. */
  readonly same: 'yes' | 'but-case' | 'no';
}

/** Beyond this many comparisons (about 4,000 words against 4,000) there is no alignment. */
const MOST_CELLS = 16_000_000;
const PUT_IN = 1;
const LEFT_OUT = 2;

/**
 * Aligns the tokens of a quotation with those of a stretch of the source, of which either end may stay over
 * (semi-global alignment: Needleman and Wunsch 1970, with free gaps at the ends of the longer text). Similar words
 * stand for each other; punctuation weighs little; a bracket of the writer takes up what it stands for.
 * Undefined where it would take too long.
 * @param whole the ends of the source may not stay over
 */
export function align(
  quoted: readonly Token[],
  source: readonly Token[],
  whole: boolean,
): Pair[] | undefined {
  const width = source.length + 1;
  if ((quoted.length + 1) * width > MOST_CELLS) return undefined;
  const steps = new Uint8Array((quoted.length + 1) * width);
  let row = new Float64Array(width);
  for (let j = 1; j < (whole ? width : 1); j++) {
    const other = source[j - 1];
    row[j] = (row[j - 1] ?? 0) + (other ? weight(other) : 0);
    steps[j] = LEFT_OUT;
  }
  for (let i = 1; i <= quoted.length; i++) {
    const token = quoted[i - 1];
    if (token === undefined) break;
    const next = new Float64Array(width);
    const putIn = weight(token);
    next[0] = (row[0] ?? 0) + putIn;
    steps[i * width] = PUT_IN;
    for (let j = 1; j < width; j++) {
      const other = source[j - 1];
      if (other === undefined) break;
      let best = (row[j - 1] ?? 0) + exchange(token, other);
      let step = 0;
      const added = (row[j] ?? 0) + putIn;
      if (added < best) {
        best = added;
        step = PUT_IN;
      }
      const dropped =
        (next[j - 1] ?? 0) + (token.kind === 'bracket' ? IN_BRACKET : OMITTED * weight(other));
      // Of equal ways the one that keeps more of the source tells more.
      if (dropped <= best) {
        best = dropped;
        step = LEFT_OUT;
      }
      next[j] = best;
      steps[i * width + j] = step;
    }
    row = next;
  }
  return trace(quoted, source, steps, whole ? source.length : lowest(row));
}

const IN_BRACKET = 0.02;
/** Words are left out oftener than others are put in: the ends of the source would else cost less than an omission. */
const OMITTED = 0.6;
/** Words that have less in common are not alike. */
const LEAST_LIKENESS = 0.5;

function lowest(row: Float64Array): number {
  let at = 0;
  for (let j = 1; j < row.length; j++) if ((row[j] ?? 0) <= (row[at] ?? 0)) at = j;
  return at;
}

function trace(
  quoted: readonly Token[],
  source: readonly Token[],
  steps: Uint8Array,
  end: number,
): Pair[] {
  const pairs: Pair[] = [];
  let i = quoted.length;
  let j = end;
  // In the first row only what may not stay over has a step.
  while (i > 0 || steps[j] === LEFT_OUT) {
    const step = steps[i * (source.length + 1) + j];
    const one = quoted[i - 1];
    const other = source[j - 1];
    if (step === PUT_IN && one) {
      pairs.push({ quoted: one, same: one.kind === 'bracket' ? 'yes' : 'no' });
      i--;
    } else if (step === LEFT_OUT && other) {
      // What a bracket takes up is no difference.
      if (one?.kind === 'bracket') pairs.push({ source: other, same: 'yes' });
      else pairs.push({ source: other, same: 'no' });
      j--;
    } else if (one && other) {
      pairs.push({
        quoted: one,
        source: other,
        same: one.kind === 'bracket' ? 'yes' : agree(one, other),
      });
      i--;
      j--;
    } else break;
  }
  return pairs.reverse();
}

function agree(one: Token, other: Token): Pair['same'] {
  if (one.text === other.text || areDashes(one.text, other.text)) return 'yes';
  if (one.text.toLowerCase() !== other.text.toLowerCase()) return 'no';
  return one.free === true && one.text.slice(1) === other.text.slice(1) ? 'yes' : 'but-case';
}

function areDashes(one: string, other: string): boolean {
  const either = (text: string): boolean => text === '-' || text === DASH;
  return (one === EN_DASH && either(other)) || (other === EN_DASH && either(one));
}

function weight({ kind }: Token): number {
  if (kind === 'mark') return 0.25;
  return kind === 'bracket' ? 0.01 : 1;
}

function exchange(one: Token, other: Token): number {
  if (one.kind === 'bracket') return IN_BRACKET;
  const same = agree(one, other);
  if (same === 'yes') return 0;
  if (same === 'but-case') return 0.05;
  const marks = Number(one.kind === 'mark') + Number(other.kind === 'mark');
  if (marks === 2) return 0.3;
  if (marks === 1) return 2;
  const alike = likeness(one.text, other.text);
  return alike < LEAST_LIKENESS ? 1 : 1 - alike / 2;
}

/** How much of two words is the same at their ends, from 0 to 1. */
function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let ahead = 0;
  while (ahead < shorter && one.charCodeAt(ahead) === other.charCodeAt(ahead)) ahead++;
  let behind = 0;
  while (
    behind < shorter - ahead &&
    one.charCodeAt(one.length - 1 - behind) === other.charCodeAt(other.length - 1 - behind)
  )
    behind++;
  return (ahead + behind) / Math.max(one.length, other.length);
}
