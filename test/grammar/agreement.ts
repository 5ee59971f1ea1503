import {
  findOccurrences,
  type Note,
  type Occurrence,
  parseNote,
  type TermIndex,
} from '../../src/core/index.ts';
import { type ColoredSpan, coloredSpans, type ScopedToken, type Tokenizer } from './tokenizer.ts';

/** From this length of a line on, VS Code does not tokenize (`editor.maxTokenizationLineLength`). */
const MAX_LINE = 20_000;

/** A place where the grammar and the matcher say different things though TextMate could do better. */
export interface Disagreement {
  /** The place with some text around it. */
  readonly place: string;
  readonly grammar: string | undefined;
  readonly matcher: string | undefined;
}

/**
 * Holds the grammar against the matcher over one note. What TextMate cannot know (docs/matching.md) is no
 * disagreement: names across lines or across inline markup, alternative texts of images, reference labels,
 * further paragraphs of footnotes, lines too long to be tokenized.
 */
export function findDisagreements(
  text: string,
  index: TermIndex,
  tokenizer: Tokenizer,
): Disagreement[] {
  const note = parseNote(text);
  const tokens = tokenizer.tokenize(text);
  const occurrences = findOccurrences(note, index);
  const beyond = occurrences.filter((occurrence) => isBeyondTextMate(note, occurrence, tokens));
  const spans = coloredSpans(tokens).filter(
    (span) => !beyond.some(({ range }) => overlap(range, span)),
  );
  const expected = occurrences.filter((occurrence) => !beyond.includes(occurrence)).map(toSpan);
  const known = new Map(spans.map((span) => [keyOf(span), span.bucket]));
  const meant = new Map(expected.map((span) => [keyOf(span), span.bucket]));
  return [...spans, ...expected]
    .map((span) => ({
      place: `${text.slice(Math.max(0, span.start - 20), span.start)}⟨${text.slice(span.start, span.end)}⟩${text.slice(span.end, span.end + 10)}`,
      grammar: known.get(keyOf(span)),
      matcher: meant.get(keyOf(span)),
    }))
    .filter(({ grammar, matcher }) => grammar !== matcher);
}

const keyOf = ({ start, end }: ColoredSpan): string => `${start}-${end}`;

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function toSpan({ range, senses }: Occurrence): ColoredSpan {
  const [sense] = senses;
  const bucket = sense?.kind === 'misspelling' ? 'misspelling' : (sense?.term.kind ?? 'term');
  return { ...range, bucket };
}

function isBeyondTextMate(
  note: Note,
  occurrence: Occurrence,
  tokens: readonly ScopedToken[],
): boolean {
  const { block, range, prose } = occurrence;
  const raw = note.text.slice(range.start, range.end);
  if (/[\r\n]/.test(raw) || block.prose.hasMarkup(prose) || block.kind === 'alt') return true;
  if (isInLongLine(note.text, range.start)) return true;
  const scopes =
    tokens.find(({ start, end }) => start <= range.start && range.start < end)?.scopes ?? [];
  // VS Code's grammar knows no footnotes: it takes their further paragraphs for indented code.
  const isCodeToTextMate =
    block.footnote && scopes.some((scope) => scope.startsWith('markup.raw.block'));
  return isCodeToTextMate || scopes.some((scope) => /^meta\.(link|image)\.reference\b/.test(scope));
}

function isInLongLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return (end < 0 ? text.length : end) - (text.lastIndexOf('\n', offset - 1) + 1) > MAX_LINE;
}
