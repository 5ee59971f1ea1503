import type { Range } from '../text/range.ts';
import type { Steps } from '../text/steps.ts';
import { isContent, lowerCode } from './characters.ts';
import { foldInSteps } from './fold.ts';
import { textOf, type Folded } from './unit-buffer.ts';

/**
 * A folded text with its skeleton: its content in lower case, without white space and punctuation. Wherever the
 * words of a quotation stand, its skeleton stands in the skeleton of the source, however both were typeset; what
 * else differs is seen by comparing there.
 */
export interface Reading {
  /** The text that was folded. */
  readonly source: string;
  readonly folded: Folded;
  /** Its `starts` are places in the folded text. */
  readonly skeleton: Folded;
}

/** Folds a text and makes its skeleton, in steps. `skipped` are ranges of the text that are passed over, in order. */
export function* readInSteps(source: string, skipped: readonly Range[] = []): Steps<Reading> {
  const folded = yield* foldInSteps(source, skipped);
  yield;
  return { source, folded, skeleton: skeletonOf(folded.text) };
}

/** The content of a folded text, in lower case. */
export function skeletonOf(folded: string): Folded {
  const units = new Uint16Array(folded.length);
  const starts = new Uint32Array(folded.length + 1);
  let size = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const content = code < 0x80 ? (CONTENT[code] ?? 0) : isContent(code) ? lowerCode(code) : 0;
    units[size] = content;
    starts[size] = at;
    if (content !== 0) size++;
  }
  starts[size] = folded.length;
  return { text: textOf(units.subarray(0, size)), starts: starts.subarray(0, size + 1) };
}

/** Of every character of ASCII its lower case, or 0 where it is no content. */
const CONTENT = Uint8Array.from({ length: 0x80 }, (_, code) =>
  isContent(code) ? lowerCode(code) : 0,
);

/** The range of the folded text for a non-empty range of the skeleton. */
export function foldedRange({ skeleton }: Reading, { start, end }: Range): Range {
  return { start: skeleton.starts[start] ?? 0, end: (skeleton.starts[end - 1] ?? 0) + 1 };
}
