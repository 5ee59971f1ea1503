/** A text in which what is only typography is the same everywhere, with the way back. */
export interface Folded {
  readonly text: string;
  /** Where each unit of `text` began in the text that was folded; one more for its end. */
  readonly starts: Uint32Array;
}

const CHUNK = 8192;

/** Collects UTF-16 units, each with the place it comes from. */
export class UnitBuffer {
  private units: Uint16Array;
  private places: Uint32Array;
  private size = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.places = new Uint32Array(capacity + 1);
  }

  push(code: number, at: number): void {
    if (this.size === this.units.length) this.grow();
    this.units[this.size] = code;
    this.places[this.size] = at;
    this.size++;
  }

  /** Takes the last unit off again. */
  pop(): { readonly code: number; readonly at: number } {
    this.size--;
    return { code: this.units[this.size] ?? 0, at: this.places[this.size] ?? 0 };
  }

  /** The text, and the places with `end` behind them. */
  finish(end: number): Folded {
    const pieces: string[] = [];
    for (let at = 0; at < this.size; at += CHUNK) {
      const chunk = this.units.subarray(at, Math.min(at + CHUNK, this.size));
      pieces.push(String.fromCharCode(...chunk));
    }
    this.places[this.size] = end;
    return { text: pieces.join(''), starts: this.places.subarray(0, this.size + 1) };
  }

  private grow(): void {
    const units = new Uint16Array(this.units.length * 2);
    const places = new Uint32Array(units.length + 1);
    units.set(this.units);
    places.set(this.places);
    this.units = units;
    this.places = places;
  }
}
