import { lowerCode, type CaseRule } from './casing.ts';

/** An ASCII letter or digit. */
export const WORD = 1;
/** A form may begin with this unit. */
export const START = 2;
/** A form may be this unit alone, or this unit with one after it. */
export const SINGLE = 4;
export const DOUBLE = 8;

/** The size of the set of beginnings, in 32-bit words. */
export const BEGINNING_WORDS = 2048;

const FIRST_OTHER = 0x80;
const FIRST_WITHOUT_CASE = 0x2e80;

/**
 * What forms begin with, in every case that their rules allow: few words of a text do, so that most places need no
 * lookup in the tree. Beginnings of three units (0 if a form is shorter) are a set of hashes, which can collide.
 */
export class StartFilter {
  readonly beginnings = new Int32Array(BEGINNING_WORDS);
  private readonly kinds = new Uint8Array(0x10000);
  private readonly units: number[] = [];
  private spellings: Map<number, number[]> | undefined;

  /** Adds the beginnings of a form. */
  add(folded: string, rule: CaseRule): void {
    const { length } = folded;
    const kind = START | (length === 1 ? SINGLE : length === 2 ? DOUBLE : 0);
    const first = folded.charCodeAt(0);
    const second = length > 1 ? folded.charCodeAt(1) : 0;
    const third = length > 2 ? folded.charCodeAt(2) : 0;
    if (rule === 'exact') {
      this.addStart(first, kind);
      this.addBeginning(beginningBit(first, second, third));
      return;
    }
    for (const a of this.firstUnits(first, rule)) {
      this.addStart(a, kind);
      for (const b of this.spellingsOf(second)) {
        for (const c of this.spellingsOf(third)) this.addBeginning(beginningBit(a, b, c));
      }
    }
  }

  /**
   * The units that forms begin with, each with the kinds of those forms (`START`, `SINGLE`, `DOUBLE`) above 16 bits.
   */
  starts(): Int32Array {
    return Int32Array.from(this.units, (unit) => unit | ((this.kinds[unit] ?? 0) << 16));
  }

  private addStart(unit: number, kind: number): void {
    const known = this.kinds[unit] ?? 0;
    if (known === 0) this.units.push(unit);
    this.kinds[unit] = known | kind;
  }

  private addBeginning(bit: number): void {
    this.beginnings[bit >> 5] = (this.beginnings[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  private firstUnits(first: number, rule: CaseRule): readonly number[] {
    const all = this.spellingsOf(first);
    const lower = lowerCode(first);
    // Only `fold` allows a lower-case letter for a capital at the beginning of a name.
    return rule === 'fold' || first === lower ? all : all.filter((unit) => unit !== lower);
  }

  /** All units that have the same lower case. */
  private spellingsOf(unit: number): readonly number[] {
    if (unit >= FIRST_WITHOUT_CASE) return [unit];
    const lower = lowerCode(unit);
    if (lower < FIRST_OTHER) return lower >= 97 && lower <= 122 ? [lower, lower - 32] : [lower];
    this.spellings ??= spellingsByLower();
    return this.spellings.get(lower) ?? [lower];
  }
}

/** The bit of a beginning in a set of `BEGINNING_WORDS * 32` bits. */
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
