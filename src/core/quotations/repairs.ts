import { isCjk } from '../text/fold.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { QuotationRepair, QuotationRepairKind } from './checked.ts';
import { readSourceText, type SourceText } from './source-text.ts';
import {
  isAccepted,
  type DifferencePiece,
  type Quotation,
  type Reason,
  type Verification,
} from './types.ts';
import { verifyQuotation } from './verify.ts';

/** So much of a source is looked at when a repair of a quotation from there is tried. */
const WINDOW = 1500;
/** A quotation with more changes is another text: brackets would not make one of the source's of it. */
const MOST_MARKS = 3;
/** What would be taken for markup in a note. */
const MARKUP = /[*_`<>[\]\\@|$]/;

/** What no bracket makes honest. */
const UNMARKABLE: ReadonlySet<Reason> = new Set(['meaning', 'order', 'mid-word']);

/** A change of a quotation's words: edits of {@link Quotation.text}. */
export interface WordRepair {
  readonly kind: QuotationRepairKind;
  readonly edits: readonly TextEdit[];
}

/** A place where a quotation and its source differ. */
interface Change {
  /** In the quotation's words. */
  readonly start: number;
  readonly end: number;
  readonly ours: string;
  readonly theirs: string;
}

/** How a misquotation may be mended; each repair was tried, so that the source holds what comes of it. */
export function repairsFor(
  words: string,
  verification: Verification,
  source: SourceText,
): WordRepair[] {
  const { verdict, difference, passage, reason } = verification;
  if (verdict !== 'misquote' || difference === undefined || passage === undefined) return [];
  // The case of the first letter is the writer's.
  const changes = changesOf(difference).filter((change) => !isInitialCase(change));
  if (changes.length === 0 || changes.some(({ theirs }) => MARKUP.test(theirs))) return [];
  const around = windowOf(source, passage.start, passage.end);
  const holds = (edits: readonly TextEdit[], text: SourceText): boolean =>
    isAccepted(verifyQuotation({ text: applyEdits(words, edits).text }, text).verdict);
  const repairs: WordRepair[] = [];
  const own = changes.map((change, at) => withTheirs(words, change, changes[at + 1]));
  if (holds(own, around) || (around !== source && holds(own, source)))
    repairs.push({ kind: 'source-words', edits: own });
  if (reason === undefined || UNMARKABLE.has(reason)) return repairs;
  for (const { kind, edits } of marked(words, changes, reason === 'spelling'))
    if (holds(edits, around)) repairs.push({ kind, edits });
  return repairs;
}

/** The repairs of a quotation's words as edits of its note; those left out that would touch markup. */
export function inNote(
  repairs: readonly WordRepair[],
  { text, offsets }: Quotation,
  note: string,
): QuotationRepair[] {
  if (offsets === undefined) return [];
  return repairs.flatMap(({ kind, edits }) => {
    const placed = edits.map(({ range, text: words }): TextEdit | undefined => {
      const start = offsets[range.start] ?? 0;
      const end = range.end > range.start ? (offsets[range.end - 1] ?? 0) + 1 : start;
      const replaced = note.slice(start, end);
      if (replaced !== text.slice(range.start, range.end)) return undefined;
      // What begins the next line, such as the mark of a block quote, would come to stand inside this one.
      if (/[\n\r]$/.test(replaced) && (offsets[range.end] ?? end) !== end) return undefined;
      return { range: { start, end }, text: words };
    });
    const whole = placed.filter((edit) => edit !== undefined);
    return whole.length === edits.length ? [{ kind, edits: whole }] : [];
  });
}

function changesOf(difference: readonly DifferencePiece[]): Change[] {
  const changes: Change[] = [];
  let isOpen = false;
  for (const { kind, text, quoted } of difference) {
    const last = isOpen ? changes.at(-1) : undefined;
    isOpen = kind !== 'same';
    if (kind === 'same') continue;
    if (last !== undefined) changes.pop();
    changes.push({
      start: last?.start ?? quoted.start,
      end: Math.max(last?.end ?? 0, quoted.end),
      ours: (last?.ours ?? '') + (kind === 'added' ? text : ''),
      theirs: (last?.theirs ?? '') + (kind === 'dropped' ? text : ''),
    });
  }
  return changes;
}

function isInitialCase({ start, ours, theirs }: Change): boolean {
  return (
    start === 0 && ours.slice(1) === theirs.slice(1) && ours.toLowerCase() === theirs.toLowerCase()
  );
}

/** Puts the source's words in; the space or line break behind the writer's stays. */
function withTheirs(words: string, change: Change, next: Change | undefined): TextEdit {
  const { start, end, ours, theirs } = change;
  if (theirs === '' && next?.start !== end) return without(words, change);
  const core = ours.trimEnd();
  const goesOn = /\s$/.test(theirs) || /^[^\s.,;:!?)\]]/.test(words.slice(end));
  return core !== ours && goesOn
    ? { range: { start, end: start + core.length }, text: theirs.trimEnd() }
    : { range: { start, end }, text: theirs };
}

/** Takes words out; where nothing, a full stop or another line follows, with the space in front of them. */
function without(words: string, { start, end, ours }: Change): TextEdit {
  const follows = words.slice(end);
  if (/[^\S\n\r]$/.test(words.slice(0, start)) && /[\n\r]\s*$/.test(ours))
    return { range: { start: start - 1, end: start + ours.trimEnd().length }, text: '' };
  const takesSpace =
    /\s$/.test(words.slice(0, start)) && (follows === '' || /^[\s.,;:!?)\]]/.test(follows));
  return { range: { start: takesSpace ? start - 1 : start, end }, text: '' };
}

/** The ways to keep what the writer wrote and to mark it. */
function marked(words: string, changes: readonly Change[], isSpelling: boolean): WordRepair[] {
  if (changes.length > MOST_MARKS) return [];
  const repairs: WordRepair[] = [];
  const only = changes.length === 1 ? changes[0] : undefined;
  if (isSpelling && only !== undefined && only.theirs.trim() !== '')
    repairs.push({ kind: 'sic', edits: [replace(only, `${only.theirs.trim()} [sic]`)] });
  const kind = changes.every(({ ours }) => ours === '') ? 'omission' : 'brackets';
  const edits = changes.map((change) =>
    change.ours === '' ? ellipsisFor(words, change) : replace(change, bracketed(change)),
  );
  return [...repairs, { kind, edits }];
}

/** Puts something in the place of the writer's words, between their spaces. */
function replace({ start, end, ours }: Change, text: string): TextEdit {
  const before = ours.length - ours.trimStart().length;
  const behind = ours.length - ours.trimEnd().length;
  return { range: { start: start + before, end: end - behind }, text };
}

/** Of one letter where only the case of the first one differs. */
function bracketed({ ours, theirs }: Change): string {
  const [own, their] = [ours.trim(), theirs.trim()];
  const differsInFirst =
    own.slice(1) === their.slice(1) && own.toLowerCase() === their.toLowerCase();
  return differsInFirst ? `[${own.charAt(0)}]${own.slice(1)}` : `[${own}]`;
}

function ellipsisFor(words: string, { start }: Change): TextEdit {
  const before = words.charAt(start - 1);
  const behind = words.charAt(start);
  const isJapanese = isCjk(before.charCodeAt(0)) || isCjk(behind.charCodeAt(0));
  const text = isJapanese
    ? '…'
    : `${before === '' || /\s/.test(before) ? '' : ' '}…${behind === '' || /\s/.test(behind) ? '' : ' '}`;
  return { range: { start, end: start }, text };
}

/** The surroundings of a passage: trying repairs on them takes no longer for a long source. */
function windowOf(source: SourceText, start: number, end: number): SourceText {
  if (source.coverage === 'excerpts' || source.raw.length <= 2 * WINDOW) return source;
  const { raw } = source;
  const near = raw.slice(Math.max(0, start - WINDOW), end + WINDOW);
  return readSourceText(near, { markdown: source.text !== raw });
}
