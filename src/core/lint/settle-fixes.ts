import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Note } from '../text/note.ts';
import { firstDifference } from './note-structure.ts';
import type { Finding } from './types.ts';

/** How often to search for fixes that are compatible; after that none is applied. */
const MOST_TRIES = 5;
/** How often to repeat: a fix can make another one possible that was not sound before. */
const MOST_ROUNDS = 10;

/** A note with its findings. */
export interface LintedNote {
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/** Compatible fixes of a note. */
export interface SettledFixes {
  /** In order and without overlaps. */
  readonly edits: readonly TextEdit[];
  /** The note after the edits. */
  readonly fixed: LintedNote;
}

/** Yields a text and expects the linted note for it, which the caller passes to `next`. */
export type SettlingFixes = Generator<string, SettledFixes, LintedNote>;

/** The edits of all fixes in order, except those that overlap an earlier one. */
export function fixAllEdits(findings: readonly Finding[]): TextEdit[] {
  const edits = findings
    .flatMap(({ fix }) => fix?.edits ?? [])
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const chosen: TextEdit[] = [];
  let end = 0;
  for (const edit of edits) {
    if (edit.range.start < end) continue;
    chosen.push(edit);
    end = edit.range.end;
  }
  return chosen;
}

/**
 * Applies all fixes of a note and checks the result: each fix is sound, but not always together with others. Fixes
 * whose text would be fixed again, or which change the structure of the note (another heading, one more cell or link),
 * are skipped. Repeats until there is nothing left to fix, so that fixing twice changes nothing.
 */
export function* settleFixes(linted: LintedNote): SettlingFixes {
  const excluded = new Set<number>();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { settled, again } = yield* settle(linted, excluded);
    if (again.size === 0) return settled;
    for (const { range } of again) excluded.add(range.start);
  }
  return { edits: [], fixed: linted };
}

/**
 * Applies fixes round by round.
 * @param excluded offsets where a fix of the first round must not be applied
 * @returns also the edits whose texts a fix of a later round would change: with them, the result is not stable
 */
function* settle(
  linted: LintedNote,
  excluded: ReadonlySet<number>,
): Generator<
  string,
  { readonly settled: SettledFixes; readonly again: ReadonlySet<TextEdit> },
  LintedNote
> {
  const first = fixAllEdits(linted.findings).filter(({ range }) => !excluded.has(range.start));
  let settled = yield* fixOnce(linted, first);
  for (let round = 1; settled.edits.length > 0 && round < MOST_ROUNDS; round++) {
    const next = yield* fixOnce(settled.fixed, fixAllEdits(settled.fixed.findings));
    if (next.edits.length === 0) break;
    const edits = joined(settled.edits, next.edits);
    if (edits === undefined) return { settled, again: changedAgain(settled.edits, next.edits) };
    settled = { edits, fixed: next.fixed };
  }
  return { settled, again: new Set() };
}

function* fixOnce(linted: LintedNote, wanted: readonly TextEdit[]): SettlingFixes {
  let edits = wanted;
  for (let tries = 0; edits.length > 0 && tries < MOST_TRIES; tries++) {
    const fixed = yield applyEdits(linted.note.text, edits).text;
    const unsound = unsoundEdits(linted.note, edits, fixed);
    if (unsound.size === 0) return { edits, fixed };
    edits = edits.filter((edit) => !unsound.has(edit));
  }
  return { edits: [], fixed: linted };
}

/**
 * Combines edits of a text with edits of the result into edits of the text; undefined if they touch the same places.
 */
function joined(
  first: readonly TextEdit[],
  then: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const all = [...first];
  let shift = 0;
  let at = 0;
  for (const { range, text } of then) {
    for (let one = first[at]; one !== undefined; one = first[++at]) {
      const end = one.range.start + shift + one.text.length;
      if (end > range.start) break;
      shift = end - one.range.end;
    }
    const next = first[at];
    if (next !== undefined && next.range.start + shift < range.end) return undefined;
    all.push({ range: { start: range.start - shift, end: range.end - shift }, text });
  }
  return all.sort((a, b) => a.range.start - b.range.start);
}

function unsoundEdits(
  before: Note,
  edits: readonly TextEdit[],
  fixed: LintedNote,
): ReadonlySet<TextEdit> {
  const again = changedAgain(edits, fixAllEdits(fixed.findings));
  if (again.size > 0) return again;
  const difference = firstDifference(before, fixed.note, edits);
  if (difference === undefined) return new Set();
  const near = edits.filter(
    ({ range }) => range.start <= difference.end && difference.start <= range.end,
  );
  return new Set(near.length > 0 ? near : edits);
}

/** The edits whose texts the next fixes would change; both are in order. */
function changedAgain(
  edits: readonly TextEdit[],
  next: readonly TextEdit[],
): ReadonlySet<TextEdit> {
  const again = new Set<TextEdit>();
  let shift = 0;
  let at = 0;
  for (const edit of edits) {
    const start = edit.range.start + shift;
    const end = start + edit.text.length;
    shift = end - edit.range.end;
    while ((next[at]?.range.end ?? Infinity) <= start) at++;
    if ((next[at]?.range.start ?? Infinity) < end) again.add(edit);
  }
  return again;
}
