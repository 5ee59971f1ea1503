import { message } from '../messages/index.ts';
import { LineIndex } from '../text/lines.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { assembleInSteps } from './assemble.ts';
import { cutEntries, cutInSteps, type Part } from './cut.ts';
import type { Draft, FileLocation } from './draft.ts';
import { problemOf } from './problem.ts';
import { keysOf, readDocument, repeatedLists, type Whole } from './read-document.ts';
import type { GlossaryFile } from './types.ts';
import { parseYaml, problemsOf } from './yaml-document.ts';

const MAX_LENGTH = 20_000_000;
/** How much to read per step: a millisecond or two. */
const PIECE = 8000;

/**
 * Reads a glossary (docs/glossary-format.md). Never throws: what is wrong becomes a problem with a place, and the
 * correct entries stay.
 */
export function parseGlossary(text: string, location: FileLocation): GlossaryFile {
  return runAll(parseGlossaryInSteps(text, location));
}

/**
 * The same in small steps, for a long glossary. One that can only be read as a whole is one step.
 * @param piece about how much to read per step, in UTF-16 units
 */
export function* parseGlossaryInSteps(
  text: string,
  location: FileLocation,
  piece = PIECE,
): Steps<GlossaryFile> {
  const body = withoutMark(text);
  if (body.length > MAX_LENGTH) return yield* assembleInSteps(tooLarge(body), location);
  const whole: Whole = { lines: new LineIndex(body), location };
  const draft = (yield* readPieces(body, whole, piece)) ?? readWhole(body, whole);
  return yield* assembleInSteps(draft, location);
}

/** {@link parseGlossary} on the whole text at once: reading it piece by piece must give the same. */
export function parseGlossaryAtOnce(text: string, location: FileLocation): GlossaryFile {
  const body = withoutMark(text);
  const draft = readWhole(body, { lines: new LineIndex(body), location });
  return runAll(assembleInSteps(draft, location));
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function emptyDraft(): Draft {
  return {
    title: undefined,
    language: undefined,
    terms: [],
    sources: [],
    problems: [],
    references: [],
  };
}

function tooLarge({ length }: string): Draft {
  const draft = emptyDraft();
  const said = message('glossary-too-large', { length, most: MAX_LENGTH });
  draft.problems.push(problemOf('too-large', said, { start: 0, end: 0 }));
  return draft;
}

/** Reads a text as one document; if it is not YAML, entry by entry. */
function readWhole(text: string, whole: Whole): Draft {
  const draft = emptyDraft();
  const document = parseYaml(text);
  const place = { text, base: 0 };
  const broken = problemsOf(document, place);
  const repeated = repeatedLists(document);
  const parts = broken.length + repeated.length > 0 ? inOrder(cutEntries(text)) : [];
  if (parts.length === 0) {
    readDocument(draft, document, { ...place, part: false }, whole);
    return draft;
  }
  for (const part of parts) readPart(draft, text, part, whole);
  // Errors between the parts show in none of them.
  if (!isBroken(draft)) draft.problems.push(...broken);
  draft.problems.push(...repeated);
  return draft;
}

/**
 * Reads a few entries at a time, which is twice as fast for a long text and can be done in steps; undefined if the
 * parts mean something only together.
 */
function* readPieces(text: string, whole: Whole, size: number): Steps<Draft | undefined> {
  const { parts, isRegular } = yield* cutInSteps(text);
  if (!isRegular) return undefined;
  const draft = emptyDraft();
  const keys = new Set<string>();
  for (const piece of piecesOf(inOrder(parts), size)) {
    const isRead =
      piece.key === ''
        ? readFieldsAlone(draft, text, piece, whole, keys)
        : readEntries(draft, text, piece, whole);
    if (!isRead) return undefined;
    yield;
  }
  return draft;
}

/** The parts in the order in which their entries count. */
function inOrder(parts: readonly Part[]): Part[] {
  const rank = ['', 'terms', 'sources', 'references'];
  return parts.toSorted((a, b) => rank.indexOf(a.key) - rank.indexOf(b.key));
}

/** Consecutive entries of a list, or fields of the file. */
interface Piece extends Part {
  readonly parts: readonly Part[];
}

function piecesOf(parts: readonly Part[], size: number): Piece[] {
  const pieces: { key: string; range: { start: number; end: number }; parts: Part[] }[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    const { start, end } = part.range;
    if (last && part.key !== '' && last.key === part.key && end - last.range.start <= size) {
      last.range.end = end;
      last.parts.push(part);
    } else pieces.push({ key: part.key, range: { start, end }, parts: [part] });
  }
  return pieces;
}

/** Reads top-level fields; false when the file can only be read as a whole. */
function readFieldsAlone(
  draft: Draft,
  text: string,
  { range }: Part,
  whole: Whole,
  known: Set<string>,
): boolean {
  const place = { text: text.slice(range.start, range.end), base: range.start, part: false };
  const document = parseYaml(place.text);
  const keys = keysOf(document);
  if (keys === undefined || keys.some((key) => known.has(key))) return false;
  for (const key of keys) known.add(key);
  return readDocument(draft, document, place, whole);
}

/** Reads entries, each by itself if one of them is broken; false if the file can only be read as a whole. */
function readEntries(draft: Draft, text: string, piece: Piece, whole: Whole): boolean {
  if (piece.parts.length === 1) return readPart(draft, text, piece, whole);
  const trial = emptyDraft();
  if (!readPart(trial, text, piece, whole)) return false;
  if (isBroken(trial)) return piece.parts.every((part) => readPart(draft, text, part, whole));
  draft.terms.push(...trial.terms);
  draft.sources.push(...trial.sources);
  draft.problems.push(...trial.problems);
  draft.references.push(...trial.references);
  return true;
}

/** Reads a part as a file of its own, so that errors elsewhere do not matter. */
function readPart(draft: Draft, text: string, { key, range }: Part, whole: Whole): boolean {
  const head = key === '' ? '' : `${key}:\n`;
  const place = {
    text: head + text.slice(range.start, range.end),
    base: range.start - head.length,
    part: key !== '',
  };
  return readDocument(draft, parseYaml(place.text), place, whole);
}

function isBroken({ problems }: Draft): boolean {
  return problems.some(({ code }) => code === 'not-yaml');
}
