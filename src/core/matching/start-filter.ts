import { lowerCode, type CaseRule } from './casing.ts';

/** An ASCII letter or digit. */
export const WORD = 1;
/** A form may begin with this unit. */
export const START = 2;
/** A form may be this unit alone, or with one behind it. */
export const SINGLE = 4;
export const DOUBLE = 8;

/** How many 32-bit words the set of beginnings takes. */
export const BEGINNING_WORDS = 2048;

const FIRST_OTHER = 0x80;
const FIRST_WITHOUT_CASE = 0x2e80;

/**
 * What forms begin with, in every case their rules allow: few words of a text do, so that most places need no look at
 * the tree. Beginnings of three units (0 where a form is shorter) are a set of hashes; one may be taken for another.
 */
export class StartFilter {
  /** What forms there are that begin with a unit (`START`, `SINGLE`, `DOUBLE`). */
  readonly kinds = new Map<number, number>();
  readonly beginnings = new Int32Array(BEGINNING_WORDS);
  private spellings: Map<number, number[]> | undefined;

  /** Adds the beginnings of a form. */
  add(folded: string, rule: CaseRule): void {
    const { length } = folded;
    const kind = START | (length === 1 ? SINGLE : length === 2 ? DOUBLE : 0);
    const second = length > 1 ? folded.charCodeAt(1) : 0;
    const third = length > 2 ? folded.charCodeAt(2) : 0;
    for (const a of this.firstUnits(folded.charCodeAt(0), rule)) {
      this.kinds.set(a, (this.kinds.get(a) ?? 0) | kind);
      for (const b of this.spellingsOf(second, rule)) {
        for (const c of this.spellingsOf(third, rule)) this.addBeginning(beginningBit(a, b, c));
      }
    }
  }

  private addBeginning(bit: number): void {
    this.beginnings[bit >> 5] = (this.beginnings[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  private firstUnits(first: number, rule: CaseRule): readonly number[] {
    const all = this.spellingsOf(first, rule);
    const lower = lowerCode(first);
    // No rule but `fold` makes a capital small at the beginning of a name.
    return rule !== 'varied' || first === lower ? all : all.filter((unit) => unit !== lower);
  }

  /** The units that a unit may be replaced with: where case may vary, all that have the same lower case. */
  private spellingsOf(unit: number, rule: CaseRule): readonly number[] {
    if (rule === 'exact' || unit >= FIRST_WITHOUT_CASE) return [unit];
    const lower = lowerCode(unit);
    if (lower < FIRST_OTHER) return lower >= 97 && lower <= 122 ? [lower, lower - 32] : [lower];
    this.spellings ??= spellingsByLower();
    return this.spellings.get(lower) ?? [lower];
  }
}

/** The place of a beginning in a set of `BEGINNING_WORDS * 32` bits. */
export function beginningBit(first: number, second: number, third: number): number {
  const hash = Math.imul(first, 613) + second;
  return (Math.imul(hash, 0x9e35) + Math.imul(third, 0x1f35)) & 0xffff;
}

function spellingsByLower(): Map<number, number[]> {
  const spellings = new Map<number, number[]>();
  for (let unit = FIRST_OTHER; unit < FIRST_WITHOUT_CASE; unit++) {
    const lower = lowerCode(unit);
    const known = spellings.get(lower);
    if (known) known.push(unit);
    else spellings.set(lower, [unit]);
  }
  return spellings;
}
