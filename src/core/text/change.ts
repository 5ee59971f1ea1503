/** A part of a text that was replaced; half-open UTF-16 offsets before (A) and after (B). */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Strings are first compared in pieces of this length, which is much faster than unit by unit. */
const PIECE = 4096;

/** The shortest range in which two texts differ; undefined if they are equal. */
export function changeBetween(a: string, b: string): Change | undefined {
  if (a === b) return undefined;
  const from = commonStart(a, b);
  const end = commonEnd(a, b, Math.min(a.length, b.length) - from);
  return { fromA: from, toA: a.length - end, fromB: from, toB: b.length - end };
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonEnd(a: string, b: string, most: number): number {
  const tail = (text: string, from: number, to: number): string =>
    text.slice(text.length - to, text.length - from);
  let count = 0;
  while (count + PIECE <= most && tail(a, count, count + PIECE) === tail(b, count, count + PIECE)) {
    count += PIECE;
  }
  while (
    count < most &&
    a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)
  ) {
    count++;
  }
  return count;
}
