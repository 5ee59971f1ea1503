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

  /** Puts out a stretch of a text as it is. */
  pushRun(text: string, start: number, end: number): void {
    while (this.size + end - start > this.units.length) this.grow();
    const { units, places } = this;
    let { size } = this;
    for (let at = start; at < end; at++) {
      units[size] = text.charCodeAt(at);
      places[size] = at;
      size++;
    }
    this.size = size;
  }

  /** Takes the last unit off again. */
  pop(): { readonly code: number; readonly at: number } {
    this.size--;
    return { code: this.units[this.size] ?? 0, at: this.places[this.size] ?? 0 };
  }

  /** The text, and the places with `end` behind them. */
  finish(end: number): Folded {
    this.places[this.size] = end;
    return {
      text: textOf(this.units.subarray(0, this.size)),
      starts: this.places.subarray(0, this.size + 1),
    };
  }

  /** What was collected, without a text made of it. */
  get collected(): { readonly units: Uint16Array; readonly places: Uint32Array } {
    return {
      units: this.units.subarray(0, this.size),
      places: this.places.subarray(0, this.size),
    };
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

/** The text of UTF-16 units. */
export function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    // Spreading would go through an iterator, at several times the cost.
    const chunk = units.subarray(at, at + CHUNK);
    pieces.push(Reflect.apply(String.fromCharCode, undefined, chunk) as string);
  }
  return pieces.join('');
}
