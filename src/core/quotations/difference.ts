import type { Pair } from './align.ts';
import { unfold } from './fold.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import type { DifferencePiece } from './types.ts';
import type { Folded } from './unit-buffer.ts';

/** The words of a quotation with how they were folded. */
export interface FoldedQuotation {
  readonly text: string;
  readonly folded: Folded;
}

/**
 * The difference of a quotation and a source, in pieces that put together (`added` left out, or `dropped`) read as
 * the one or the other.
 * @param pairs the alignment of the whole quotation
 */
export function differenceOf(
  { text, folded }: FoldedQuotation,
  pairs: readonly Pair[],
  reading: Reading,
): DifferencePiece[] {
  const pieces: Mutable[] = [];
  const tokens = pairs.flatMap(({ quoted }) => quoted ?? []);
  const ends = tokens.slice(1).map(({ start }) => folded.starts[start] ?? 0);
  let seen = 0;
  let at = 0;
  for (const [index, { quoted, source, same }] of pairs.entries()) {
    if (quoted !== undefined) {
      const start = at;
      at = ends[seen++] ?? text.length;
      if (same === 'yes') add(pieces, 'same', text.slice(start, at), start, at);
      else {
        if (source !== undefined) addDropped(pieces, source, pairs[index + 1], reading, start);
        add(pieces, 'added', text.slice(start, at), start, at);
      }
    } else if (source !== undefined && same === 'no')
      addDropped(pieces, source, pairs[index + 1], reading, at);
  }
  return inOrder(pieces);
}

/** The quotation with the source's words. */
export function suggestionOf(pieces: readonly DifferencePiece[]): string {
  let words = '';
  let space = false;
  for (const { kind, text } of pieces) {
    if (kind === 'added') {
      // The space behind a word that goes stays, where the source's word brings none.
      space ||= /\s$/.test(text);
      continue;
    }
    if (space && /\S$/.test(words) && /^[^\s.,;:!?)\]]/.test(text)) words += ' ';
    words += text;
    space = false;
  }
  return words.trim();
}

interface Mutable {
  kind: DifferencePiece['kind'];
  text: string;
  quoted: { start: number; end: number };
}

function add(
  pieces: Mutable[],
  kind: Mutable['kind'],
  text: string,
  start: number,
  end: number,
): void {
  const last = pieces.at(-1);
  if (last?.kind === kind && last.quoted.end === start) {
    last.text += text;
    last.quoted = { start: last.quoted.start, end };
  } else pieces.push({ kind, text, quoted: { start, end } });
}

function addDropped(
  pieces: Mutable[],
  token: Token,
  next: Pair | undefined,
  reading: Reading,
  at: number,
): void {
  const { text } = reading.folded;
  const range = unfold(reading.source, reading.folded, token);
  const words = reading.source.slice(range.start, range.end);
  const space = text.charAt(token.end) === ' ' && next !== undefined ? ' ' : '';
  add(pieces, 'dropped', words.replaceAll(/[-‐\u00AD]?\s*[\n\r\f]\s*/g, '') + space, at, at);
}

/** What stands for the same words side by side: first the source's, then the quotation's. */
function inOrder(pieces: readonly Mutable[]): DifferencePiece[] {
  const ordered: Mutable[] = [];
  let run: Mutable[] = [];
  const flush = (): void => {
    for (const kind of ['dropped', 'added'] as const) {
      const own = run.filter((piece) => piece.kind === kind);
      const first = own[0];
      const last = own.at(-1);
      if (first === undefined || last === undefined) continue;
      const text = own.map((piece) => piece.text).join('');
      ordered.push({ kind, text, quoted: { start: first.quoted.start, end: last.quoted.end } });
    }
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'same') {
      flush();
      ordered.push(piece);
    } else run.push(piece);
  }
  flush();
  return ordered;
}
